/** A server with things and herbs only, and what to put into it. */
import type { FastifyInstance } from "fastify";
import type { Viewer } from "#commons/visibility.ts";
import type { LotInput } from "#domains/things/lots/lot.ts";
import { lotApi } from "#domains/things/lots/api.ts";
import { lotMovementApi } from "#domains/things/lots/movements/api.ts";
import { lotRoutes } from "#domains/things/lots/routes.ts";
import { labelRoutes } from "#domains/things/lots/labels/routes.ts";
import { thingApi } from "#domains/things/api.ts";
import { thingRoutes } from "#domains/things/routes.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import { testContext, type TestContext } from "../../support/context.ts";

export interface House extends TestContext {
  readonly app: FastifyInstance;
  /** Headers of a program that signed in. */
  as(viewer: Viewer): Promise<Record<string, string>>;
}

export async function house(): Promise<House> {
  const t = await testContext();
  const app = await createServer(t.ctx);
  for (const part of [
    thingRoutes(t.ctx),
    lotRoutes(t.ctx),
    labelRoutes(t.ctx),
    thingApi(t.ctx),
    lotApi(t.ctx),
    lotMovementApi(t.ctx),
  ])
    await app.register(part);
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

export const salve: LotInput = {
  number: "CAL-26-03",
  name: "Calendula salve",
  latin: "Calendula officinalis",
  part: "flowers",
  form: "salve",
  madeOn: "2026-10-02",
  fromWhere: "Garden behind the mill, picked by Ana",
  strength: "1:5 in olive oil",
  bestBefore: "2027-10-01",
  cautions: "For the skin only. Not for those allergic to daisies.",
  keeps: "Cool and dark",
  guide: "",
  unit: "jars",
  ready: true,
};
