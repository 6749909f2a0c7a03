/** A server for tests with many people, whose inboxes answer as a test wants, or not at all. */
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AppContext } from "#commons/app-context.ts";
import { newId } from "#platform/lib/ids.ts";

export interface Knock {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Mailboxes {
  readonly origin: string;
  readonly host: string;
  /** Every POST that came, whatever was answered. */
  readonly knocks: readonly Knock[];
  /** POSTs that were taken: ids of their activities, in order. */
  taken(path?: string): readonly string[];
  /** What a POST gets; undefined: no answer at all. */
  reply: (knock: Knock) => Reply | undefined;
  /** Status of the documents of its people, by path. */
  readonly people: Map<string, number>;
  /** Makes somebody of this server follow a group; answers their IRI. */
  follower(
    ctx: AppContext,
    groupId: string,
    name: string,
    mailbox?: { readonly shared?: boolean },
  ): Promise<string>;
  end(): Promise<void>;
}

export async function mailboxes(): Promise<Mailboxes> {
  const knocks: Knock[] = [];
  const took: { readonly path: string; readonly id: string }[] = [];
  const people = new Map<string, number>();
  const state: { reply: Mailboxes["reply"] } = { reply: () => ({ status: 202 }) };
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (request.method !== "POST") {
      response.writeHead(people.get(path) ?? 404, { "content-type": "application/activity+json" });
      response.end(
        JSON.stringify({ id: `http://${request.headers.host ?? ""}${path}`, type: "Person" }),
      );
      return;
    }
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const knock = { path, headers: request.headers, body };
      knocks.push(knock);
      const reply = state.reply(knock);
      if (reply === undefined) return;
      if (reply.status < 300)
        took.push({ path, id: String((JSON.parse(body) as { id?: unknown }).id) });
      response.writeHead(reply.status, reply.headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const origin = `http://localhost:${port}`;
  return {
    origin,
    host: `localhost:${port}`,
    knocks,
    taken: (path) =>
      took.filter((one) => path === undefined || one.path === path).map((one) => one.id),
    get reply() {
      return state.reply;
    },
    set reply(reply) {
      state.reply = reply;
    },
    people,
    follower: async ({ db, clock }, groupId, name, { shared = false } = {}) => {
      const id = newId();
      const iri = `${origin}/users/${name}`;
      await db
        .insertInto("remoteActors")
        .values({
          id,
          iri,
          host: new URL(origin).host,
          type: "Person",
          handle: `${name}@${new URL(origin).host}`,
          name,
          url: iri,
          inbox: `${iri}/inbox`,
          sharedInbox: shared ? `${origin}/inbox` : null,
          outbox: null,
          followers: null,
          featured: null,
          upcomingEvents: null,
          raw: "{}",
          fetched: clock.now(),
          gone: null,
        })
        .execute();
      await db
        .insertInto("followers")
        .values({ groupId, remoteActorId: id, followIri: null, since: clock.now() })
        .execute();
      return iri;
    },
    end: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
