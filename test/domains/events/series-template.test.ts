/** What a series keeps of its dates, as any version wrote it down. */
import { expect, test } from "vitest";
import { seriesTemplate } from "#domains/events/series/template.ts";

/** As the first version with series wrote it. */
const first = {
  facts: {
    name: "Tea",
    source: "",
    allDay: false,
    timeZone: "Europe/Vienna",
    area: "Hall",
    exactPlace: null,
    reveal: "members",
    onlineUrl: null,
    kind: "gathering",
    careKinds: [],
    tags: [],
    access: { "step-free": "yes" },
    capacity: null,
    rsvp: "open",
    guests: true,
    language: "en",
  },
  from: "2026-12-02T18:00",
  to: "2026-12-02T20:00",
  visibility: "public",
  published: true,
};
const read = (value: unknown) => seriesTemplate({ template: JSON.stringify(value) });

test("what an earlier version did not know yet is as if nobody had said it", () => {
  const { facts } = read(first);
  expect(facts).toMatchObject({
    endsGiven: true,
    latitude: null,
    cost: null,
    costWords: "",
    contact: "",
    accessWords: {},
    yesFacts: ["step-free"],
  });
});

test.each([
  ["no facts", { ...first, facts: undefined }],
  ["a visibility that nobody knows", { ...first, visibility: "everybody" }],
  ["a name that is no text", { ...first, facts: { ...first.facts, name: 7 } }],
  ["a way to answer that nobody knows", { ...first, facts: { ...first.facts, rsvp: "maybe" } }],
  ["slots that are no numbers", { ...first, slots: { minutes: "20" } }],
])("%s is refused, and nothing of it is said", (_what, value) => {
  expect(() => read(value)).toThrow("this JSON is not what its reader takes");
});

test("answers about access that nobody knows are left out", () => {
  const { facts } = read({
    ...first,
    facts: { ...first.facts, access: { "step-free": "of course" } },
  });
  expect(facts.access).toEqual({});
});
