/**
 * Siblings' things are shown from their own fields: nothing of the
 * text of their message is said twice.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { planEvent } from "#domains/events/actions.ts";
import { readEvent } from "#domains/events/incoming/document.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { readGuide } from "#domains/guides/incoming/document.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { offerAmount } from "#domains/offers/amount.ts";
import { readOfferDocument } from "#domains/offers/incoming/document.ts";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
});
afterAll(() => s.end());

const documentOf = async (path: string): Promise<JsonObject> => {
  const answer = await fetch(`${s.origin}${path}`, {
    headers: { accept: "application/activity+json" },
  });
  return (await answer.json()) as JsonObject;
};
const bare = (json: JsonObject): JsonObject => ({
  ...json,
  content: (json["content"] as string).replaceAll(' class="calendula-added"', ""),
  contentMap: null,
});

describe("an event of a sibling", () => {
  test("has its description, and its facts once, in fields of their own", async () => {
    const { id } = await planEvent(s.ctx, rosa, "moss", {
      name: "Salve & tea",
      content: "We warm the oil.",
      startTime: "2027-01-12T19:00",
      timeZone: "Europe/Amsterdam",
      area: "Elm Garden",
      onlineUrl: "https://meet.example/salve",
      kind: "workshop",
      careKinds: ["herbs"],
      tags: [],
      language: "en",
      access: { "step-free": "yes", toilet: "partly" },
      cost: "donation",
      costWords: "a tin of tea",
      contact: "Rosa at the door",
      visibility: "public",
      publish: true,
    });
    const json = await documentOf(`/events/${id}`);
    for (const one of [json, bare(json)]) {
      const read = readEvent(one, s.ctx.clock.now());
      if ("refused" in read) throw new Error(read.refused);
      expect(read.contentHtml).toContain("We warm the oil.");
      expect(read.contentHtml).not.toMatch(/Salve|Step-free|meet\.example/);
      expect(read).toMatchObject({
        cost: "donation",
        costWords: "a tin of tea",
        contact: "Rosa at the door",
        onlineUrl: "https://meet.example/salve",
      });
    }
    const marked = readEvent(json, s.ctx.clock.now());
    expect(marked).not.toHaveProperty("refused");
    expect("contentHtml" in marked ? marked.contentHtml.trim() : "").toBe(
      "<p>We warm the oil.</p>",
    );
  });

  test("that says it costs nothing in schema.org's word costs nothing", () => {
    const read = readEvent(
      {
        id: "https://far.example/events/1",
        type: "Event",
        name: "Fair",
        startTime: "2027-03-11T14:00:00+01:00",
        isAccessibleForFree: true,
        to: ["https://www.w3.org/ns/activitystreams#Public"],
      },
      s.ctx.clock.now(),
    );
    expect(read).toMatchObject({ cost: "free" });
  });
});

test("an offer of a sibling is its description, without “reply here” and without its title again", async () => {
  const { id } = await makeOffer(s.ctx, rosa, "moss", {
    purpose: "offer",
    name: "A cot for a baby",
    content: "Wood, with a mattress.",
    what: "thing",
    how: "lend",
    careKind: "childcare",
    area: "Utrecht East",
    availability: "Tuesday evenings",
    conditions: "Bring a strap.",
    cautions: "",
    tags: [],
    language: "en",
    visibility: "public",
    publish: true,
  });
  const json = await documentOf(`/offers/${id}`);
  expect(json["content"]).toMatch(/A cot for a baby[^]*reply here/);
  const read = readOfferDocument(json, s.ctx.clock.now());
  if ("refused" in read) throw new Error(read.refused);
  expect(read.name).toBe("A cot for a baby");
  expect(read.contentHtml).not.toMatch(/cot for a baby|reply here|Utrecht East/);
  for (const said of ["Wood, with a mattress.", "Tuesday evenings", "Bring a strap."])
    expect(read.contentHtml).toContain(said);
  expect(read).toMatchObject({
 area: "Utrecht East", what: "thing", how: "lend", careKind: "childcare" }); // oxfmt-ignore
});

test("a guide that comes without its source has no line of ours at its end", async () => {
  const guide = await writeGuide(s.ctx, rosa, "moss", {
    name: "Warm hands",
    summary: "",
    source: "Rub them.",
    kind: "practice",
    note: "",
    license: "CC-BY-SA-4.0",
    credit: "",
    cautions: "",
    careKinds: [],
    tags: [],
    language: "en",
    visibility: "public",
    publish: true,
  } as never);
  const { source: _source, ...json } = await documentOf(`/guides/${guide.id}`);
  const read = readGuide(bare(json), s.ctx.clock.now());
  if ("refused" in read) throw new Error(read.refused);
  expect(read.contentHtml).toContain("Rub them.");
  expect(read.contentHtml).not.toContain("Warm hands");
});

test.each([
  ["1", "hours", "en", "1 hour"],
  ["1.0", "jars of salve", "en-GB", "1.0 jar of salve"],
  ["2", "hours", "en", "2 hours"],
  ["1", "uur", "nl", "1 uur"],
  ["1", "glass", "en", "1 glass"],
  ["3", "one", "en", "3"],
])("%s %s in %s is “%s”", (number, unit, language, said) => {
  expect(offerAmount(number, unit, language)).toBe(said);
});
