/** A server with agreements and the library, and decisions carried by hand. */
import type { FastifyInstance } from "fastify";
import { agreementApi } from "#domains/agreements/api.ts";
import { adoptAgreement, endAgreement } from "#domains/agreements/effects.ts";
import { agreementRoutes } from "#domains/agreements/routes.ts";
import { takeUpLink } from "#domains/agreements/sections.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import { beginDecision, type NewDecision } from "#domains/decisions/begin-actions.ts";
import { parseEffect } from "#domains/decisions/effects/effect.ts";
import { guideApi } from "#domains/guides/api.ts";
import { guideRoutes } from "#domains/guides/routes.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import type { View } from "#platform/web/view.ts";
import { freePort } from "../../support/instance.ts";
import { testWorld, type TestWorld } from "../../support/context.ts";

export interface House extends TestWorld {
  readonly app: FastifyInstance;
  /** Of a new session. */
  token(viewer: Viewer): Promise<string>;
  /** Headers of a program that signed in. */
  as(viewer: Viewer): Promise<Record<string, string>>;
  agree(decisionId: string): Promise<string>;
  adopt(groupId: string, title: string, content: string, more?: Partial<NewDecision> & { readonly agreementId?: string }): Promise<string>;
}

export const viewOfPage = (world: TestWorld["world"], viewer: Viewer): View => ({
  viewer,
  collective: undefined,
  origin: world.origin,
  path: "/",
  csrf: "x",
  flash: undefined,
  language: "en",
  style: "/style.css",
});

/** Agrees on a decision as deciding does: its effect in one transaction. Answers the agreement's id. */
const agreer =
  (world: World) =>
  (decisionId: string): Promise<string> =>
    world.db.transaction().execute(async (trx) => {
      const decision = await trx.selectFrom("decisions").selectAll().where("id", "=", decisionId).forUpdate().executeTakeFirstOrThrow();
      const version = await trx
        .selectFrom("decisionVersions")
        .select("content")
        .where("decisionId", "=", decisionId)
        .where("version", "=", decision.version)
        .executeTakeFirst();
      const effect = parseEffect(decision.effect);
      const door = effect.kind === "end-agreement" ? endAgreement : adoptAgreement;
      const path = await door.carry(trx, world, decision, effect, version?.content ?? "");
      await trx.updateTable("decisions").set({ state: "agreed" }).where("id", "=", decisionId).execute();
      return path?.split("/").at(-1) ?? "";
    });

/** Adopts a new agreement, or the next version of one. */
export const adopter =
  (world: World): House["adopt"] =>
  async (groupId, title, content, { agreementId, ...more } = {}) => {
    const effect = { kind: "adopt-agreement", title, reviewMonths: 6, ...(agreementId === undefined ? {} : { agreementId }) } as const;
    const input = { groupId, name: title, madeBy: null, effect, content, ...more };
    const { id } = await world.db.transaction().execute((trx) => beginDecision(trx, world.clock.now(), input));
    return agreer(world)(id);
  };

/** `listen`: on a free port of loopback, for a browser; `more` routes. */
export async function house({
  listen = false,
  more,
}: { readonly listen?: boolean; readonly more?: (world: World) => (app: FastifyInstance) => Promise<void> } = {}): Promise<House> {
  const port = listen ? await freePort() : 0;
  const t = await testWorld(listen ? { origin: `http://localhost:${port}` } : {});
  const { world } = t;
  const app = await createServer(world);
  for (const part of [
    agreementRoutes(world),
    agreementApi(world),
    guideRoutes(world, (view, id) => takeUpLink(world, view, id)),
    guideApi(world),
  ])
    await app.register(part);
  if (more !== undefined) await app.register(more(world));
  if (listen) await app.listen({ host: "127.0.0.1", port });
  else await app.ready();
  const token = async (viewer: Viewer): Promise<string> => (await openSession(app, world, viewer.member?.id ?? "", "api")).token;
  return {
    ...t,
    app,
    token,
    as: async (viewer) => ({ authorization: `Bearer ${await token(viewer)}` }),
    agree: agreer(world),
    adopt: adopter(world),
    end: async () => {
      app.server.closeAllConnections();
      await app.close();
      await t.end();
    },
  };
}
