/**
 * A guide that goes to a sibling and comes back: what its author wrote is the same, byte for byte.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#commons/visibility.ts";
import { adaptGuide } from "#domains/guides/adapting/actions.ts";
import { changeGuide, writeGuide } from "#domains/guides/actions.ts";
import type { GuideInput } from "#domains/guides/guide.ts";
import { takeFromUpstream, upstreamNews } from "#domains/guides/lineage/upstream-actions.ts";
import { postNotice } from "#domains/guides/notices/actions.ts";
import { guideFor, libraryGuides } from "#domains/guides/store.ts";
import {
  decideSuggestion,
  suggestionOf,
  suggestionsFor,
} from "#domains/guides/suggestions/incoming-actions.ts";
import { suggestUpstream } from "#domains/guides/suggestions/outgoing-actions.ts";
import { followSibling } from "#domains/siblings/actions.ts";
import { freePort } from "../../support/instance.ts";
import { found } from "../../support/people.ts";
import { peer, type Peer } from "../../support/peer.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
const written = [
  "# Nettle tea",
  "Pick the *young* tops [^1], with gloves:\\\nlook at the sun\\_set.",
  "1. Boil\n2. Wait\n\n   ten minutes",
  "| part | when |\n| --- | --- |\n| leaf | May |",
  "```\n[calendula-added]\n  two spaces  \n```",
  "> Grandmother said <so> & smiled.  \n> Twice.",
  "[^1]: not after May",
].join("\n\n");
const input: GuideInput = {
  name: "Nettle tea",
  summary: "",
  source: written,
  kind: "remedy",
  license: "CC-BY-SA-4.0",
  credit: "Rosa *of* [Moss]",
  cautions: "Not with **warfarin**.\n\n- Ask somebody",
  careKinds: [],
  tags: [],
  language: "en",
  visibility: "public",
  note: "",
  publish: true,
};

let moss: TestServer;
let mint: TestServer;
let old: Peer;
let rosa: Viewer;
let kim: Viewer;
/** Of moss. */
let original: string;

const both = async (): Promise<void> => {
  for (let quiet = false; !quiet;) quiet = (await moss.work()) + (await mint.work()) === 0;
};
const sourceOf = async (s: TestServer, who: Viewer, id: string): Promise<string> =>
  (await guideFor(s.ctx.db, who, id)).source;
const documentOf = async (s: TestServer, id: string): Promise<Record<string, unknown>> =>
  (await (
    await fetch(`${s.origin}/guides/${id}`, { headers: { accept: "application/activity+json" } })
  ).json()) as Record<string, unknown>;

beforeAll(async () => {
  const ports = [await freePort(), await freePort()] as const;
  old = await peer({ name: "old", type: "Group" });
  const allow = [...ports.map((port) => `localhost:${port}`), old.host];
  moss = await testServer({ allow, port: ports[0] });
  mint = await testServer({ allow, port: ports[1] });
  rosa = (await found(moss.ctx)).viewer;
  kim = (await found(mint.ctx)).viewer;
  await followSibling(mint.ctx, kim, `@moss@localhost:${ports[0]}`);
  await both();
  original = (await writeGuide(moss.ctx, rosa, "moss", input)).id;
  await postNotice(moss.ctx, rosa, original, {
    severity: "urgent",
    content: "Batch 7 is spoilt.\n- all of it",
  });
  await both();
});
afterAll(async () => {
  await Promise.all([moss.end(), mint.end(), old.end()]);
});

const theirs = async (): Promise<string> => {
  const { guides } = await libraryGuides(mint.ctx.db, kim, { scope: "siblings" }, 50);
  return guides.find((one) => one.name === input.name)?.id ?? "";
};

