/** One search over all kinds: what each viewer finds, and what nobody may find out by it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import type { GroupKind } from "#platform/database/schema.ts";
import { planEvent } from "#domains/events/actions.ts";
import { planSeries } from "#domains/events/series/actions.ts";
import type { EventInput } from "#domains/events/form/input.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { addTerm } from "#domains/guides/glossary/actions.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { cover } from "#platform/web/html/pictures.ts";
import { openSession } from "#platform/web/session.ts";
import { openBrowser } from "../../support/browser.ts";
import { faults } from "../../support/look.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

interface Item {
  readonly kind: string;
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  readonly origin: { readonly name: string; readonly group?: string } | null;
  readonly startTime: string | null;
  readonly purpose: string | null;
}
interface Answer {
  readonly query: string;
  readonly items: readonly Item[];
  readonly more: readonly string[];
}

let s: TestServer;
/** In all groups. */
let rosa: Viewer;
/** In the collective alone. */
let sam: Viewer;
const kinds = ["open", "closed", "tender"] as const satisfies readonly GroupKind[];

const event: EventInput = {
  name: "",
  content: "With pumpernickel.",
  startTime: "2027-01-09T14:00",
  timeZone: "Europe/Amsterdam",
  area: "The library",
  kind: "workshop",
  careKinds: [],
  tags: [],
  access: { overall: "ask" },
  visibility: "public",
  language: "en",
  publish: true,
};
const guide = {
  name: "",
  summary: "",
  source: "How to bake pumpernickel.",
  kind: "practice",
  license: "CC0-1.0",
  credit: "",
  cautions: "",
  careKinds: [],
  tags: [],
  language: "en",
  sources: "",
  wishes: "",
  costsNothing: false,
  visibility: "public",
  note: "",
  publish: true,
} as const;
const offer = {
  purpose: "offer",
  name: "",
  content: "A loaf of pumpernickel.",
  careKind: "skillshare",
  area: "East",
  tags: [],
  language: "en",
  visibility: "public",
  publish: true,
} as const;

beforeAll(async () => {
  s = await testServer();
  rosa = (await found(s.ctx)).viewer;
  sam = await addMember(s.ctx, "sam");
  for (const kind of kinds) await addGroup(s.ctx, rosa, `${kind}_bakers`, kind);
  rosa = await viewerFor(s.ctx, rosa.member?.id ?? "");
  for (const kind of kinds) {
    const group = `${kind}_bakers`;
    await s.ctx.db
      .updateTable("groups")
      .set({ name: `Pumpernickel of the ${kind}`, summary: "We bake." })
      .where("kind", "=", kind)
      .where("root", "=", false)
      .execute();
    await planEvent(s.ctx, rosa, group, { ...event, name: `Event of the ${kind}` });
    await planEvent(s.ctx, rosa, group, { ...event, name: `Draft of the ${kind}`, publish: false });
    await writeGuide(s.ctx, rosa, group, { ...guide, name: `Guide of the ${kind}` });
    await makeOffer(s.ctx, rosa, group, { ...offer, name: `Offer of the ${kind}` });
    await makeOffer(s.ctx, rosa, group, {
      ...offer,
      purpose: "request",
      approvedText: "Somebody would like some bread.",
      name: `Need of the ${kind}`,
    });
  }
  await addTerm(s.ctx, rosa, { language: "en", term: "Pumpernickel", meaning: "A dark bread." });
});
afterAll(() => s.end());

async function get(path: string, who?: Viewer): Promise<Response> {
  const session =
    who === undefined ? undefined : await openSession(s.app, s.ctx, who.member?.id ?? "", "api");
  return fetch(`${s.origin}${path}`, {
    headers: session === undefined ? {} : { authorization: `Bearer ${session.token}` },
  });
}
async function search(q: string, who?: Viewer, more = ""): Promise<Answer> {
  const answer = await get(`/api/v1/search?q=${encodeURIComponent(q)}${more}`, who);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Answer;
}
const titles = ({ items }: Answer): string[] => items.map(({ title }) => title);
const things = (kind: string) => [
  `Event of the ${kind}`,
  `Guide of the ${kind}`,
  `Offer of the ${kind}`,
  `Pumpernickel of the ${kind}`,
];

