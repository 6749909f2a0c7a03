/** Help in the product, from the same papers as docs/. */
import type { FastifyInstance } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import { sendPage } from "#platform/web/reply.ts";
import { viewOf } from "#platform/web/view.ts";
import { type HelpPart, helpOf, helpTopics, isHelpTopic } from "./help.ts";
import { helpListPage, helpPage } from "./page.ts";

const parts = Object.keys(helpTopics) as HelpPart[];

export async function helpRoutes(app: FastifyInstance): Promise<void> {
  app.get("/help", async (request, reply) =>
    sendPage(
      reply,
      request,
      helpListPage(
        viewOf(request),
        parts.map((part) => ({
          part,
          entries: helpTopics[part].map((topic) => ({ topic, ...helpOf(topic) })),
        })),
      ),
    ),
  );
  app.get<{ Params: { topic: string } }>("/help/:topic", async (request, reply) => {
    const { topic } = request.params;
    if (!isHelpTopic(topic)) throw new DomainError("not-found");
    return sendPage(reply, request, helpPage(viewOf(request), helpOf(topic)));
  });
}
