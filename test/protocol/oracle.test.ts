/** No server gets a weaker signature from us by asking for one. */
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planEvent } from "#domains/events/actions.ts";
import { newId } from "#platform/lib/ids.ts";
import { found } from "../support/people.ts";
import { testServer, type TestServer } from "../support/server.ts";

let s: TestServer;
let server: Server;
const seen: IncomingHttpHeaders[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.headers);
    request.resume();
    response.writeHead(401, { "accept-signature": 'sig1=("date");created;nonce="x"' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const host = `localhost:${typeof address === "object" && address !== null ? address.port : 0}`;
  s = await testServer({ allow: [host] });
  const { viewer, group } = await found(s.ctx);
  const id = newId();
  const iri = `http://${host}/users/oracle`;
  await s.ctx.db
    .insertInto("remoteActors")
    .values({
      id,
      iri,
      host,
      type: "Person",
      handle: `oracle@${host}`,
      name: "x",
      url: iri,
      inbox: `${iri}/inbox`,
      sharedInbox: null,
      outbox: null,
      followers: null,
      featured: null,
      upcomingEvents: null,
      raw: "{}",
      fetched: s.ctx.clock.now(),
      gone: null,
    })
    .execute();
  await s.ctx.db
    .insertInto("followers")
    .values({ groupId: group.id, remoteActorId: id, followIri: null, since: s.ctx.clock.now() })
    .execute();
  await planEvent(s.ctx, viewer, "moss", {
    name: "Circle",
    content: "",
    startTime: "2027-01-09T14:00",
    timeZone: "UTC",
    area: "",
    kind: "other",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
    publish: true,
  });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await s.end();
});

test("a server that asks for a weaker signature never gets one", async () => {
  await s.work();
  expect(seen.length).toBeGreaterThan(0);
  for (const headers of seen) {
    const input = headers["signature-input"];
    if (input === undefined) expect(String(headers["signature"])).toContain("(request-target)");
    else
      for (const one of String(input).split(/,\s*(?=\w+=\()/))
        expect(one).toMatch(/"@method".*"@target-uri"/);
  }
});