test("a stranger finds what is public, by kind, and nothing of closed and hidden groups", async () => {
  const answer = await search("pumpernickel");
  expect(titles(answer)).toEqual(expect.arrayContaining([...things("open"), "Pumpernickel"]));
  expect(JSON.stringify(answer)).not.toMatch(/closed|tender|Draft|Rosa/);
  const order = answer.items.map(({ kind }) => kind);
  expect([...new Set(order)]).toEqual(["event", "guide", "offer", "group", "word"]);
  expect(order).toEqual([...order].toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  const [found] = answer.items;
  expect(found).toMatchObject({
    kind: "event",
    title: "Event of the open",
    origin: { group: "open_bakers" },
    startTime: "2027-01-09T13:00:00.000Z",
  });
  expect(found?.url).toMatch(new RegExp(`^${s.origin}/events/`));
});

test("a stranger learns of a need no more than its one sentence", async () => {
  const answer = await search("pumpernickel", undefined, "&kind=offer");
  expect(titles(answer)).not.toContain("Need of the open");
  expect(JSON.stringify(answer)).not.toContain("Need of");
});

test("a member finds closed groups too, and hidden ones only from within", async () => {
  const hers = titles(await search("pumpernickel", rosa));
  const his = titles(await search("pumpernickel", sam));
  for (const kind of ["open", "closed"])
    for (const title of [...things(kind), `Need of the ${kind}`]) expect(his).toContain(title);
  expect(his.join()).not.toContain("tender");
  for (const title of things("tender")) expect(hers).toContain(title);
  expect([...hers, ...his].join()).not.toContain("Draft");
});

test("the page shows the same, in sections with headings, and who may see what is the same there", async () => {
  const page = await (await get("/search?q=pumpernickel")).text();
  for (const title of things("open")) expect(page).toContain(title);
  expect(page).not.toMatch(/of the closed|of the tender/);
  for (const heading of ["Events", "Guides", "Groups", "Words"])
    expect(page).toContain(`<h2>${heading}</h2>`);
});

test("what has a picture or a drawing in its own list has it here too; words have none", async () => {
  const page = await (await get("/search?q=pumpernickel")).text();
  const sections = page.split("<h2>").slice(1);
  const pictured = Object.fromEntries(
    sections.map((one) => [
      one.slice(0, one.indexOf("<")),
      /<li[^>]*>.*?class="picture[^"]* (thumb|avatar)/s.exec(one)?.[1],
    ]),
  );
  expect(pictured).toMatchObject({
    Events: "thumb",
    Guides: "thumb",
    "Offers and needs": "thumb",
    Groups: "avatar",
  });
  expect(pictured["Words"]).toBeUndefined();
  const [found] = (await search("pumpernickel", undefined, "&kind=event")).items;
  const id = found?.url.split("/").at(-1) ?? "";
  const drawn = cover("event", id, "thumb").toString();
  expect(page).toContain(drawn);
  expect(await (await get("/calendar?q=pumpernickel")).text()).toContain(drawn);
});

test("a beginning of a word is enough; of a series the next date is shown; what is over comes last", async () => {
  await planSeries(s.ctx, rosa, "moss", { ...event, name: "Weekly zither" }, "FREQ=WEEKLY;COUNT=6");
  await planEvent(s.ctx, rosa, "moss", {
    ...event,
    name: "Old zither",
    startTime: "2026-01-09T14:00",
  });
  const answer = await search("zith");
  expect(titles(answer)).toEqual(["Weekly zither", "Old zither"]);
  expect(answer.items[0]?.startTime).toBe("2027-01-09T13:00:00.000Z");
});

