/**
 * Words are found in each language as people there write and bend them; in those
 * without a dictionary by their likeness.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planEvent } from "#domains/events/actions.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const guides = {
  en: ["Brewing nettle teas", "Gathered leaves are dried slowly."],
  es: ["Infusiones de ortigas", "Las hojas recogidas se secan lentamente."],
  fr: ["Tisanes d’orties séchées", "Les feuilles cueillies sont séchées lentement."],
  de: ["Kräuter und Brennnesseln trocknen", "Die gesammelten Blätter liegen auf Tüchern."],
  pt: ["Chás e remédios caseiros", "As folhas colhidas secam devagar."],
  ar: ["الأعشاب والأدوية المنزلية", "تُجفَّف الأَوْراقُ ببطء في الظلّ."],
  sw: ["Chai ya mwarobaini", "Majani hukaushwa polepole."],
} as const;

let s: TestServer;
beforeAll(async () => {
  s = await testServer();
  const { viewer } = await found(s.ctx);
  for (const [language, [name, source]] of Object.entries(guides)) {
    await writeGuide(s.ctx, viewer, "moss", {
      name,
      summary: "",
      source,
      kind: "practice",
      license: "CC-BY-SA-4.0",
      credit: "",
      cautions: "",
      careKinds: [],
      tags: [],
      language,
      visibility: "public",
      note: "",
      publish: true,
    });
    await planEvent(s.ctx, viewer, "moss", {
      name,
      content: source,
      startTime: "2027-01-09T14:00",
      timeZone: "Europe/Amsterdam",
      area: "Elm Garden",
      kind: "workshop",
      careKinds: [],
      tags: [],
      access: { overall: "ask" },
      visibility: "public",
      language,
      publish: true,
    });
  }
}, 60_000);
afterAll(() => s.end());

const search = async (q: string): Promise<string[]> => {
  const answer = await s.app.inject(`/api/v1/guides?q=${encodeURIComponent(q)}`);
  expect(answer.statusCode).toBe(200);
  return answer.json<{ items: { name: string }[] }>().items.map((one) => one.name);
};

describe("words that are bent otherwise", () => {
  test.each([
    ["en", "brew"],
    ["en", "nettles tea"],
    ["en", "gathering"],
    ["es", "infusión"],
    ["es", "ortiga"],
    ["es", "hoja recogida"],
    ["fr", "tisane"],
    ["fr", "ortie sechee"],
    ["fr", "feuille"],
    ["de", "trocknet"],
    ["de", "gesammelte blätter"],
    ["de", "Tuch"],
    ["pt", "cha"],
    ["pt", "remedio"],
    ["pt", "folha colhida"],
    // With and without article, hamza and vowel signs.
    ["ar", "أعشاب"],
    ["ar", "اعشاب"],
    ["ar", "الاعشاب"],
    ["ar", "أَعْشَاب"],
    ["ar", "والأعشاب"],
    ["ar", "أوراق"],
    ["ar", "الاوراق"],
    ["ar", "منزليه"],
  ] as const)("%s: %s", async (language, q) => {
    expect(await search(q)).toContain(guides[language][0]);
  });

  test("one of a language without a dictionary is found by its letters, and by its likeness", async () => {
    expect(await search("mwarobaini")).toEqual([guides.sw[0]]);
    expect(await search("mwarobani")).toEqual([guides.sw[0]]);
  });

  test("nothing is found that is only alike in another language", async () => {
    expect(await search("automobile")).toEqual([]);
    expect(await search("سيارة")).toEqual([]);
  });
});

test.each([
  ["en", "nettl"],
  ["es", "infusion"],
  ["fr", "séchées"],
  ["de", "kräuter"],
  ["pt", "remédios"],
  ["ar", "الأعشاب"],
  ["sw", "mwarob"],
] as const)("the one search finds its events too: %s, %s", async (language, q) => {
  const answer = await s.app.inject(`/api/v1/search?q=${encodeURIComponent(q)}&kind=event`);
  expect(answer.body).toContain(guides[language][0]);
});
