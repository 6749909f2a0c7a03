/** A server with agreements and the library, and decisions carried by hand. */
import type { FastifyInstance } from "fastify";
import { agreementApi } from "#domains/agreements/api.ts";
import { takeUpApi } from "#domains/agreements/take-up/api.ts";
import { adoptAgreementEffect, endAgreementEffect } from "#domains/agreements/effects.ts";
import { agreementRoutes } from "#domains/agreements/routes.ts";
import { takeUpLink } from "#domains/agreements/sections.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { beginDecision, type NewDecision } from "#domains/decisions/begin-actions.ts";
import { parseEffect } from "#domains/decisions/effects/effect.ts";
import { guideApi } from "#domains/guides/api.ts";
import { revisionApi } from "#domains/guides/revisions/api.ts";
import { guideRoutes } from "#domains/guides/routes.ts";
import { weekIn } from "#platform/i18n/week.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import type { View } from "#platform/web/view.ts";
import { freePort } from "../../support/instance.ts";
import { testContext, type TestContext } from "../../support/context.ts";

export interface House extends TestContext {
  readonly app: FastifyInstance;
  /** Of a new session. */
  token(viewer: Viewer): Promise<string>;
  /** Headers of a program that signed in. */
  as(viewer: Viewer): Promise<Record<string, string>>;
  agree(decisionId: string): Promise<string>;
  adopt(
    groupId: string,
    title: string,
    content: string,
    more?: Partial<NewDecision> & { readonly agreementId?: string },
  ): Promise<string>;
}

export const viewOfPage = (ctx: TestContext["ctx"], viewer: Viewer): View => ({
  viewer,
  collective: undefined,
  origin: ctx.origin,
  path: "/",
  csrf: "x",
  flash: undefined,
  language: "en",
  week: weekIn("en"),
  style: "/style.css",
});

/**
 * Agrees on a decision as deciding does: its effect in one transaction. Answers the agreement's id.
 */
const agreer =
  (ctx: AppContext) =>
  (decisionId: string): Promise<string> =>
    ctx.db.transaction().execute(async (trx) => {
      const decision = await trx
        .selectFrom("decisions")
        .selectAll()
        .where("id", "=", decisionId)
        .forUpdate()
        .executeTakeFirstOrThrow();
      const version = await trx
        .selectFrom("decisionVersions")
        .select("content")
        .where("decisionId", "=", decisionId)
        .where("version", "=", decision.version)
        .executeTakeFirst();
      const effect = parseEffect(decision.effect);
      const handler = effect.kind === "end-agreement" ? endAgreementEffect : adoptAgreementEffect;
      const path = await handler.carry(trx, ctx, decision, effect, version?.content ?? "");
      await trx
        .updateTable("decisions")
        .set({ state: "agreed" })
        .where("id", "=", decisionId)
        .execute();
      return path?.split("/").at(-1) ?? "";
    });

/** Adopts a new agreement, or the next version of one. */
export const adopter =
  (ctx: AppContext): House["adopt"] =>
  async (groupId, title, content, { agreementId, ...more } = {}) => {
    const effect = {
      kind: "adopt-agreement",
      title,
      reviewMonths: 6,
      ...(agreementId === undefined ? {} : { agreementId }),
    } as const;
    const input = { groupId, name: title, madeBy: null, effect, content, ...more };
    const { id } = await ctx.db
      .transaction()
      .execute((trx) => beginDecision(trx, ctx.clock.now(), input));
    return agreer(ctx)(id);
  };

/** `listen`: on a free port of loopback, for a browser; `more` routes. */
export async function house({
  listen = false,
  more,
}: {
  readonly listen?: boolean;
  readonly more?: (ctx: AppContext) => (app: FastifyInstance) => Promise<void>;
} = {}): Promise<House> {
  const port = listen ? await freePort() : 0;
  const t = await testContext(listen ? { origin: `http://localhost:${port}` } : {});
  const { ctx } = t;
  const app = await createServer(ctx);
  for (const part of [
    agreementRoutes(ctx),
    agreementApi(ctx),
    takeUpApi(ctx),
    guideRoutes(ctx, (view, id) => takeUpLink(ctx, view, id)),
    guideApi(ctx),
    revisionApi(ctx),
  ])
    await app.register(part);
  if (more !== undefined) await app.register(more(ctx));
  if (listen) await app.listen({ host: "127.0.0.1", port });
  else await app.ready();
  const token = async (viewer: Viewer): Promise<string> =>
    (await openSession(app, ctx, viewer.member?.id ?? "", "api")).token;
  return {
    ...t,
    app,
    token,
    as: async (viewer) => ({ authorization: `Bearer ${await token(viewer)}` }),
    agree: agreer(ctx),
    adopt: adopter(ctx),
    end: async () => {
      app.server.closeAllConnections();
      await app.close();
      await t.end();
    },
  };
}