describe("from one to another and back", () => {
  let version: string;

  test("the document holds everything, and the sibling keeps what the author wrote", async () => {
    const { source } = (await documentOf(moss, original)) as { source: { content: string } };
    for (const part of [written, input.cautions, "Batch 7 is spoilt", "Licence: "])
      expect(source.content).toContain(part);
    expect(await sourceOf(mint, kim, await theirs())).toBe(written);
  });

  test("what they adapt is that text, and their change comes back as that change alone", async () => {
    version = (await adaptGuide(mint.ctx, kim, await theirs(), "moss")).id;
    expect(await sourceOf(mint, kim, version)).toBe(written);
    await changeGuide(mint.ctx, kim, version, {
      ...input,
      name: "Nettle tea at work",
      source: written.replace("ten minutes", "nine minutes"),
    });
    await suggestUpstream(mint.ctx, kim, version, "Ten is too long.");
    await both();
    const [suggestion] = await suggestionsFor(moss.ctx.db, original);
    const { pieces } = await suggestionOf(moss.ctx, rosa, original, suggestion?.id ?? "");
    const changed = pieces.filter((piece) => piece.kind !== "same");
    expect(changed).toHaveLength(1);
    await decideSuggestion(moss.ctx, rosa, original, suggestion?.id ?? "", {
      take: true,
      choices: changed.map(() => "theirs" as const),
      word: "",
      note: "",
    });
    await both();
    expect(await sourceOf(moss, rosa, original)).toBe(
      written.replace("ten minutes", "nine minutes"),
    );
  });

  test("and what the original says anew is taken over as that alone", async () => {
    const now = written.replace("ten minutes", "nine minutes").replace("smiled", "laughed");
    await changeGuide(moss.ctx, rosa, original, { ...input, source: now });
    await both();
    const news = await upstreamNews(mint.ctx, kim, version);
    const changed = news.pieces.filter((piece) => piece.kind !== "same");
    await takeFromUpstream(mint.ctx, kim, version, {
      choices: changed.map(() => "theirs" as const),
      cautions: false,
      upstreamVersion: news.upstream.version,
      note: "",
    });
    expect(await sourceOf(mint, kim, version)).toBe(now);
    const { source } = (await documentOf(mint, version)) as { source: { content: string } };
    // What was appended at home is not appended once more behind what the other appended.
    expect(source.content.match(/\[calendula-added\]: # "/g)).toHaveLength(2);
    expect(source.content).not.toContain(`${moss.origin}/guides/${original}>`);
  });
});

describe("through a sibling of before, which knows no marks", () => {
  let n = 0;
  const offer = async (source: string, wasDerivedFrom?: string): Promise<string> => {
    n++;
    const id = `${old.origin}/offers/${n}`;
    await old.post(`${moss.origin}/inbox`, {
      "@context": "https://www.w3.org/ns/activitystreams",
      id,
      type: "Offer",
      actor: old.actor,
      to: [`${moss.origin}/groups/moss`],
      target: `${moss.origin}/guides/${original}`,
      summary: "A word.",
      content: "<p>A word.</p>",
      object: {
        id: `${old.origin}/guides/${n}`,
        type: "Article",
        attributedTo: old.actor,
        name: "Nettle tea",
        guideKind: "remedy",
        content: "<p>Tea</p>",
        source: { content: source, mediaType: "text/markdown" },
        cautions: input.cautions,
        creditText: "Old, after Rosa",
        license: "https://creativecommons.org/licenses/by-sa/4.0/",
        isBasedOn: `${moss.origin}/guides/${original}`,
        ...(wasDerivedFrom === undefined ? {} : { wasDerivedFrom }),
        to: [PUBLIC],
        published: "2026-11-01T00:00:00Z",
      },
    });
    await moss.work();
    const [suggestion] = await suggestionsFor(moss.ctx.db, original);
    return suggestion?.id ?? "";
  };

  test("what was made of an earlier revision, and says so, is compared with that one", async () => {
    const before = await sourceOf(moss, rosa, original);
    const { version: revision } = await guideFor(moss.ctx.db, rosa, original);
    await changeGuide(moss.ctx, rosa, original, { ...input, source: `${before}\n\nSit down.` });
    const id = await offer(
      before.replace(/(?<=look at the )[^.]+\./, "hedge."),
      `${moss.origin}/guides/${original}/revisions/${revision}`,
    );
    const { pieces } = await suggestionOf(moss.ctx, rosa, original, id);
    const changed = pieces.filter((piece) => piece.kind !== "same");
    expect(changed.map((piece) => piece.kind)).toEqual(["theirs"]);
    await decideSuggestion(moss.ctx, rosa, original, id, {
      take: false,
      choices: [],
      word: "Not now.",
      note: "",
    });
    await changeGuide(moss.ctx, rosa, original, { ...input, source: before });
  });

  test.each([
    ["took all that it got for the author's", (whole: string) => whole],
    ["cleaned the ends of it", (whole: string) => `${whole.trim()}\n`],
  ])("that %s: nothing is changed but its change", async (_, kept) => {
    const before = await sourceOf(moss, rosa, original);
    const { source } = (await documentOf(moss, original)) as { source: { content: string } };
    const word = `shade ${n}`;
    const id = await offer(kept(source.content.replace(/(?<=look at the )[^.]+\./, `${word}.`)));
    const { pieces } = await suggestionOf(moss.ctx, rosa, original, id);
    const changed = pieces.filter((piece) => piece.kind !== "same");
    expect(changed).toHaveLength(1);
    await decideSuggestion(moss.ctx, rosa, original, id, {
      take: true,
      choices: changed.map(() => "theirs" as const),
      word: "",
      note: "",
    });
    expect(await sourceOf(moss, rosa, original)).toBe(
      before.replace(/(?<=look at the )[^.]+\./, `${word}.`),
    );
  });

  test("that sends the author's text alone, as it did then", async () => {
    const before = await sourceOf(moss, rosa, original);
    const id = await offer(before.replace("in May", "in June").replace("May |", "June |"));
    const { pieces } = await suggestionOf(moss.ctx, rosa, original, id);
    expect(pieces.filter((piece) => piece.kind !== "same")).toHaveLength(1);
  });
});