test("groups and words are found as things are: all words in any order, phrases, without what is not wanted", async () => {
  const kept = await s.ctx.db
    .selectFrom("groups")
    .select("summary")
    .where("root", "=", true)
    .execute();
  await s.ctx.db
    .updateTable("groups")
    .set({ summary: "Fermenting **kvass**, and [beets](https://moss.example/beets)." })
    .where("root", "=", true)
    .execute();
  await addTerm(s.ctx, rosa, {
    language: "en",
    term: "Kvass",
    meaning: "A drink that ferments bread.",
  });
  const both = async (q: string) => {
    const [groups, words] = [
      await search(q, rosa, "&kind=group"),
      await search(q, rosa, "&kind=word"),
    ];
    return [groups.items.length, words.items.length];
  };
  expect(await both("kvass")).toEqual([1, 1]);
  expect(await both("kvass ferment")).toEqual([1, 1]);
  expect(await both("kvass beet")).toEqual([1, 0]);
  expect(await both("“ferments bread”")).toEqual([0, 1]);
  expect(await both('"bread ferments"')).toEqual([0, 0]);
  expect(await both("kvass -beet")).toEqual([0, 1]);
  expect(await both("kvass -eets")).toEqual([1, 1]);
  expect(await both("-kvass")).toEqual([0, 0]);
  const [group] = (await search("kvass", rosa, "&kind=group")).items;
  expect(group?.summary).toBe("Fermenting kvass, and beets.");
  await s.ctx.db
    .updateTable("groups")
    .set(kept[0] ?? {})
    .where("root", "=", true)
    .execute();
});

test("of one kind, so many of each, and what has more", async () => {
  const answer = await search("pumpernickel", rosa, "&limit=1");
  expect(answer.more).toEqual(expect.arrayContaining(["event", "guide", "offer", "group"]));
  expect(answer.items.filter(({ kind }) => kind === "guide")).toHaveLength(1);
  const groups = await search("pumpernickel", rosa, "&kind=group");
  expect(new Set(groups.items.map(({ kind }) => kind))).toEqual(new Set(["group"]));
});

test("whatever is typed is looked for, or is told what is too much", async () => {
  for (const q of [
    "",
    " ",
    "%",
    "_",
    "'",
    "\\",
    "''' & | !",
    "\u0000",
    "-x",
    '"open',
    "<b>",
    "🌼",
    "(",
    ":*",
    "a".repeat(200),
  ]) {
    const answer = await search(q);
    expect(answer.items.filter(({ title }) => title.includes("tender"))).toEqual([]);
    expect((await get(`/search?q=${encodeURIComponent(q)}`)).status, q).toBe(200);
  }
  expect((await search("%")).items).toEqual([]);
  const long = encodeURIComponent("a".repeat(201));
  const refused = await get(`/api/v1/search?q=${long}`);
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(refused.status).toBeLessThan(500);
  expect(refused.headers.get("content-type")).toContain("application/problem+json");
  const page = await get(`/search?q=${long}`);
  expect(page.status).toBe(422);
  expect(await page.text()).toContain("At most 200 letters");
  for (const more of ["&kind=member", "&limit=0", "&limit=1000"])
    expect((await get(`/api/v1/search?q=a${more}`)).status).toBeGreaterThanOrEqual(400);
  expect((await get("/search?q=a&q=b")).status).toBe(200);
});

test("the sitemap names what is public, and robots are told of it", async () => {
  expect(await (await get("/robots.txt")).text()).toContain(`Sitemap: ${s.origin}/sitemap.xml`);
  const answer = await get("/sitemap.xml");
  expect(answer.headers.get("content-type")).toContain("application/xml");
  const map = await answer.text();
  const paths = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = ""]) => new URL(url));
  expect(paths.every((url) => url.origin === s.origin)).toBe(true);
  expect(new Set(paths.map(String)).size).toBe(paths.length);
  expect(map).toContain(`${s.origin}/@open_bakers<`);
  for (const url of paths) {
    const there = await get(url.pathname);
    expect(there.status, url.pathname).toBe(200);
    expect(await there.text()).not.toMatch(/of the closed|of the tender|Draft/);
  }
  // As many as a stranger may read: an event, a series, a guide, an
  // offer and a need of each open group.
  expect(paths.filter(({ pathname }) => pathname.startsWith("/guides/"))).toHaveLength(1);
  expect(paths.filter(({ pathname }) => pathname.startsWith("/offers/"))).toHaveLength(2);
  // Whoever asks as a member is told the same.
  expect(await (await get("/sitemap.xml", rosa)).text()).toBe(map);
});

