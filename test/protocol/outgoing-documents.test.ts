/** Every document that we can produce, under the receivers' rules. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import jsonld from "@fedify/vocab-runtime/jsonld";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cancelEvent, changeEvent, deleteEvent, planEvent } from "#domains/events/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { contextLoader } from "#protocol/fetch/contexts.ts";
import { adaptGuide } from "#domains/guides/adapting/actions.ts";
import { changeGuide, writeGuide } from "#domains/guides/actions.ts";
import { deleteOffer } from "#domains/offers/state-actions.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { corpus } from "../support/corpus.ts";
import { addGroup, found } from "../support/people.ts";
import { type Finding, lint } from "../support/outgoing-lint.ts";
import { testServer, type TestServer } from "../support/server.ts";

type Json = Record<string, unknown>;

/**
 * Another list of rules, where there is one. It was made when `updated` stood in everything:
 * it is shown the day of publication.
 */
const other = join(corpus, "outgoing", "lint.mjs");
const withUpdated = (document: Json): Json => {
  const inner = document["object"];
  return {
    ...document,
    ...(typeof document["content"] === "string" ? { updated: document["published"] } : {}),
    ...(document["updated"] === undefined ? {} : { updated: document["updated"] }),
    ...(typeof inner === "object" && inner !== null ? { object: withUpdated(inner as Json) } : {}),
  };
};
const rules: ((document: Json) => Finding[])[] = [lint];
if (existsSync(other)) {
  const found = (await import(other)) as { lint: typeof lint };
  rules.push((document) => found.lint(withUpdated(document)));
}

let s: TestServer;
let documents: Map<string, Json>;

const event: EventInput = {
  name: "Herb share <b>& more</b>",
  content: "Bring a *clean* tin.",
  startTime: "2027-01-09T14:00",
  endTime: "2027-01-09T16:00",
  timeZone: "Europe/Amsterdam",
  area: "Elm Garden, Utrecht",
  exactPlace: "CANARY blue door",
  onlineUrl: "https://meet.example/moss",
  kind: "herb-share",
  careKinds: ["herbs"],
  tags: ["herbs", "utrecht"],
  access: { "step-free": "yes", toilet: "ask" },
  capacity: 20,
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
  tags: ["circle"],
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
  tags: ["bikes"],
  language: "en",
  visibility: "public",
  publish: true,
} as const;

async function get(path: string): Promise<Json> {
  const answer = await fetch(path.startsWith("http") ? path : `${s.origin}${path}`, {
    headers: { accept: "application/activity+json" },
  });
  expect([200, 410], path).toContain(answer.status);
  expect(answer.headers.get("content-type")).toMatch(/^application\/(?:activity|jrd)\+json/);
  return (await answer.json()) as Json;
}

beforeAll(async () => {
  s = await testServer();
  const { ctx } = s;
  const { viewer: rosa } = await found(ctx);
  const { viewer } = await addGroup(ctx, rosa, "herbs");
  const plain = await planEvent(ctx, viewer, "herbs", {
    ...event,
    onlineUrl: undefined,
    capacity: undefined,
    access: { overall: "ask" },
    area: "",
    tags: [],
  });
  const moved = await planEvent(ctx, viewer, "moss", event);
  s.ctx.clock.advance(60_000);
  await changeEvent(ctx, viewer, moved.id, {
    ...event,
    startTime: "2027-01-10T14:00",
    endTime: "2027-01-10T16:00",
  });
  const off = await planEvent(ctx, viewer, "moss", event);
  await cancelEvent(ctx, viewer, off.id, "The hall is flooded, see https://news.example/flood");
  const mistake = await planEvent(ctx, viewer, "moss", event);
  await deleteEvent(ctx, viewer, mistake.id);
  const whole = await planEvent(ctx, viewer, "moss", {
    ...event,
    startTime: "2027-02-01",
    endTime: "2027-02-03",
  });
  const remedy = await writeGuide(ctx, viewer, "moss", {
    ...guide,
    source: "See https://herbs.example/a.\n\n## Steps\n\nBoil.",
    cautions: "Not while *pregnant*.",
  });
  const need = await makeOffer(ctx, viewer, "moss", {
    ...offer,
    purpose: "request",
    careKind: "other",
    approvedText: "Somebody wishes for company on Tuesdays",
  });
  const written = await writeGuide(ctx, viewer, "moss", guide);
  await changeGuide(ctx, viewer, written.id, { ...guide, source: "Breathe out." });
  const version = await adaptGuide(ctx, viewer, written.id, "herbs");
  await changeGuide(ctx, viewer, version.id, { ...guide, source: "Sing." });
  const made = await makeOffer(ctx, viewer, "herbs", offer);
  const back = await makeOffer(ctx, viewer, "moss", offer);
  await deleteOffer(ctx, viewer, back.id);

  const paths = [
    "/actor",
    "/groups/moss",
    "/groups/herbs",
    `/.well-known/webfinger?resource=acct:moss@${new URL(s.origin).host}`,
    ...["outbox", "outbox?page=1", "featured", "upcoming", "followers", "following"].map(
      (name) => `/groups/moss/${name}`,
    ),
    ...[plain, moved, off, mistake, whole].map((one) => `/events/${one.id}`),
    `/events/${moved.id}/replies`,
    `/events/${moved.id}/context`,
    `/guides/${written.id}`,
    `/guides/${remedy.id}`,
    `/offers/${need.id}`,
    `/guides/${version.id}`,
    `/offers/${made.id}`,
    `/offers/${back.id}`,
    `/offers/${made.id}/proposal`,
  ];
  documents = new Map();
  for (const path of paths) documents.set(path, await get(path));
  for (const row of await ctx.db
    .selectFrom("announcements")
    .select(["id", "type", "objectKind"])
    .execute()) {
    const path = `/activities/${row.id}`;
    const answer = await fetch(`${s.origin}${path}`, {
      headers: { accept: "application/activity+json" },
    });
    if (answer.ok)
      documents.set(`${row.type} ${row.objectKind} ${row.id}`, (await answer.json()) as Json);
  }
});
afterAll(() => s.end());

