/** Looking before following, asking with a line of words, and siblings of siblings. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { followSibling } from "#domains/siblings/actions.ts";
import { eventsIn, readFound, readNamed } from "#domains/siblings/look/look.ts";
import { type Asks, hearNamed, lookAtSibling } from "#domains/siblings/look/tasks.ts";
import { newId } from "#platform/lib/ids.ts";
import { openSession } from "#platform/web/session.ts";
import { addMember, found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let fern: Peer;
let rosa: Viewer;
let sam: Viewer;
beforeAll(async () => {
  fern = await peer({ name: "fern" });
  s = await testServer({ allow: [fern.host] });
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  await addMember(s.ctx, "lea");
});
afterAll(async () => {
  await fern.end();
  await s.end();
});

const call = async (
  viewer: Viewer | undefined,
  method: "GET" | "POST" | "PUT",
  url: string,
  payload?: object,
) => {
  const token =
    viewer === undefined
      ? undefined
      : (await openSession(s.app, s.ctx, viewer.member?.id ?? "", "api")).token;
  return s.app.inject({
    method,
    url,
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
    ...(payload === undefined ? {} : { payload }),
  });
};
const looks = "/api/v1/siblings/looks";

test("a look is asked for at once, answered by the worker, and shows who they are before anybody follows", async () => {
  const begun = await call(rosa, "POST", looks, { address: `@fern@${fern.host}` });
  expect(begun.statusCode).toBe(202);
  const { id } = begun.json<{ id: string }>();
  expect((await call(rosa, "GET", `${looks}/${id}`)).json()).toMatchObject({ state: "looking" });
  await s.work();
  const seen = (await call(rosa, "GET", `${looks}/${id}`)).json<{
    state: string;
    found: { name: string };
  }>();
  expect(seen.state).toBe("found");
  expect(seen.found.name).not.toBe("");
  expect(await s.ctx.db.selectFrom("siblings").selectAll().execute()).toEqual([]);
  // Pressed again, the same look is shown: no server is asked twice for it.
  const again = await call(rosa, "POST", looks, { address: `@fern@${fern.host}` });
  expect(again.json()).toEqual({ id });
  expect((await call(sam, "GET", `${looks}/${id}`)).statusCode).toBe(403);
  expect((await call(undefined, "POST", looks, { address: "@a@b.example" })).statusCode).toBe(401);
});

test("what comes next there is read as a server like ours lists it: by addresses, of its own alone", async () => {
  const { id } = (await call(rosa, "POST", looks, { address: "@reed@reed.example" })).json<{
    id: string;
  }>();
  const at = "https://reed.example";
  const documents: Readonly<Record<string, object>> = {
    [`${at}/g`]: { id: `${at}/g`, name: "Reed", upcomingEvents: `${at}/g/upcoming` },
    [`${at}/g/upcoming`]: { orderedItems: [`${at}/e/1`, "https://far.example/e/2", `${at}/e/3`] },
    [`${at}/e/1`]: { name: "Mending", startTime: "2026-12-05T10:00:00Z" },
    "https://far.example/e/2": { name: "Not theirs", startTime: "2026-12-05T10:00:00Z" },
  };
  const no = (): Promise<never> => Promise.reject(new Error("not here"));
  const asks: Asks = {
    find: () => Promise.resolve(`${at}/g`),
    document: (iri) =>
      documents[iri] === undefined ? no() : Promise.resolve({ ...documents[iri] }),
    json: no,
    refused: () => true,
  };
  await lookAtSibling(s.ctx, asks, JSON.stringify({ look: id }));
  const page = (await call(rosa, "GET", `/siblings/looks/${id}`)).body;
  expect(page).toContain("Mending");
  expect(page).not.toContain("Not theirs");
});

test("a look that finds nobody says so, and one that breaks by a fault of ours is tried again", async () => {
  const look = async (asks: Partial<Asks>, address: string) => {
    const begun = await call(rosa, "POST", looks, { address });
    const { id } = begun.json<{ id: string }>();
    const no = (): Promise<never> => Promise.reject(new Error("refused"));
    await lookAtSibling(
      s.ctx,
      { find: no, document: no, json: no, refused: () => true, ...asks },
      JSON.stringify({ look: id }),
    );
    return (await call(rosa, "GET", `${looks}/${id}`)).json<{ state: string }>().state;
  };
  expect(await look({}, "@nobody@far.example")).toBe("failed");
  expect(await look({ find: () => Promise.resolve(undefined) }, "@none@far.example")).toBe(
    "failed",
  );
  await expect(look({ refused: () => false }, "@bug@far.example")).rejects.toThrow("refused");
});

test("words go along with the asking, once, and to nobody else", async () => {
  await followSibling(s.ctx, rosa, `@fern@${fern.host}`, "Shall we be siblings? <b>Moss</b>");
  const waiting = (await call(rosa, "GET", "/siblings")).body.replaceAll(/<[^>]*>/g, "");
  expect(waiting.split(`@fern@${fern.host}`)).toHaveLength(2);
  await s.work();
  const row = await s.ctx.db.selectFrom("siblings").selectAll().executeTakeFirstOrThrow();
  expect(row.words).toBeNull();
  const notes = fern.inbox.filter((one) => JSON.stringify(one.activity).includes('"Note"'));
  expect(notes).toHaveLength(1);
  const text = JSON.stringify(notes[0]?.activity);
  expect(text).toContain("Shall we be siblings? &lt;b&gt;Moss&lt;/b&gt;");
  expect(text).not.toContain("#Public");
  expect(text).not.toContain("inReplyTo");
});

test("of whom we follow already a look says so, and words to them go along all the same", async () => {
  const before = fern.inbox.length;
  const begun = await call(rosa, "POST", looks, { address: fern.actor });
  const { id } = begun.json<{ id: string }>();
  await s.work();
  expect((await call(rosa, "GET", `${looks}/${id}`)).json()).toMatchObject({
    state: "found",
    known: true,
  });
  const page = (await call(rosa, "GET", `/siblings/looks/${id}`)).body;
  expect(page).toContain("Your collective follows them already.");
  expect(page).not.toContain('action="/siblings"');
  await followSibling(s.ctx, rosa, fern.actor, "Once more: hello");
  await s.work();
  // As it is kept, and the page of the look sends it.
  const { address } = await s.ctx.db
    .selectFrom("siblings")
    .select("address")
    .executeTakeFirstOrThrow();
  await followSibling(s.ctx, rosa, address, "Shall we be siblings?");
  await s.work();
  expect(await s.ctx.db.selectFrom("siblings").select("id").execute()).toHaveLength(1);
  const since = fern.inbox.slice(before).map(({ activity }) => JSON.stringify(activity));
  expect(since.filter((one) => one.includes("Once more: hello"))).toHaveLength(1);
  expect(since.filter((one) => one.includes("Shall we be siblings?"))).toHaveLength(1);
  await expect(followSibling(s.ctx, rosa, address)).rejects.toMatchObject({
    code: "sibling-known",
  });
  expect(since.some((one) => one.includes('"Follow"'))).toBe(false);
});

test("siblings of siblings are suggested when they agreed, and a collective names nobody before it agreed itself", async () => {
  const row = await s.ctx.db.selectFrom("siblings").selectAll().executeTakeFirstOrThrow();
  await s.ctx.db
    .updateTable("siblings")
    .set({ state: "following" })
    .where("id", "=", row.id)
    .execute();
  const no = (): Promise<never> => Promise.reject(new Error("not here"));
  const asks: Asks = {
    find: no,
    document: no,
    refused: () => true,
    json: (url) => {
      expect(url).toBe(`${fern.origin}/api/v1/siblings/named`);
      return Promise.resolve({
        named: true,
        items: [
          { address: "@reed@reed.example", name: "Reed", url: "https://reed.example/" },
          { address: `@fern@${fern.host}`, name: "Fern", url: fern.origin },
          { address: "javascript:1", name: "Bad", url: "javascript:1" },
        ],
      });
    },
  };
  await hearNamed(s.ctx, asks, JSON.stringify({ sibling: row.id }));
  const suggested = (await call(rosa, "GET", "/api/v1/siblings/suggestions")).json<{
    items: { address: string }[];
  }>();
  expect(suggested.items.map((one) => one.address)).toEqual(["@reed@reed.example"]);
  const named = "/api/v1/siblings/named";
  expect((await call(undefined, "GET", named)).json()).toEqual({ named: false, items: [] });
  expect((await call(sam, "PUT", named, { named: true })).statusCode).toBe(403);
  expect((await call(rosa, "PUT", named, { named: true })).statusCode).toBe(204);
  expect((await call(undefined, "GET", named)).json()).toMatchObject({
    named: true,
    items: [{ address: expect.stringContaining("fern") as string }],
  });
  // Their server forgets it: we do too.
  await hearNamed(s.ctx, { ...asks, json: no }, JSON.stringify({ sibling: row.id }));
  expect((await call(undefined, "GET", named)).json()).toEqual({ named: true, items: [] });
});

test("nobody whom we block or silence is suggested: no server below theirs, no account of theirs, on page and API", async () => {
  const row = await s.ctx.db.selectFrom("siblings").selectAll().executeTakeFirstOrThrow();
  const no = (): Promise<never> => Promise.reject(new Error("not here"));
  const named = (host: string, url = `https://${host}/`) => ({
    ...{ address: `@moor@${host}`, name: `Moor of ${host}`, url },
  });
  const items = [
    ...["good.example", "sub.bad.example", "BAD.example:8443", "sub.loud.example"].map((host) =>
      named(host),
    ),
    named("elsewhere.example", "https://www.bad.example/moor"),
    named("actor.example"),
    named("voice.example", "https://voice.example/@moor"),
  ];
  const asks = {
 find: no, document: no, refused: () => true, json: async () => ({
 named: true, items }) }; // oxfmt-ignore
  await hearNamed(s.ctx, asks, JSON.stringify({ sibling: row.id }));
  const now = s.ctx.clock.now();
  const covered = (kind: "host" | "actor", value: string) => ({
    ...{ id: newId(), kind, value, reason: "", made: now, until: null },
  });
  // Blocked by its id, which nothing that a sibling names says.
  const iri = "https://actor.example/ap/7";
  const known = await s.ctx.db.selectFrom("remoteActors").selectAll().executeTakeFirstOrThrow();
  await s.ctx.db
    .insertInto("remoteActors")
    .values({
      ...known,
      ...{ id: newId(), iri, host: "actor.example", handle: "moor@actor.example" },
      ...{ url: "https://actor.example/moor", inbox: `${iri}/inbox`, sharedInbox: null },
    })
    .execute();
  await s.ctx.db
    .insertInto("blocks")
    .values([covered("host", "bad.example"), covered("actor", iri)])
    .execute();
  await s.ctx.db
    .insertInto("silences")
    .values([covered("host", "loud.example"), covered("actor", "https://voice.example/@moor")])
    .execute();
  const api = await call(rosa, "GET", "/api/v1/siblings/suggestions");
  const shown = api.json<{ items: { address: string }[] }>().items.map((one) => one.address);
  expect(shown).toEqual(["@moor@good.example"]);
  const { token } = await openSession(s.app, s.ctx, rosa.member?.id ?? "", "browser");
  const page = await s.app.inject({ url: "/siblings", headers: { cookie: `calendula=${token}` } });
  expect(page.statusCode).toBe(200);
  expect(new Set(page.body.match(/Moor of [\w.]+/g))).toEqual(new Set(["Moor of good.example"]));
  // A sibling that is silenced suggests nobody, and is named to nobody.
  const publicly = async () =>
    (await call(undefined, "GET", "/api/v1/siblings/named")).json<{ items: unknown[] }>().items;
  expect(await publicly()).toHaveLength(1);
  await s.ctx.db
    .updateTable("remoteActors")
    .set({ silenced: now })
    .where("id", "=", known.id)
    .execute();
  expect((await call(rosa, "GET", "/api/v1/siblings/suggestions")).json()).toMatchObject({
    items: [],
  });
  expect(await publicly()).toEqual([]);
});

test("what another server says is read as words, whatever it sends", () => {
  expect(readFound("@a@b.example", { name: 5, summary: {}, url: "javascript:1" }, [])).toEqual({
    name: "@a@b.example",
    address: "@a@b.example",
    summary: "",
    url: null,
    next: [],
  });
  const tea = { name: "Tea", startTime: "2026-05-01T10:00:00Z" };
  const items = [tea, "https://b.example/e/1", { name: "No time" }];
  for (const collection of [{ orderedItems: items }, { first: { items: [...items, tea, 5] } }])
    expect(eventsIn(collection)).toEqual(items);
  expect(eventsIn({ orderedItems: 7, first: "https://b.example/p" })).toEqual([]);
  expect(readFound("@a@b.example", { name: "B" }, [tea, { name: "No time" }]).next).toEqual([
    { name: "Tea", starts: "2026-05-01T10:00:00Z" },
  ]);
  expect(readNamed({ named: "yes", items: "all" })).toEqual({ named: false, items: [] });
});
