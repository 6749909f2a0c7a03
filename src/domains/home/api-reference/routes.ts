/** The API described: for machines, and as pages by noun. */
import type { FastifyInstance } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import { nounsOf, type ApiNoun } from "#platform/web/openapi/reference.ts";
import { Problem, type Paths } from "#platform/web/openapi/schema.ts";
import { sampleOf } from "#platform/web/openapi/sample.ts";
import { sendPage } from "#platform/web/reply.ts";
import { viewOf } from "#platform/web/view.ts";
import { apiNounPage, apiPage } from "./page.ts";

const problem = JSON.stringify(sampleOf(Problem), null, 2);

export const apiReferenceRoutes = async (app: FastifyInstance): Promise<void> => {
  let nouns: readonly ApiNoun[] | undefined;
  const all = (): readonly ApiNoun[] => (nouns ??= nounsOf((app.swagger().paths ?? {}) as Paths));

  app.get("/api/openapi.json", { config: { plain: true } }, async (_request, reply) =>
    reply.header("cache-control", "public, max-age=300").send(app.swagger()),
  );
  app.get("/api", async (request, reply) =>
    sendPage(reply, request, apiPage(viewOf(request), all(), problem)),
  );
  app.get<{ Params: { noun: string } }>("/api/:noun", async (request, reply) => {
    const noun = all().find((one) => one.slug === request.params.noun);
    if (noun === undefined) throw new DomainError("not-found");
    return sendPage(reply, request, apiNounPage(viewOf(request), noun));
  });
};
