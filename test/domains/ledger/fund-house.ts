/** A server with the fund only, four neighbours, and what they do with it. */
import { Writable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { setWays } from "#domains/groups/ways/actions.ts";
import { usualWays, type Ways } from "#domains/groups/ways/ways.ts";
import type { StoppedClock } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { balanceOf } from "#domains/ledger/accounts-actions.ts";
import { askFund, type AskFundInput } from "#domains/ledger/fund/requests/ask-actions.ts";
import { moveFundRequest } from "#domains/ledger/fund/requests/actions.ts";
import { fundApi } from "#domains/ledger/fund/api.ts";
import { receiveGift } from "#domains/ledger/fund/gifts/actions.ts";
import { fundRoutes, groupFund, myRequests } from "#domains/ledger/fund/routes.ts";
import { commons } from "#domains/ledger/ledger.ts";
import { html } from "#platform/web/html/html.ts";
import { sendPage } from "#platform/web/reply.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import { addMember, found } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";

export interface FundHouse extends TestContext {
  readonly ctx: AppContext & { readonly clock: StoppedClock };
  readonly app: FastifyInstance;
  readonly groupId: string;
  readonly rosa: Viewer;
  readonly sam: Viewer;
  readonly ana: Viewer;
  readonly kim: Viewer;
  /** All that was logged. */
  log(): string;
  /** Headers of a program that signed in. */
  as(viewer: Viewer): Promise<Record<string, string>>;
  /** The pot in cents. */
  pot(): Promise<number>;
  give(cents: number): Promise<void>;
  ask(viewer: Viewer, input?: Partial<AskFundInput>): Promise<string>;
  /** Two yeses. */
  twoKeys(id: string, first?: Viewer, second?: Viewer): Promise<void>;
  keep(viewer: Viewer): Promise<void>;
  ways(change: Partial<Ways>): Promise<void>;
}

export const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";
export const knowing = { knowing: true } as const;

export async function fundHouse(): Promise<FundHouse> {
  const t = await testContext();
  const { viewer: rosa, group } = await found(t.ctx);
  const [sam, ana, kim] = [
    await addMember(t.ctx, "sam"),
    await addMember(t.ctx, "ana"),
    await addMember(t.ctx, "kim"),
  ];
  let log = "";
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log += chunk.toString();
      done();
    },
  });
  const ctx = { ...t.ctx, log: pino({ level: "trace" }, sink) };
  const app = await createServer(ctx);
  for (const part of [fundRoutes(ctx), fundApi(ctx)]) await app.register(part);
  app.get("/sections", async (request, reply) =>
    sendPage(reply, request, {
      title: "sections",
      body: html`<ul>${await groupFund(ctx, request.view, request.view.viewer, {
        id: group.id,
        handle: "moss",
      })}</ul><hr>${await myRequests(ctx, request.view)}`,
    }),
  );
  await app.ready();
  return {
    ...t,
    ctx,
    app,
    groupId: group.id,
    rosa,
    sam,
    ana,
    kim,
    log: () => log,
    as: async (viewer) => ({
      authorization: `Bearer ${(await openSession(app, ctx, idOf(viewer), "api")).token}`,
    }),
    pot: () => balanceOf(ctx.db, group.id, "EUR", commons),
    give: async (amount) => {
      const held = await ctx.db
        .selectFrom("roles")
        .select("memberId")
        .where("role", "=", "fund-keeper")
        .execute();
      const keeper =
        [rosa, sam, ana, kim].find((one) => held.some((row) => row.memberId === idOf(one))) ?? rosa;
      await receiveGift(ctx, keeper, "moss", { amount });
    },
    ask: (viewer, input = {}) =>
      askFund(ctx, viewer, "moss", { amount: 4000, what: "food", ...input }),
    twoKeys: async (id, first = rosa, second = ana) => {
      await moveFundRequest(ctx, first, id, "yes", knowing);
      await moveFundRequest(ctx, second, id, "yes", knowing);
    },
    keep: async (viewer) => {
      const now = ctx.clock.now();
      await ctx.db
        .insertInto("roles")
        .values({
          id: newId(),
          groupId: group.id,
          memberId: idOf(viewer),
          role: "fund-keeper",
          starts: now,
          until: new Date(now.getTime() + 80 * 86_400_000),
        })
        .execute();
    },
    ways: (change) =>
      ctx.db.transaction().execute((trx) => setWays(trx, group.id, { ...usualWays, ...change })),
    end: async () => {
      await app.close();
      await t.end();
    },
  };
}
