/** Help in the product, from the same papers as docs/. */
import type { FastifyInstance } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import { sendPage } from "#platform/web/reply.ts";
import { viewOf } from "#platform/web/view.ts";
import { type HelpPart, helpOf, helpTopics, isHelpTopic } from "./help.ts";
import { helpListPage, helpPage } from "./page.ts";

const parts = Object.keys(helpTopics) as HelpPart[];

export async function helpRoutes(app: FastifyInstance): Promise<void> {
  app.get("/help", async (request, reply) => {
    const view = viewOf(request);
    const lists = parts.map((part) => ({
      part,
      entries: helpTopics[part].map((topic) => ({ topic, ...helpOf(topic, view.language) })),
    }));
    return sendPage(reply, request, helpListPage(view, lists));
  });
  app.get<{ Params: { topic: string } }>("/help/:topic", async (request, reply) => {
    const { topic } = request.params;
    if (!isHelpTopic(topic)) throw new DomainError("not-found");
    const view = viewOf(request);
    return sendPage(reply, request, helpPage(view, helpOf(topic, view.language)));
  });
}
