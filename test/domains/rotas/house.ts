/** A server with rotas only, and what to put into it. */
import type { FastifyInstance } from "fastify";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { rotaApi } from "#domains/rotas/api.ts";
import { shiftApi } from "#domains/rotas/shifts/api.ts";
import type { RotaInput, VisibleShift } from "#domains/rotas/rota.ts";
import { rotaRoutes } from "#domains/rotas/routes.ts";
import { rotaFormRoutes } from "#domains/rotas/form-routes.ts";
import { shiftsOf } from "#domains/rotas/shifts/store.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import { testContext, type TestContext } from "../../support/context.ts";

export interface House extends TestContext {
  readonly app: FastifyInstance;
  /** Headers of a program that signed in. */
  as(viewer: Viewer): Promise<Record<string, string>>;
}

export async function house(
  at?: string,
  more?: (app: FastifyInstance, ctx: AppContext) => unknown,
): Promise<House> {
  const t = await testContext(at === undefined ? {} : { at });
  const app = await createServer(t.ctx);
  for (const part of [rotaRoutes(t.ctx), rotaFormRoutes(t.ctx), rotaApi(t.ctx), shiftApi(t.ctx)])
    await app.register(part);
  more?.(app, t.ctx);
  await app.ready();
  return {
    ...t,
    app,
    as: async (viewer) => ({
      authorization: `Bearer ${
        (await openSession(app, t.ctx, viewer.member?.id ?? "", "api")).token
      }`,
    }),
    end: async () => {
      await app.close();
      await t.end();
    },
  };
}

/** Every Saturday at 14:00, two seats. */
export const cleaning: RotaInput = {
  name: "Cleaning the kitchen",
  content: "The key hangs by the *door*.",
  kind: "cleaning",
  rule: "FREQ=WEEKLY;BYDAY=SA",
  starts: "2026-11-28T14:00",
  timeZone: "Europe/Amsterdam",
  minutes: 120,
  weight: 1,
  gapDays: 14,
  place: "Mill lane 3",
  inKit: false,
  seats: [{ name: "clean", practice: "", seats: 2, learning: false }],
};

export const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";

export const comingOf = (
  ctx: AppContext,
  viewer: Viewer,
  rotaId: string,
  days = 43,
): Promise<readonly VisibleShift[]> => {
  const now = ctx.clock.now();
  return shiftsOf(
    ctx.db,
    rotaId,
    now,
    new Date(now.getTime() + days * 86_400_000),
    idOf(viewer),
    now,
  );
};
