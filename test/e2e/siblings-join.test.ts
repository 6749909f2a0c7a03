/**
 * Two real servers: a member goes to a sibling's event from home,
 * and nobody there learns who it is.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, freePort, instance, type Instance } from "../support/instance.ts";

let moss: Instance;
let melissa: Instance;
type Json = Record<string, unknown>;
interface List {
  readonly items: readonly Json[];
}

beforeAll(async () => {
  const ports = [await freePort(), await freePort()] as const;
  const allow = ports.map((port) => `localhost:${port}`);
  moss = await instance({ handle: "moss", port: ports[0], allow });
  melissa = await instance({ handle: "melissa", port: ports[1], allow });
  await melissa.api("POST", "/siblings", { address: `@moss@localhost:${ports[0]}` });
  await eventually(
    async () =>
      (await melissa.api<List>("GET", "/siblings")).items.find(
        (one) => one["state"] === "following" || one["state"] === "mutual",
      ),
    "the sibling",
  );
});
afterAll(async () => {
  await Promise.all([moss.end(), melissa.end()]);
});

/** Some days from now: the servers run by the real clock. */
const inDays = (days: number) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T14:00`;
const event = {
  name: "Salve workshop",
  startTime: inDays(60),
  timeZone: "Europe/Amsterdam",
  location: { area: "Elm Garden" },
  access: { "step-free": "yes", captions: "no" },
  accessWords: { "step-free": "a ramp at the side" },
  kind: "workshop",
  capacity: 1,
};
const here = (name: string) =>
  eventually(
    async () =>
      (await melissa.api<List>("GET", "/calendar?scope=siblings")).items.find(
        (one) => one["name"] === name,
      ),
    name,
  );
const standing = (id: unknown, wanted: string) =>
  eventually(async () => {
    const mine = await melissa.api("GET", `/events/${String(id)}/rsvp`);
    return mine["standing"] === wanted ? mine : undefined;
  }, wanted);

test("a sibling's event is here with its kind, its access facts and its free places", async () => {
  await moss.api("POST", "/groups/moss/events", event);
  expect(await here("Salve workshop")).toMatchObject({
    kind: "workshop",
    access: { "step-free": "yes", captions: "no" },
    accessWords: { "step-free": "a ramp at the side" },
    rsvp: "free",
    remaining: 1,
  });
  expect(
    (await melissa.api<List>("GET", "/calendar?access=step-free&kind=workshop")).items,
  ).toHaveLength(1);
});

test("the group asks for a place in its own name, is let in, and gives it back", async () => {
  const there = (await moss.api<List>("GET", "/calendar?scope=own")).items[0]!;
  const { id } = await here("Salve workshop");
  expect(await melissa.api("POST", `/events/${String(id)}/rsvp`, { status: "yes" })).toMatchObject({
    standing: "asked",
  });
  await standing(id, "coming");
  const { items } = await moss.api<List>("GET", `/events/${String(there["id"])}/rsvps`);
  expect(items).toMatchObject([
    { name: "melissa collective", from: "elsewhere", standing: "coming", note: null },
  ]);
  expect(JSON.stringify(items)).not.toMatch(/rosa/i);
  // Full now: a second asking waits, and is told why.
  const guest = await moss.api("POST", `/events/${String(there["id"])}/guests`, {
    status: "yes",
    name: "Kim",
  });
  expect(guest).toMatchObject({ standing: "waiting" });
  await melissa.api("POST", `/events/${String(id)}/rsvp`, { status: "no" });
  await eventually(
    async () =>
      (await moss.api("GET", `/rsvp/${String(guest["token"])}`))["standing"] === "coming"
        ? true
        : undefined,
    "the guest to move up",
  );
});

test("a full event answers with a word, which the member reads; a place that comes free is theirs", async () => {
  const there = await moss.api("POST", "/groups/moss/events", { ...event, name: "Herb walk" });
  const guest = await moss.api("POST", `/events/${String(there["id"])}/guests`, {
    status: "yes",
    name: "Kim",
  });
  const { id } = await here("Herb walk");
  await melissa.api("POST", `/events/${String(id)}/rsvp`, { status: "yes" });
  expect((await standing(id, "declined"))["news"]).toContain("waiting list");
  await moss.api("PUT", `/rsvp/${String(guest["token"])}`, { status: "no" });
  await standing(id, "coming");
});

test("a cancelled date is cancelled here too", async () => {
  const there = await moss.api("POST", "/groups/moss/events", {
    ...event,
    name: "Circle",
    recurrence: "FREQ=WEEKLY;COUNT=3",
    startTime: inDays(9),
  });
  const { id } = await here("Circle");
  await moss.api("POST", `/events/${String(there["id"])}/cancel`, {});
  await eventually(
    async () =>
      (await melissa.api("GET", `/events/${String(id)}`))["status"] === "cancelled"
        ? true
        : undefined,
    "the cancellation",
  );
});
