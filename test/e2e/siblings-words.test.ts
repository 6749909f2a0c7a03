/**
 * Two real servers: what a group says to all under its own things stands at the sibling, under the
 * sibling's copies of them.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, freePort, instance, type Instance } from "../support/instance.ts";

let moss: Instance;
let melissa: Instance;
type Json = Record<string, unknown>;
interface Said {
  readonly id: string;
  readonly kind: string;
  readonly content: string;
  readonly edited: boolean;
  readonly created: string;
  readonly language: string | null;
  readonly from: { readonly name: string };
}
interface List<T = Json> {
  readonly items: readonly T[];
}

beforeAll(async () => {
  const ports = [await freePort(), await freePort()] as const;
  const allow = ports.map((port) => `localhost:${port}`);
  moss = await instance({ handle: "moss", port: ports[0], allow });
  melissa = await instance({ handle: "melissa", port: ports[1], allow });
  await moss.api("POST", "/groups", { handle: "fern", name: "Fern", kind: "open" });
});
afterAll(async () => {
  await Promise.all([moss.end(), melissa.end()]);
});

const inDays = (days: number) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T14:00`;
const plan = async (group: string, name: string): Promise<string> =>
  String(
    (
      await moss.api("POST", `/groups/${group}/events`, {
        name,
        startTime: inDays(20),
        timeZone: "UTC",
        kind: "workshop",
      })
    )["id"],
  );
const there = (path: string, name: string) =>
  eventually(
    async () => (await melissa.api<List>("GET", path)).items.find((one) => one["name"] === name),
    name,
  );
const say = (path: string, content: string) =>
  moss.api<Said>("POST", `${path}/conversation`, { content, visibility: "public" });
const heard = (path: string, test: (items: readonly Said[]) => boolean, what: string) =>
  eventually(async () => {
    const { items } = await melissa.api<List<Said>>("GET", `${path}/conversation`);
    return test(items) ? items : undefined;
  }, what);

test("what was said before they met is read with the things, under these", async () => {
  const event = await plan("moss", "Salve workshop");
  await say(`/events/${event}`, "Bring a *jar*.");
  const small = await plan("fern", "Herb walk");
  await say(`/events/${small}`, "Good shoes.");
  await melissa.api("POST", "/siblings", { address: `@moss@${new URL(moss.origin).host}` });
  const salve = String((await there("/calendar?scope=siblings", "Salve workshop"))["id"]);
  const [word] = await heard(`/events/${salve}`, ({ length }) => length > 0, "the jar");
  expect(word).toMatchObject({
    kind: "reply",
    content: "Bring a jar.",
    language: "en",
    edited: false,
    from: { name: "moss collective" },
  });
  const page = await melissa.page(`/events/${salve}`);
  expect(page.text).toContain("Bring a <em>jar</em>.");
  expect(page.text).toContain(`<time datetime="${word?.created ?? ""}`.slice(0, 30));
  // A group that nobody follows itself: the collective passes it on.
  const walk = String((await there("/calendar?scope=siblings", "Herb walk"))["id"]);
  const [shoes] = await heard(`/events/${walk}`, ({ length }) => length > 0, "the shoes");
  expect(shoes).toMatchObject({ content: "Good shoes.", from: { name: "Fern" } });
  expect((await melissa.api<List>("GET", "/siblings/posts")).items).toEqual([]);
});

test("what is said, changed and taken back later is so here too; a new time stands there once", async () => {
  for (const [group, name] of [
    ["moss", "Circle"],
    ["fern", "Seed swap"],
  ] as const) {
    const id = await plan(group, name);
    const here = `/events/${String((await there("/calendar?scope=siblings", name))["id"])}`;
    const { id: note } = await say(`/events/${id}`, "At the gate");
    await heard(here, (items) => items.some((one) => one.content === "At the gate"), name);
    await moss.api("PATCH", `/conversation/note/${note}`, { content: "At the **door**" });
    await heard(
      here,
      (items) => items.some((one) => one.content === "At the door" && one.edited),
      `the change of ${name}`,
    );
    await moss.api("PATCH", `/events/${id}`, { startTime: inDays(21) });
    const told = await heard(here, ({ length }) => length > 1, `the new time of ${name}`);
    expect(told.map((one) => one.content)).toEqual([
      "At the door",
      expect.stringMatching(/^New time/) as string,
    ]);
    await moss.api("DELETE", `/conversation/note/${note}`);
    await heard(here, ({ length }) => length === 1, `less under ${name}`);
  }
  expect((await melissa.api<List>("GET", "/siblings/posts")).items).toEqual([]);
});

test("under guides and offers likewise; a guest's words there stay there", async () => {
  const guide = await moss.api("POST", "/groups/moss/guides", {
    name: "Nettle soup",
    source: "Cook.",
    publish: true,
  });
  const offer = await moss.api("POST", "/groups/moss/offers", {
    name: "A ladder",
    content: "Long.",
    purpose: "offer",
  });
  for (const [folder, { id }, name] of [
    ["guides", guide, "Nettle soup"],
    ["offers", offer, "A ladder"],
  ] as const) {
    const found = await eventually(
      async () =>
        (await melissa.api<List>("GET", `/${folder}?scope=siblings`)).items.find(
          (one) => one["name"] === name,
        ),
      name,
    );
    await moss.api("POST", `/${folder}/${String(id)}/conversation`, { content: "Among us" });
    await say(`/${folder}/${String(id)}`, `More on ${name}`);
    const items = await heard(
      `/${folder}/${String(found["id"])}`,
      ({ length }) => length > 0,
      `the word on ${name}`,
    );
    expect(items.map((one) => one.content)).toEqual([`More on ${name}`]);
  }
});
