/** The whole server in this process, listening on loopback, its worker run by hand. */
import { createWeb, handlersOf } from "#assembly.ts";
import { createFediverse, type Fediverse } from "#protocol/outbox/fediverse.ts";
import { Crowd } from "#platform/web/crowd/crowd.ts";
import { sql } from "kysely";
import { drain } from "#platform/jobs/worker.ts";
import type { FastifyInstance } from "fastify";
import { freePort } from "./instance.ts";
import { testContext, type TestContext } from "./context.ts";

export interface TestServer extends TestContext {
  readonly app: FastifyInstance;
  readonly fediverse: Fediverse;
  readonly origin: string;
  /** Does all that is due. */
  work(): Promise<number>;
}

/** `allow`: "host:port" of peers. */
export async function testServer({
  allow = [],
  env = {},
  port: wished,
  hears,
  copies = false,
}: {
  readonly allow?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly port?: number;
  /** Gets every line of the log, however small. */
  readonly hears?: (line: string) => void;
  /** Are pages for strangers made once for all, as on a server that runs? */
  readonly copies?: boolean;
} = {}): Promise<TestServer> {
  const port = wished ?? (await freePort());
  const origin = `http://localhost:${port}`;
  const t = await testContext({
    origin,
    hears,
    at: new Date().toISOString(),
    env: { FEDERATION_ALLOW: [...allow, `localhost:${port}`].join(","), ...env },
  });
  const fediverse = createFediverse(t.ctx);
  const crowd = copies ? new Crowd(t.ctx.clock) : undefined;
  if (crowd !== undefined) {
    await sql`select watch_changes()`.execute(t.ctx.db);
    await crowd.begin(t.url);
  }
  const app = await createWeb(t.ctx, fediverse, undefined, crowd);
  await app.listen({ host: "127.0.0.1", port });
  return {
    ...t,
    app,
    fediverse,
    origin,
    work: () => drain(t.ctx, handlersOf(fediverse)),
    end: async () => {
      app.server.closeAllConnections();
      await app.close();
      await crowd?.end();
      await fediverse.close();
      await t.end();
    },
  };
}
