/**
 * The one line that we make ourselves travels in each language that we
 * have; what people wrote stays as it is.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { cancelEvent, planEvent } from "#domains/events/actions.ts";
import { readEvent } from "#domains/events/incoming/document.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { catalogued, inAllLanguages } from "#platform/i18n/languages.ts";
import { languageOf, textIn, type JsonObject } from "#protocol/activitypub/json.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

let s: TestServer;
let rosa: Viewer;
beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
}, 60_000);
afterAll(() => s.end());

const documentAt = async (path: string): Promise<JsonObject> =>
  (await s.app.inject({ url: path, headers: { accept: "application/activity+json" } })).json();
const mapOf = (json: JsonObject): Record<string, string> =>
  (json["summaryMap"] ?? {}) as Record<string, string>;
const plan = (language: string) =>
  planEvent(s.ctx, rosa, "moss", {
    name: "Sopa",
    content: "Cocinamos.",
    startTime: "2027-01-09T14:00",
    timeZone: "Europe/Amsterdam",
    area: "Elm Garden",
    onlineUrl: "https://meet.example/x",
    kind: "workshop",
    careKinds: ["herbs"],
    tags: [],
    access: { "step-free": "yes" },
    visibility: "public",
    language,
    publish: true,
  });

test("of an event, its own language first, each said in its own way; words of people stay", async () => {
  const { id } = await plan("es");
  const event = await documentAt(`/events/${id}`);
  const map = mapOf(event);
  expect(Object.keys(map)[0]).toBe("es");
  expect(Object.keys(map).sort()).toEqual([...catalogued].sort());
  expect(map["es"]).toBe(event["summary"]);
  expect(new Set(Object.values(map)).size).toBe(catalogued.length);
  expect(map["de"]).toContain("Elm Garden");
  expect(map["ar"]).toMatch(/[\u0600-\u06ff]/);
  expect(Object.values(map).every((one) => one.length <= 500)).toBe(true);
  expect(Object.keys(event["contentMap"] as object)).toEqual(["es"]);
  expect(event["nameMap"]).toBeUndefined();
  await cancelEvent(s.ctx, rosa, id);
  expect(mapOf(await documentAt(`/events/${id}`))["en"]).toMatch(/^CANCELLED/);
});

test("readers that know one summary read the one in its language; so do those that take the first of a map", async () => {
  const event = await documentAt(`/events/${(await plan("es")).id}`);
  const read = readEvent(event, s.ctx.clock.now());
  expect(read).toMatchObject({ summary: event["summary"], language: "es", source: "Cocinamos." });
  expect(languageOf(event)).toBe("es");
  const { summary: _summary, ...withoutPlain } = event;
  expect(textIn(withoutPlain, "summary")).toBe(event["summary"]);
});

test("a language that we don't have is not said to be one; a variety stands for its language", async () => {
  const dutch = mapOf(await documentAt(`/events/${(await plan("nl")).id}`));
  expect(Object.keys(dutch)[0]).toBe("en");
  expect(dutch["nl"]).toBeUndefined();
  const mexican = mapOf(await documentAt(`/events/${(await plan("es-MX")).id}`));
  expect(Object.keys(mexican)).toContain("es-MX");
  expect(Object.keys(mexican)).not.toContain("es");
  expect(Object.keys(inAllLanguages("fr", (language) => language))).toHaveLength(
    Math.min(12, catalogued.length),
  );
});

test("of an offer its Proposal has one; the Note has none, since many show it as a warning", async () => {
  const offer = await makeOffer(s.ctx, rosa, "moss", {
    purpose: "offer",
    name: "Bicicletas",
    content: "Dos horas.",
    careKind: "herbs",
    area: "Elm Garden",
    quantity: 2,
    unit: "hours",
    tags: [],
    language: "es",
    visibility: "public",
    publish: true,
  });
  const note = await documentAt(`/offers/${offer.id}`);
  expect([note["type"], note["summary"], note["summaryMap"]]).toEqual([
    "Note",
    undefined,
    undefined,
  ]);
  const proposal = await documentAt(`/offers/${offer.id}/proposal`);
  expect(mapOf(proposal)["es"]).toBe(proposal["summary"]);
  expect(Object.keys(mapOf(proposal)).sort()).toEqual([...catalogued].sort());
  expect(mapOf(proposal)["de"]).toContain("Bicicletas");
});
