/** A server with decisions only, a group of some people, and a door that counts. */
import type { FastifyInstance } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import { startDecision } from "#domains/decisions/actions.ts";
import { decisionApi } from "#domains/decisions/api.ts";
import { decisionTestApi } from "#domains/decisions/test/api.ts";
import type { DecisionInput } from "#domains/decisions/decision.ts";
import type { EffectHandlers } from "#domains/decisions/effects/effect.ts";
import { decisionRoutes } from "#domains/decisions/routes.ts";
import { takeStance } from "#domains/decisions/test/actions.ts";
import type { Saying } from "#platform/i18n/saying.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import { addMember, found, viewerFor } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

export interface House extends TestContext {
  readonly app: FastifyInstance;
  readonly doors: EffectHandlers;
  /** What the fake door did. */
  readonly carried: { times: number; refuse: Saying | undefined; fault: boolean };
  readonly rosa: Viewer;
  readonly sam: Viewer;
  readonly ana: Viewer;
  readonly kim: Viewer;
  as(viewer: Viewer): Promise<Record<string, string>>;
  begin(
    more?: Partial<DecisionInput> & {
      readonly effect?: { kind: string; fields: Record<string, string> };
    },
  ): Promise<string>;
  say(who: Viewer, id: string, kind: string): Promise<void>;
  stateOf(id: string): Promise<string>;
}

export const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";

export async function house(): Promise<House> {
  const t = await testContext();
  const carried = { times: 0, refuse: undefined as Saying | undefined, fault: false };
  const handlers: EffectHandlers = {
    "set-ways": {
      inForm: true,
      read: (_world, _viewer, _group, fields) =>
        fields["economy"] === "bad"
          ? Promise.reject(new DomainError("bad-input", { fields: { economy: "Not this one." } }))
          : Promise.resolve({ kind: "set-ways", about: fields["about"] ?? "" }),
      concerned: (effect) => (effect["about"] === "" ? [] : [String(effect["about"])]),
      say: () => Promise.resolve("the ways of this group <change>."),
      carry: async (trx, _world, decision) => {
        carried.times++;
        await trx
          .updateTable("groups")
          .set({ summary: "carried" })
          .where("id", "=", decision.groupId)
          .execute();
        if (carried.refuse !== undefined)
          throw new DomainError("conflict", { detail: carried.refuse });
        if (carried.fault) throw new Error("a fault");
        return "/@moss";
      },
    },
  };
  const app = await createServer(t.ctx);
  await app.register(decisionRoutes(t.ctx, handlers));
  await app.register(decisionApi(t.ctx, handlers));
  await app.register(decisionTestApi(t.ctx, handlers));
  await app.ready();
  const rosa = (await found(t.ctx)).viewer;
  const [sam, ana, kim] = [
    await addMember(t.ctx, "sam"),
    await addMember(t.ctx, "ana"),
    await addMember(t.ctx, "kim"),
  ];
  const text: DecisionInput = {
    name: "Soup on Fridays",
    driver: "We are hungry.",
    method: "consensus",
    content: "Soup for all.\n\nAt six.",
    options: "",
    todo: "",
  };
  return {
    ...t,
    app,
    doors: handlers,
    carried,
    rosa: await viewerFor(t.ctx, idOf(rosa)),
    sam,
    ana,
    kim,
    as: async (viewer) => ({
      authorization: `Bearer ${(await openSession(app, t.ctx, idOf(viewer), "api")).token}`,
    }),
    begin: (more = {}) => startDecision(t.ctx, handlers, rosa, "moss", { ...text, ...more }),
    say: (who, id, kind) =>
      takeStance(t.ctx, handlers, who, id, {
        kind,
        ...(kind === "block" ? { value: "Rest", help: "I cook along." } : {}),
      }),
    stateOf: async (id) =>
      (
        await t.ctx.db
          .selectFrom("decisions")
          .select("state")
          .where("id", "=", id)
          .executeTakeFirstOrThrow()
      ).state,
    end: async () => {
      await app.close();
      await t.end();
    },
  };
}
