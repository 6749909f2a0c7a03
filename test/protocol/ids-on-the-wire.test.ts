/**
 * Whatever we say before everybody can be looked up by its id, or is known to be gone; what was for
 * one alone is there for nobody else.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { scheduledTasks } from "#assembly.ts";
import type { Viewer } from "#commons/visibility.ts";
import { sayToAll } from "#domains/conversation/actions.ts";
import { takeBackSaid } from "#domains/conversation/keeping-actions.ts";
import { cancelEvent, changeEvent, deleteEvent, planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { editGroup } from "#domains/groups/actions.ts";
import { adaptGuide } from "#domains/guides/adapting/actions.ts";
import { changeGuide, writeGuide } from "#domains/guides/actions.ts";
import { deleteOffer } from "#domains/offers/state-actions.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { answerQuestion } from "#domains/questions/actions.ts";
import { days } from "#platform/lib/clock.ts";
import { addGroup, found } from "../support/people.ts";
import { peer, type Peer } from "../support/peer.ts";
import { testServer, type TestServer } from "../support/server.ts";

type Json = Record<string, unknown>;
const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listed = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
};
const isOpen = (one: Json): boolean =>
  [...listed(one["to"]), ...listed(one["cc"])].includes(PUBLIC);

let s: TestServer;
let mira: Peer;
let rosa: Viewer;

const event: EventInput = {
  name: "Herb share",
  content: "Bring a tin.",
  startTime: "2027-01-09T14:00",
  endTime: "2027-01-09T16:00",
  timeZone: "Europe/Amsterdam",
  area: "Elm Garden",
  kind: "herb-share",
  careKinds: [],
  tags: ["herbs"],
  access: { "step-free": "yes" },
  capacity: 5,
  visibility: "public",
  language: "en",
  publish: true,
};
const guide = {
  name: "A circle",
  summary: "Four steps.",
  source: "Breathe.",
  kind: "practice",
  license: "CC-BY-SA-4.0",
  credit: "the moss people",
  cautions: "",
  careKinds: [],
  tags: [],
  language: "en",
  visibility: "public",
  note: "",
  publish: true,
} as const;
const offer = {
  purpose: "offer",
  name: "Bike lesson",
  content: "Two hours.",
  careKind: "skillshare",
  area: "East",
  quantity: 2,
  unit: "hour",
  tags: [],
  language: "en",
  visibility: "public",
  publish: true,
} as const;

let said = 0;
async function say(activity: Json): Promise<void> {
  const id = `${mira.origin}/a/${++said}`;
  expect(await mira.post(`${s.origin}/inbox`, { id, actor: mira.actor, ...activity })).toBe(202);
  await s.work();
}
const asks = (content: string, to: readonly string[]): Promise<void> =>
  say({
    type: "Create",
    to,
    object: {
      id: `${mira.origin}/n/${said}`,
      type: "Note",
      attributedTo: mira.actor,
      content: `<p>${content}</p>`,
      tag: [{ type: "Mention", href: `${s.origin}/groups/moss`, name: "@moss" }],
      to,
      cc: [`${s.origin}/groups/moss`],
    },
  });
async function answers(text: string): Promise<string> {
  const row = await s.ctx.db
    .selectFrom("questions")
    .select("id")
    .where("answered", "=", false)
    .executeTakeFirstOrThrow();
  await answerQuestion(s.ctx, rosa, row.id, text);
  await s.work();
  return row.id;
}

async function look(url: string): Promise<{ status: number; json: Json | undefined }> {
  const answer = await fetch(url, {
    headers: { accept: "application/activity+json" },
    redirect: "manual",
  });
  const json: unknown =
    answer.headers.get("content-type")?.includes("json") === true ? await answer.json() : undefined;
  return { status: answer.status, json: isJson(json) ? json : undefined };
}

beforeAll(async () => {
  mira = await peer();
  s = await testServer({ allow: [mira.host] });
  const { ctx } = s;
  rosa = (await found(ctx)).viewer;
  rosa = (await addGroup(ctx, rosa, "herbs")).viewer;
  await mira.follow(`${s.origin}/groups/moss`);
  await mira.follow(`${s.origin}/groups/herbs`);
  await s.work();

  const kept = await planEvent(ctx, rosa, "moss", event);
  ctx.clock.advance(60_000);
  await changeEvent(ctx, rosa, kept.id, { ...event, startTime: "2027-01-10T14:00", endTime: "" });
  const off = await planEvent(ctx, rosa, "herbs", event);
  await cancelEvent(ctx, rosa, off.id, "The hall is flooded");
  const mistake = await planEvent(ctx, rosa, "moss", event);
  await s.work();
  await deleteEvent(ctx, rosa, mistake.id);
  const hidden = await planEvent(ctx, rosa, "moss", event);
  await s.work();
  await changeEvent(ctx, rosa, hidden.id, { ...event, visibility: "members" });
  const written = await writeGuide(ctx, rosa, "moss", guide);
  await changeGuide(ctx, rosa, written.id, { ...guide, source: "Breathe out." });
  await adaptGuide(ctx, rosa, written.id, "herbs");
  await makeOffer(ctx, rosa, "herbs", offer);
  const back = await makeOffer(ctx, rosa, "moss", offer);
  await s.work();
  await deleteOffer(ctx, rosa, back.id);
  const note = await sayToAll(ctx, rosa, "event", kept.id, "Doors open at two.");
  const slip = await sayToAll(ctx, rosa, "event", kept.id, "At three.");
  await s.work();
  expect(note.id).not.toBe(slip.id);
  await takeBackSaid(ctx, rosa, "note", slip.id);
  await editGroup(ctx, rosa, "herbs", { summary: "We share herbs." });
  await s.work();

  await say({
    type: "Join",
    object: `${s.origin}/events/${kept.id}`,
    to: [`${s.origin}/groups/moss`],
  });
  await say({
    type: "QuoteRequest",
    object: `${s.origin}/events/${kept.id}`,
    instrument: {
      id: `${mira.origin}/n/quoting`,
      type: "Note",
      attributedTo: mira.actor,
      to: [PUBLIC],
    },
  });
  await asks("Is the hall heated?", [PUBLIC]);
  await answers("Yes, it is.");
  await asks("May I come alone?", [`${s.origin}/groups/moss`]);
  await answers("Of course, for you alone.");
  await asks("Is there tea?", [PUBLIC]);
  await answers("Mint tea.");
});
afterAll(async () => {
  await mira.end();
  await s.end();
});

/** Not looked up by reading: they take what is sent. */
const taking = new Set(["inbox", "sharedInbox"]);