test("no document breaks a rule of a receiver", () => {
  const findings = [...documents].flatMap(([path, document]) =>
    rules.flatMap((one) => one(document)).map(({ rule, why }) => `${path}: ${rule}: ${why}`),
  );
  expect(findings).toEqual([]);
  expect(documents.size).toBeGreaterThan(25);
});

test("each rule is broken by what it is for", () => {
  const event = one((document) => document["type"] === "Event");
  const article = one((document) => document["cautions"] !== undefined);
  const broken = (document: Json): string[] => lint(document).map(({ rule }) => rule);
  const group = documents.get("/groups/moss") ?? {};
  expect([
    broken({ ...event, updated: event["published"] }),
    broken({ ...event, audience: undefined }),
    broken({ ...event, location: { type: "Place", name: "East" } }),
    broken({ ...event, attachment: [{ type: "Link", href: "x", mediaType: "text/html" }] }),
    broken({ ...event, eventStatus: "EventCancelled", status: "CANCELLED" }),
    broken({ ...event, endTime: "2027-12-01T00:00:00+01:00" }),
    broken({ ...event, interactionPolicy: undefined }),
    broken({ ...article, source: { content: "Licence: CC0", mediaType: "text/markdown" } }),
    broken({ ...article, summary: "Nettles." }),
    broken({ ...group, icon: { type: "Image", mediaType: "image/svg+xml", url: "x" } }),
    broken({ ...group, summary: "<p></p>" }),
  ]).toEqual([
    ["updated-only-when-changed"],
    ["group-audience"],
    ["place-address"],
    ["image-first"],
    ["cancelled-content", "cancelled-summary"],
    ["whole-day-end"],
    ["quote-policy"],
    ["source-cautions"],
    ["summary-cautions"],
    ["icon-type", "icon-words"],
    ["group-summary"],
  ]);
});

test("what was never changed has no `updated`, and what was has a later one", () => {
  expect(
    one((document) => document["eventStatus"] === "EventScheduled")["updated"],
  ).toBeUndefined();
  const moved = one((document) => document["eventStatus"] === "EventRescheduled");
  expect(Date.parse(String(moved["updated"]))).toBeGreaterThan(
    Date.parse(String(moved["published"])),
  );
  expect(documents.get("/groups/herbs")?.["updated"]).toBeUndefined();
});

const one = (holds: (document: Json) => boolean): Json => {
  const found = [...documents].find(
    ([path, document]) => path.startsWith("/") && holds(document),
  )?.[1];
  if (found === undefined) throw new Error("there is no such document");
  return found;
};
const plainOf = (document: Json): string => String(document["content"]).replace(/<[^>]+>/g, "");

