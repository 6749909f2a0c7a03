/**
 * Two real servers and a Mastodon-like peer: an offer is found, asked for, promised and thanked.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, freePort, instance, type Instance } from "../support/instance.ts";
import { peer, type Peer } from "../support/peer.ts";

type Json = Record<string, unknown>;
interface List {
  readonly items: readonly Json[];
}

let moss: Instance;
let melissa: Instance;
let mira: Peer;
/** What mira received that has these words in it. */
const received = (words: string) =>
  eventually(
    async () =>
      mira.inbox.map(({ activity }) => activity).find((one) => JSON.stringify(one).includes(words)),
    words,
  );
beforeAll(async () => {
  const ports = [await freePort(), await freePort()] as const;
  mira = await peer({ name: "mira" });
  const allow = [...ports.map((port) => `localhost:${port}`), mira.host];
  [moss, melissa] = await Promise.all([
    instance({ handle: "moss", port: ports[0], allow }),
    instance({ handle: "melissa", port: ports[1], allow }),
  ]);
  await melissa.api("POST", "/siblings", { address: `@moss@localhost:${ports[0]}` });
  await eventually(
    async () =>
      (await melissa.api<List>("GET", "/siblings")).items.find(
        (one) => one["state"] === "following" || one["state"] === "mutual",
      ),
    "the sibling",
  );
  await mira.follow(`${moss.origin}/groups/moss`);
  await received("Accept");
});
afterAll(async () => {
  await Promise.all([moss.end(), melissa.end(), mira.end()]);
});

const salve = {
  purpose: "offer",
  name: "Calendula salve",
  content: "In small tins.",
  careKind: "herbs",
  area: "Oost",
  what: "thing",
  cautions: "Beeswax.",
  quantity: 10,
  unit: "tins",
  visibility: "public",
};
let offer: Json;

test("an offer is a readable post for followers, and stands on a sibling's board under its name", async () => {
  offer = await moss.api("POST", "/groups/moss/offers", salve);
  expect(JSON.stringify(await received("Calendula salve"))).toContain("Beeswax.");
  const there = await eventually(
    async () =>
      (
        await melissa.api<List>("GET", "/offers?scope=siblings&careKind=herbs&what=thing&area=oost")
      ).items.find((one) => one["name"] === "Calendula salve"),
    "the offer",
  );
  expect(there).toMatchObject({ quantity: 10, unit: "tins", cautions: "Beeswax." });
});

test("a sibling asks in its own name, is promised some, and hears when it is done", async () => {
  const { items } = await melissa.api<List>("GET", "/offers?scope=siblings");
  await melissa.api("POST", `/offers/${String(items[0]?.["id"])}/exchanges`, {
    quantity: 4,
    note: "For our clinic day.",
  });
  const asked = await eventually(
    async () =>
      (await moss.api<List>("GET", `/offers/${String(offer["id"])}/exchanges`)).items.find(
        (one) => one["state"] === "asked",
      ),
    "the asking",
  );
  expect(JSON.stringify(asked)).not.toMatch(/rosa/i);
  await moss.api("POST", `/exchanges/${String(asked["id"])}/accept`, {});
  const mine = (state: string) =>
    eventually(
      async () =>
        (await melissa.api<List>("GET", "/exchanges")).items.find((one) => one["state"] === state),
      state,
    );
  await mine("accepted");
  expect(await moss.api("GET", `/offers/${String(offer["id"])}`)).toMatchObject({ available: 6 });
  await moss.api("POST", `/exchanges/${String(asked["id"])}/done`, {});
  await mine("done");
});

test("a need of members is on no server but its own", async () => {
  await moss.api("POST", "/groups/moss/offers", {
    purpose: "request",
    name: "CANARY a bed for a week",
    content: "CANARY",
    careKind: "other",
  });
  // What is told later arrives later: once the tea is there, the need would be too.
  await moss.api("POST", "/groups/moss/offers", { ...salve, name: "Nettle tea" });
  await received("Nettle tea");
  await eventually(
    async () => JSON.stringify(await melissa.api("GET", "/offers")).includes("Nettle tea"),
    "the tea",
  );
  for (const path of [
    "/board",
    "/board.rss",
    "/board.json",
    "/board/gifts",
    "/groups/moss/outbox?page=1",
  ])
    expect((await moss.page(path)).text).not.toContain("CANARY");
  expect(JSON.stringify(mira.inbox)).not.toContain("CANARY");
  expect(JSON.stringify(await melissa.api("GET", "/offers"))).not.toContain("CANARY");
});