test("nothing asked and nothing found say where to look", async () => {
  const none = await (await get("/search?q=xyzzyx")).text();
  expect(none).toContain("Nothing found for “xyzzyx”");
  for (const path of ["/calendar", "/library", "/board", "/groups"])
    expect(none).toContain(`<a href="${path}">`);
  expect(await (await get("/search")).text()).toContain('<a href="/library">');
});

test("the page is accessible and fits", async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const found: string[] = [];
  for (const path of [
    "/search",
    "/search?q=pumpernickel",
    "/search?q=xyzzyx",
    `/search?q=${"a".repeat(300)}`,
  ]) {
    await page.goto(`${s.origin}${path}`);
    found.push(...(await faults(browser, page)).slice(1));
  }
  expect(found).toEqual([]);
  await browser.close();
});

test("other forms of a word are found as each thing's language has them; beginnings too, of guides as of the others", async () => {
  await planEvent(s.ctx, rosa, "moss", { ...event, name: "Salve workshop", content: "In tins." });
  await planEvent(s.ctx, rosa, "moss", {
    ...event,
    name: "La planta del mes",
    language: "es",
    content: "¿Cómo crece?",
  });
  await makeOffer(s.ctx, rosa, "moss", { ...offer, name: "One salve, in a tin" });
  await makeOffer(s.ctx, rosa, "moss", {
    ...offer,
    purpose: "request",
    name: "Need",
    content: "Trellises",
    approvedText: "Somebody would like a ladder.",
  });
  const found = async (q: string, who?: Viewer) => titles(await search(q, who)).sort();
  expect(await found("salves")).toEqual(["One salve, in a tin", "Salve workshop"]);
  expect(await found("salves workshops")).toEqual(["Salve workshop"]);
  expect(await found("salves -tin")).toEqual([]);
  expect(await found("salves -workshops")).toEqual(["One salve, in a tin"]);
  expect(await found("plantas")).toEqual(["La planta del mes"]);
  expect(titles(await search("pumpern", undefined, "&kind=guide"))).toContain("Guide of the open");
  expect(await found("trellis")).toEqual([]);
  expect(await found("ladders")).toEqual(["Somebody would like a ladder."]);
  expect(await found("trellis", rosa)).toEqual(["Need"]);
});

test("one and several, with marks and without, are found in each of the six languages", async () => {
  const titled: Readonly<Record<string, readonly [string, ...string[]]>> = {
    en: ["Quilting workshops", "workshop", "quilt"],
    es: ["Ñoquis y canciones", "ñoqui", "noquis", "canción", "cancion"],
    fr: ["Réparer des vélos", "vélo", "velo", "réparé"],
    de: ["Häuser mit Gärten", "Haus", "Garten", "gaerten", "Gärten"],
    pt: [
      "Reuniões de mães e pães",
      "reunião",
      "reuniao",
      "reuniões",
      "pão",
      "mãe",
      "reuniões pães",
    ],
    ar: ["خياطة للنساء والأطفال", "الأطفال", "أطفال", "اطفال", "والأطفال", "النساء"],
    th: ["เวิร์กช็อปสมุนไพร", "สมุนไพร"],
  };
  for (const [language, [name, ...words]] of Object.entries(titled)) {
    await planEvent(s.ctx, rosa, "moss", { ...event, name, language, content: "" });
    await makeOffer(s.ctx, rosa, "moss", { ...offer, name, language, content: "" });
    await writeGuide(s.ctx, rosa, "moss", { ...guide, name, language, source: "1." });
    for (const q of words)
      for (const kind of ["event", "offer", "guide"]) {
        const found = titles(await search(q, undefined, `&kind=${kind}`));
        expect([language, q, kind, found.includes(name)]).toEqual([language, q, kind, true]);
      }
  }
  expect(titles(await search("-reunião pães", undefined, "&kind=event"))).toEqual([]);
});

test("an event that is found says its own time, and where that is", async () => {
  await planEvent(s.ctx, rosa, "moss", { ...event, name: "Xylophones", timeZone: "America/Lima" });
  const page = await (await get("/search?q=xylophones")).text();
  expect(page).toContain(", 14:00 (Lima time)");
});