/** All addresses of ours in what was said, with the word that they stand under. */
function oursIn(value: unknown, under: string, into: Map<string, string>): void {
  if (typeof value === "string") {
    if (value.startsWith(`${s.origin}/`) && !/\s/.test(value) && !taking.has(under))
      into.set(value.replace(/#.*$/, ""), under);
  } else if (Array.isArray(value)) for (const one of value) oursIn(one, under, into);
  else if (isJson(value))
    for (const [key, one] of Object.entries(value))
      // Their own words, which came back to them.
      if (!(isJson(one) && String(one["id"]).startsWith(mira.origin))) oursIn(one, key, into);
}

const arrived = (): readonly Json[] => mira.inbox.map(({ activity }) => activity);

test("every address of ours in what was said before everybody answers, or says that it is gone", async () => {
  const open = arrived().filter(isOpen);
  expect(new Set(open.map((one) => one["type"]))).toEqual(new Set(["Create", "Update", "Delete"]));
  const waiting = new Map<string, string>();
  for (const one of open) oursIn(one, "activity", waiting);
  for (const path of ["/actor", "/groups/moss", "/groups/herbs"])
    waiting.set(`${s.origin}${path}`, "actor");
  const wrong: string[] = [];
  const looked = new Set<string>();
  while (waiting.size > 0) {
    for (const [url, under] of [...waiting]) {
      waiting.delete(url);
      if (looked.has(url)) continue;
      looked.add(url);
      const { status, json } = await look(url);
      const page = under === "href" || under === "url";
      const fine = status === 200 || status === 410 || (page && status === 302);
      if (!fine) wrong.push(`${under} ${url}: ${status}`);
      if (status === 200 && under === "id" && json !== undefined && json["id"] !== url)
        wrong.push(`${under} ${url}: is called ${String(json["id"])}`);
      const found = new Map<string, string>();
      oursIn(json, under, found);
      for (const [one, why] of found) if (!looked.has(one)) waiting.set(one, why);
    }
  }
  expect(wrong).toEqual([]);
  expect(looked.size).toBeGreaterThan(60);
});

test("what was for one alone is there for nobody else", async () => {
  const privately = arrived().filter((one) => !isOpen(one));
  expect(new Set(privately.map((one) => one["type"]))).toEqual(new Set(["Accept", "Create"]));
  for (const one of privately) {
    const object = isJson(one["object"]) ? one["object"]["id"] : undefined;
    for (const id of [one["id"], object])
      if (typeof id === "string" && id.startsWith(`${s.origin}/activities/`))
        expect([id, (await look(id)).status]).toEqual([id, 404]);
  }
});

test("a public answer reads as it was sent; forgotten, it is gone, and what was private was never there", async () => {
  const notes = arrived().filter(
    (one) => one["type"] === "Create" && isJson(one["object"]) && "tag" in one["object"],
  );
  const find = (text: string): Json =>
    notes.find((one) => JSON.stringify(one).includes(text)) ?? {};
  const heated = find("Yes, it is.");
  const tea = find("Mint tea.");
  const alone = find("for you alone");
  const idOf = (one: Json): string => String((one["object"] as Json)["id"]);
  expect((await look(String(heated["id"]))).json).toEqual(heated);
  const { json } = await look(idOf(heated));
  expect(json).toEqual({ "@context": heated["@context"], ...(heated["object"] as Json) });

  await s.ctx.db.deleteFrom("questions").where("inPublic", "=", true).execute();
  for (const one of [heated, tea]) {
    const note = await look(idOf(one));
    expect([note.status, note.json?.["type"], note.json?.["formerType"]]).toEqual([
      410,
      "Tombstone",
      "Note",
    ]);
    expect((await look(String(one["id"]))).status).toBe(410);
  }
  s.ctx.clock.advance(days(31));
  await scheduledTasks.find(({ name }) => name === "questions")?.run(s.ctx);
  expect(await s.ctx.db.selectFrom("questions").select("id").execute()).toEqual([]);
  expect((await look(idOf(alone))).status).toBe(404);
});