test("the day line is understood by a stranger, and a cancellation says why", () => {
  const moved = one((document) => document["eventStatus"] === "EventRescheduled");
  expect(moved["summary"]).toMatch(
    /^NEW TIME: Sun 10 Jan 2027, .* · Elm Garden, Utrecht · also online · step-free \(not Sat 9 Jan 2027, 14:00\) · Herb share/,
  );
  const off = one((document) => document["eventStatus"] === "EventCancelled");
  expect(off["summary"]).toMatch(
    /^CANCELLED \(The hall is flooded, see https:\/\/news.example\/flood\): Sat 9 Jan/,
  );
  expect(off["content"]).toContain(
    'Cancelled.</strong> The hall is flooded, see <a href="https://news.example/flood">',
  );
  const note = [...documents.values()].find((document) =>
    JSON.stringify(document["object"] ?? "").includes("Cancelled: <a"),
  );
  expect(JSON.stringify(note)).toContain("The hall is flooded");
});

test("a request is said once, and no kind that nobody chose", () => {
  const need = one((document) => document["purpose"] === "request" && document["type"] === "Note");
  expect(plainOf(need).split("company on Tuesdays")).toHaveLength(2);
  expect(plainOf(need)).not.toContain("Other");
});

test("pinned: older guides, newer ones, then events, the next one last", () => {
  const pinned = (documents.get("/groups/moss/featured")?.["orderedItems"] ?? []) as string[];
  const kinds = pinned.map((iri) => (iri.includes("/events/") ? "event" : "guide"));
  expect(kinds).toEqual([...kinds].sort().reverse());
  const starts = pinned
    .flatMap((iri) => documents.get(new URL(iri).pathname)?.["startTime"] ?? [])
    .map(String);
  expect(starts).toEqual([...starts].sort().reverse());
});

test("its pictures are PNG", async () => {
  for (const key of ["icon", "image"]) {
    const picture = documents.get("/groups/moss")?.[key] as {
      url: string;
      width: number;
      height: number;
    };
    const answer = await fetch(picture.url);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([
      answer.status,
      answer.headers.get("content-type"),
      bytes.subarray(1, 4).toString(),
    ]).toEqual([200, "image/png", "PNG"]);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      picture.width,
      picture.height,
    ]);
  }
});

test("nothing sealed is in any of them", () => {
  expect(JSON.stringify([...documents.values()])).not.toContain("CANARY");
});

describe("for a JSON-LD reader", () => {
  const expand = async (document: Json): Promise<string> =>
    JSON.stringify(
      await (jsonld as unknown as { expand: (d: Json, o: object) => Promise<unknown> }).expand(
        document,
        { documentLoader: contextLoader },
      ),
    );

  test.each([
    [
      "an event",
      () =>
        [...documents].find(
          ([path, one]) => path.startsWith("/events/") && one["eventStatus"] === "EventRescheduled",
        )?.[1],
      [
        "https://w3id.org/fep/8a8e/timezone",
        "https://w3id.org/fep/8a8e/EventRescheduled",
        "http://www.w3.org/2002/12/cal/ical#status",
        "http://schema.org/maximumAttendeeCapacity",
      ],
    ],
    [
      "a guide",
      () =>
        [...documents].find(
          ([path, one]) => path.startsWith("/guides/") && one["isBasedOn"] !== undefined,
        )?.[1],
      [
        "http://schema.org/license",
        "http://schema.org/isBasedOn",
        "http://www.w3.org/ns/prov#wasDerivedFrom",
      ],
    ],
    [
      "an offer",
      () =>
        [...documents].find(
          ([path, one]) => path.startsWith("/offers/") && one["purpose"] !== undefined,
        )?.[1],
      [
        "https://w3id.org/valueflows/ont/vf#publishes",
        "https://w3id.org/valueflows/ont/vf#Intent",
        "http://www.ontology-of-units-of-measure.org/resource/om-2/hasNumericalValue",
      ],
    ],
    [
      "a group",
      () => documents.get("/groups/moss"),
      [
        "https://w3id.org/fep/8a8e/upcomingEvents",
        "http://joinmastodon.org/ns#featured",
        "https://w3id.org/security#publicKeyPem",
      ],
    ],
  ])("%s says what it means", async (_, find, iris) => {
    const document = find();
    expect(document).toBeDefined();
    const expanded = await expand(document ?? {});
    for (const iri of iris) expect(expanded).toContain(iri);
  });

  test("each can be signed, alone and in what tells of it", async () => {
    const canonize = (document: Json): Promise<unknown> =>
      (jsonld as unknown as { canonize: (d: Json, o: object) => Promise<unknown> }).canonize(
        document,
        { documentLoader: contextLoader, safe: true, format: "application/n-quads" },
      );
    const refused: unknown[] = [];
    const objects = [...documents].filter(([path]) => !path.startsWith("/.well-known/"));
    for (const [path, document] of objects)
      await canonize(document).catch((error: unknown) => {
        refused.push([path, (error as { details?: { event?: unknown } }).details?.event ?? error]);
      });
    expect(refused).toEqual([]);
  });
});
