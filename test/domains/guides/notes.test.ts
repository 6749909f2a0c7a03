/** Lived notes: read from hashtags, looked at by the group, counted in words. */
import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { asArray, type JsonObject } from "#protocol/activitypub/json.ts";
import { sanitize } from "#commons/markup/sanitize.ts";
import { weekIn } from "#platform/i18n/week.ts";
import type { Row } from "#platform/database/schema.ts";
import { adaptGuide } from "#domains/guides/adapting/actions.ts";
import { changeGuide, deleteGuide, writeGuide } from "#domains/guides/actions.ts";
import type { GuideInput } from "#domains/guides/guide.ts";
import {
  lineageIds,
  kindOfTags,
  maxWaitingNotes,
  noteKinds,
  notesADay,
  noteTags,
  readNoteInput,
  tagsInText,
} from "#domains/guides/notes/note.ts";
import {
  decideNote,
  deleteNote,
  noteOfReply,
  whenReplyDecided,
  writeNote,
} from "#domains/guides/notes/actions.ts";
import { guideNotesRoutes, livedNotesSection } from "#domains/guides/notes/routes.ts";
import { guideNotesApi } from "#domains/guides/notes/api.ts";
import { guideFor } from "#domains/guides/store.ts";
import { newId } from "#platform/lib/ids.ts";
import { createServer } from "#platform/web/server.ts";
import { openSession } from "#platform/web/session.ts";
import type { View } from "#platform/web/view.ts";
import { documents } from "../../support/corpus.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { testContext, type TestContext } from "../../support/context.ts";
import { noteCountsText } from "#domains/guides/notes/counts-text.ts";

const guide: GuideInput = {
  name: "A rose salve",
  summary: "",
  source: "Melt the wax.",
  kind: "practice",
  license: "CC-BY-SA-4.0",
  credit: "",
  cautions: "",
  careKinds: [],
  tags: [],
  language: "en",
  visibility: "public",
  note: "",
  publish: true,
};
const note = { kind: "tried", source: "It set **well**.", credit: "a night nurse", language: "en" };

describe("hashtags", () => {
  test("of every language are known in any case, with # and without accents, and mean one kind only", () => {
    const tags = noteKinds.flatMap((kind) => noteTags[kind].map((tag) => [kind, tag] as const));
    for (const [kind, tag] of tags)
      for (const spelling of [
        tag,
        `#${tag}`,
        tag.toUpperCase(),
        tag.toLowerCase(),
        tag.normalize("NFD"),
      ])
        expect(kindOfTags([spelling])).toBe(kind);
    expect(kindOfTags(["onaessaye"])).toBe("tried");
    expect(kindOfTags(["Wetried", "herbs", "", "##"])).toBeUndefined();
  });
  test("together mean what is most urgent to hear, in whatever order they stand", () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...noteKinds], { minLength: 1 }),
        fc.array(fc.string()),
        (kinds, noise) => {
          const tags = [
            ...noise.map((one) => `x${one}`),
            ...kinds.map((kind) => noteTags[kind][0]),
          ];
          const urgent = (["wrong", "tried", "ritual", "question"] as const).find((kind) =>
            kinds.includes(kind),
          );
          expect(kindOfTags(tags.slice(-99))).toBe(urgent);
        },
      ),
    ));
  test("are found in plain text too, but not in addresses", () => {
    expect(
      tagsInText("We made it! #WeTriedThis, twice. https://a.example/#Ritual a#Question &#39;"),
    ).toEqual(["WeTriedThis"]);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) =>
        tagsInText(text).every((tag) => text.includes(`#${tag}`)),
      ),
    );
  });
});

test("whatever is typed is either refused with a note or kept as plain facts", () =>
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom("tried", "x", ""),
        source: fc.string(),
        credit: fc.string({ maxLength: 300 }),
        language: fc.constantFrom("en", "pt-BR", "no language"),
      }),
      (input) => {
        const { facts, notes } = readNoteInput(input);
        expect(facts === undefined).toBe(Object.values(notes).some((one) => one !== undefined));
        if (facts !== undefined) expect(facts.credit.length).toBeLessThanOrEqual(100);
      },
    ),
  ));

test("a family is the guide itself and all that it comes from; a broken list is none", () => {
  expect(
    lineageIds("https://a.example/1", {
      basedOn: "https://b.example/2",
      lineage: '[{"id":"https://b.example/2"},{"id":"https://c.example/3"}]',
    }),
  ).toEqual(["https://a.example/1", "https://b.example/2", "https://c.example/3"]);
  for (const lineage of ["", "{", "null", '{"id":1}', "[1,null]"])
    expect(lineageIds("https://a.example/1", { basedOn: null, lineage })).toEqual([
      "https://a.example/1",
    ]);
});

test("counts are said in words", () => {
  expect(noteCountsText({ tried: 3, wrong: 1, ritual: 0, question: 40 }, "en")).toBe(
    "There are notes: three about trying it, one about what went wrong and more than a dozen with a question.",
  );
  expect(noteCountsText({ tried: 0, wrong: 0, ritual: 1, question: 0 }, "en")).toBe(
    "There is a note: one about a small ritual.",
  );
});

describe("lived notes", () => {
  let t: TestContext;
  let rosa: Viewer;
  let sam: Viewer;
  /** Belongs to the collective, but not to the group `herbs`. */
  let lea: Viewer;
  let herbs: string;
  let app: FastifyInstance;
  const tokens = new Map<Viewer, string>();
  beforeAll(async () => {
    t = await testContext();
    rosa = (await found(t.ctx)).viewer;
    sam = await addMember(t.ctx, "sam");
    lea = await addMember(t.ctx, "lea");
    const group = await addGroup(t.ctx, rosa, "herbs");
    herbs = group.group.id;
    rosa = group.viewer;
    await t.ctx.db
      .insertInto("memberships")
      .values({ groupId: herbs, memberId: sam.member?.id ?? "", since: "2026-11-20" })
      .execute();
    sam = await viewerFor(t.ctx, sam.member?.id ?? "");
    app = await createServer(t.ctx);
    await app.register(guideNotesRoutes(t.ctx));
    await app.register(guideNotesApi(t.ctx));
    for (const who of [rosa, sam, lea])
      tokens.set(who, (await openSession(app, t.ctx, who.member?.id ?? "", "api")).token);
  });
  afterAll(async () => {
    await app.close();
    await t.end();
  });
  // Each test has a day of its own.
  beforeEach(() => t.ctx.clock.advance(86_400_001));

  const view = (viewer: Viewer): View => ({
    viewer,
    collective: undefined,
    origin: t.ctx.origin,
    path: "/",
    csrf: "",
    flash: undefined,
    language: "en",
    week: weekIn("en"),
    style: "",
  });
  const part = async (viewer: Viewer, id: string): Promise<string> =>
    (await livedNotesSection(t.ctx, view(viewer), await guideFor(t.ctx.db, viewer, id))).toString();
  const ask = async (
    method: "GET" | "POST" | "DELETE",
    url: string,
    viewer: Viewer,
    payload?: object,
  ) =>
    app.inject({
      method,
      url,
      headers: tokens.has(viewer) ? { authorization: `Bearer ${tokens.get(viewer) ?? ""}` } : {},
      ...(payload === undefined ? {} : { payload }),
    });
  const write = (more: Partial<GuideInput> = {}) =>
    writeGuide(t.ctx, rosa, "herbs", { ...guide, ...more });

  test("of the group's own members are shown at once, in words they chose; others' wait for the group's look", async () => {
    const { id } = await write();
    expect(await part(stranger, id)).toContain("Nobody has said yet how it went");
    await expect(writeNote(t.ctx, sam, id, note)).resolves.toMatchObject({ state: "shown" });
    const held = await writeNote(t.ctx, lea, id, {
      ...note,
      kind: "wrong",
      source: "Too much wax. <b>x</b>",
      credit: "",
    });
    expect(held.state).toBe("held");
    await expect(writeNote(t.ctx, stranger, id, note)).rejects.toMatchObject({
      code: "sign-in-needed",
    });

    const seen = await part(stranger, id);
    expect(seen).toContain("<strong>well</strong>");
    expect(seen).toContain("a night nurse");
    expect(seen).toContain("There is a note: one about trying it.");
    expect(seen).not.toContain("wax. ");
    expect(seen).not.toContain("<form");
    expect(await part(lea, id)).toContain("Your notes waiting to be checked");
    expect(await part(sam, id)).not.toContain("Too much wax");
    expect(await part(rosa, id)).toContain("Notes waiting to be checked");

    await expect(decideNote(t.ctx, sam, id, held.id, "shown")).rejects.toMatchObject({
      code: "not-allowed",
    });
    await decideNote(t.ctx, rosa, id, held.id, "shown");
    expect(await part(stranger, id)).toContain("Too much wax. &lt;b&gt;");
    await decideNote(t.ctx, rosa, id, held.id, "refused");
    expect(await part(stranger, id)).not.toContain("Too much wax");
  });

  test("can be taken away by who wrote them and by the guide's keepers, by nobody else", async () => {
    const { id } = await write();
    const { id: other } = await write();
    const mine = await writeNote(t.ctx, sam, id, note);
    await expect(deleteNote(t.ctx, lea, id, mine.id)).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(deleteNote(t.ctx, stranger, id, mine.id)).rejects.toMatchObject({
      code: "sign-in-needed",
    });
    await expect(deleteNote(t.ctx, rosa, other, mine.id)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(decideNote(t.ctx, rosa, other, mine.id, "refused")).rejects.toMatchObject({
      code: "not-found",
    });
    await deleteNote(t.ctx, sam, id, mine.id);
    await deleteNote(t.ctx, rosa, id, (await writeNote(t.ctx, lea, id, note)).id);
    expect(
      await t.ctx.db.selectFrom("guideNotes").select("id").where("guideId", "=", id).execute(),
    ).toEqual([]);
  });

  test("are so many a day and no more, also when they come at once", async () => {
    const { id } = await write();
    const all = await Promise.allSettled(
      Array.from({ length: notesADay + 3 }, () => writeNote(t.ctx, lea, id, note)),
    );
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(notesADay);
    expect(
      all.filter((one) => one.status === "rejected").map((one) => one.reason as unknown),
    ).toEqual(
      Array.from(
        { length: 3 },
        () => expect.objectContaining({ code: "too-many-requests" }) as unknown,
      ),
    );
    t.ctx.clock.advance(86_400_001);
    await expect(writeNote(t.ctx, lea, id, note)).resolves.toBeDefined();
  });

  test("on what not everybody may read are read by those only, and a draft takes none", async () => {
    const { id } = await write({ visibility: "members" });
    await writeNote(t.ctx, sam, id, { ...note, source: "CANARY" });
    expect((await ask("GET", `/api/v1/guides/${id}/notes`, stranger)).statusCode).toBe(404);
    expect((await ask("GET", `/guides/${id}/notes`, stranger)).statusCode).toBe(404);
    expect((await ask("GET", `/guides/${id}/notes`, lea)).body).toContain("CANARY");
    const draft = await write({ publish: false });
    await expect(writeNote(t.ctx, sam, draft.id, note)).rejects.toMatchObject({
      code: "not-published",
    });
    await expect(writeNote(t.ctx, lea, draft.id, note)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("of the whole family stand under each of its versions, with the version that they belong to", async () => {
    const { id } = await write({ name: "First" });
    const child = await adaptGuide(t.ctx, rosa, id, "herbs");
    await changeGuide(t.ctx, rosa, child.id, { ...guide, name: "Second" });
    await writeNote(t.ctx, sam, id, { ...note, source: "Under the first." });
    await writeNote(t.ctx, sam, child.id, { ...note, source: "Under the second." });
    // A cousin knows its ancestors from elsewhere by its lineage alone.
    const cousin = await write({ name: "Cousin", visibility: "members" });
    await t.ctx.db
      .updateTable("guides")
      .set({
        lineage: JSON.stringify([
          { id: "https://far.example/g" },
          { id: `${t.ctx.origin}/guides/${id}` },
        ]),
      })
      .where("id", "=", cousin.id)
      .execute();
    await writeNote(t.ctx, sam, cousin.id, { ...note, source: "Under the cousin." });
    const broken = await write({ name: "Broken" });
    await t.ctx.db
      .updateTable("guides")
      .set({ lineage: "{" })
      .where("id", "=", broken.id)
      .execute();
    await writeNote(t.ctx, sam, broken.id, { ...note, source: "No family." });

    const first = await part(stranger, id);
    expect(first).toContain("Under the second.");
    expect(first).toMatch(
      /About the version <a\s+href="\/guides\/[^"]+"><bdi>Second<\/bdi><\/a> by <bdi>herbs circle<\/bdi>/,
    );
    expect(first).not.toContain("Under the cousin.");
    expect(first).not.toContain("No family.");
    expect(await part(lea, id)).toContain("Under the cousin.");
    expect(await part(stranger, child.id)).toContain("Under the first.");
    expect(await part(lea, cousin.id)).toContain("Under the first.");
    expect(await part(lea, cousin.id)).not.toContain("No family.");
    const { family } = (await ask("GET", `/api/v1/guides/${id}/notes`, stranger)).json<{
      family: { guide: { name: string } }[];
    }>();
    expect(family.map((one) => one.guide.name)).toEqual(["Second"]);
    await deleteGuide(t.ctx, rosa, child.id);
    expect(await part(stranger, id)).not.toContain("Under the second.");
  });

  describe("of people elsewhere", () => {
    const reply = async (
      id: string,
      more: Partial<Row<"replies">> & { tags?: readonly string[] } = {},
    ): Promise<{ id: string; json: JsonObject }> => {
      const { tags = ["#WeTriedThis"], ...columns } = more;
      const now = t.ctx.clock.now();
      const row = await t.ctx.db
        .insertInto("replies")
        .values({
          id: newId(),
          iri: `https://peer.example/${newId()}`,
          objectKind: "guide",
          objectId: id,
          groupId: herbs,
          authorIri: "https://peer.example/users/mira",
          authorName: "Mira <b>",
          authorUrl: "https://peer.example/@mira",
          contentHtml: sanitize("<p>We made it. <script>alert(1)</script></p>"),
          public: true,
          state: "held",
          published: now,
          updated: now,
          ...columns,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      const json: JsonObject = {
        type: "Note",
        contentMap: { de: "x" },
        tag: tags.map((name) => ({ type: "Hashtag", name })),
      };
      await t.ctx.db.transaction().execute((trx) => noteOfReply(trx, now, row, json));
      return { id: row.id, json };
    };
    const notes = (id: string) =>
      t.ctx.db
        .selectFrom("guideNotes")
        .selectAll()
        .where("guideId", "=", id)
        .orderBy("made")
        .orderBy("id")
        .execute();

    test("come of a hashtag and wait; a decision on the reply is one on the note, and the other way round", async () => {
      const { id } = await write();
      const one = await reply(id, { tags: ["#herbs", "#WHATWENTWRONG"] });
      const [made] = await notes(id);
      expect(made).toMatchObject({
        kind: "wrong",
        state: "held",
        language: "de",
        replyId: one.id,
        memberId: null,
      });
      expect(await part(stranger, id)).not.toContain("We made it.");
      await t.ctx.db.transaction().execute((trx) => whenReplyDecided(trx, one.id, "shown"));
      const seen = await part(stranger, id);
      expect(seen).toContain("We made it.");
      expect(seen).toContain('href="https://peer.example/@mira"');
      expect(seen).toContain("Mira &lt;b&gt;");
      expect(seen).not.toMatch(/<script(?! type="module" src="\/assets\/live\.)/);
      const state = async () =>
        (
          await t.ctx.db
            .selectFrom("replies")
            .select("state")
            .where("id", "=", one.id)
            .executeTakeFirst()
        )?.state;
      await decideNote(t.ctx, rosa, id, made?.id ?? "", "shown");
      expect(await state()).toBe("shown");
      await deleteNote(t.ctx, rosa, id, made?.id ?? "");
      expect(await state()).toBe("refused");
    });

    test("are made of public replies with a hashtag that is known, under guides only", async () => {
      const { id } = await write();
      await reply(id, { tags: ["#herbs"] });
      await reply(id, { public: false });
      await reply(id, { objectKind: "event" });
      expect(await notes(id)).toEqual([]);
      await reply(id, { tags: [], contentHtml: "<p>So good <a>#<span>LoProbamos</span></a></p>" });
      expect(await notes(id)).toMatchObject([{ kind: "tried" }]);
    });

    test.each([
      ["mastodon/reply-unlisted", "tried"],
      ["misskey/reply", "tried"],
      ["pixelfed/reply-one-tag", "tried"],
    ])("are read as %s writes them", async (file, kind) => {
      const { object } = documents("receivers").get(`${file}.json`) as { object: JsonObject };
      const { id } = await write();
      const one = await reply(id, { tags: [] });
      const row = await t.ctx.db
        .selectFrom("replies")
        .selectAll()
        .where("id", "=", one.id)
        .executeTakeFirstOrThrow();
      const tag = [
        ...asArray(object["tag"]),
        { type: "Hashtag", href: "https://peer.example/tags/wetriedthis", name: "#wetriedthis" },
      ];
      await t.ctx.db
        .transaction()
        .execute((trx) => noteOfReply(trx, t.ctx.clock.now(), row, { ...object, tag }));
      expect(await notes(id)).toMatchObject([{ kind, state: "held" }]);
    });

    test("change with the reply, wait anew, and go when the reply no longer says so, or goes", async () => {
      const { id } = await write();
      const one = await reply(id);
      const row = await t.ctx.db
        .selectFrom("replies")
        .selectAll()
        .where("id", "=", one.id)
        .executeTakeFirstOrThrow();
      const again = (more: Partial<Row<"replies">>, json: JsonObject = one.json) =>
        t.ctx.db
          .transaction()
          .execute((trx) => noteOfReply(trx, t.ctx.clock.now(), { ...row, ...more }, json));
      await t.ctx.db.transaction().execute((trx) => whenReplyDecided(trx, one.id, "shown"));
      await again({ contentHtml: "<p>Changed</p>" }, { tag: { type: "Hashtag", name: "#ritual" } });
      expect(await notes(id)).toMatchObject([
        { kind: "ritual", state: "held", contentHtml: "<p>Changed</p>" },
      ]);
      await again({}, { tag: [] });
      expect(await notes(id)).toEqual([]);
      await again({});
      expect(await notes(id)).toHaveLength(1);
      await t.ctx.db.deleteFrom("replies").where("id", "=", one.id).execute();
      expect(await notes(id)).toEqual([]);
    });

    test("are so many of one author a day, and so many that wait under one guide", async () => {
      const { id } = await write();
      for (let i = 0; i < notesADay + 2; i++)
        await reply(id, { authorIri: "https://flood.example/one" });
      expect(await notes(id)).toHaveLength(notesADay);
      for (let i = 0; i < maxWaitingNotes; i++)
        await reply(id, { authorIri: `https://flood.example/${i}` });
      expect(await notes(id)).toHaveLength(maxWaitingNotes);
      expect((await part(stranger, id)).length).toBeLessThan(3000);
    });
  });

  test("can be left, read, decided and taken away through the API", async () => {
    const { id } = await write();
    const at = `/api/v1/guides/${id}/notes`;
    expect((await ask("POST", at, lea, { kind: "best", source: "x" })).statusCode).toBe(422);
    expect((await ask("POST", at, lea, { kind: "tried", source: " " })).json()).toMatchObject({
      errors: [{ pointer: "/source" }],
    });
    expect((await ask("POST", at, stranger, { kind: "tried", source: "x" })).statusCode).toBe(401);
    const made = await ask("POST", at, lea, { kind: "question", source: "How long?" });
    expect(made.statusCode).toBe(201);
    const { id: noteId } = made.json<{ id: string }>();
    expect(made.json()).toMatchObject({
      kind: "question",
      state: "held",
      credit: "",
      language: "en",
      yours: true,
      guide: { id },
    });
    expect(JSON.stringify(made.json())).not.toContain(lea.member?.id ?? "none");
    expect((await ask("GET", at, stranger)).json()).toEqual({ items: [], family: [], next: null });
    expect((await ask("GET", `${at}?state=held`, lea)).statusCode).toBe(403);
    expect((await ask("GET", `${at}?state=held`, rosa)).json()).toMatchObject({
      items: [{ id: noteId, yours: false }],
    });
    expect(
      (await ask("POST", `${at}/${noteId}/decision`, lea, { decision: "shown" })).statusCode,
    ).toBe(403);
    expect(
      (await ask("POST", `${at}/${noteId}/decision`, rosa, { decision: "shown" })).json(),
    ).toMatchObject({ state: "shown" });
    expect((await ask("GET", `${at}?kind=question`, stranger)).json()).toMatchObject({
      items: [{ id: noteId }],
    });
    expect((await ask("GET", `${at}?kind=tried`, stranger)).json()).toMatchObject({ items: [] });
    expect((await ask("DELETE", `${at}/${noteId}`, lea)).statusCode).toBe(204);
    expect((await ask("DELETE", `${at}/nothing`, rosa)).statusCode).toBe(404);
  });

  test("are read page by page, and each once", async () => {
    const { id } = await write();
    const made = Array.from({ length: 120 }, (_, i) => ({
      id: newId(),
      guideId: id,
      memberId: null,
      replyId: null,
      kind: noteKinds[i % 4] ?? ("tried" as const),
      source: `n${i}`,
      contentHtml: `<p>n${i}</p>`,
      state: "shown" as const,
      made: t.ctx.clock.now(),
    }));
    await t.ctx.db.insertInto("guideNotes").values(made).execute();
    const seen: string[] = [];
    for (let next: string | null = ""; next !== null;) {
      const answer: { items: { source: string }[]; next: string | null } = (
        await ask(
          "GET",
          `/api/v1/guides/${id}/notes${next === "" ? "" : `?after=${next}`}`,
          stranger,
        )
      ).json();
      seen.push(...answer.items.map((one) => one.source));
      next = answer.next;
    }
    expect([...seen].sort()).toEqual(made.map((one) => one.source).sort());
    expect(await part(stranger, id)).toContain(`<a href="/guides/${id}/notes">All notes</a>`);
    expect((await ask("GET", `/guides/${id}/notes`, stranger)).body).toContain(
      `/guides/${id}/notes?after=`,
    );
  });

  test("that can't be taken are shown again in the form with a note beside the field", async () => {
    const { id } = await write();
    const form = (fields: Record<string, string>) =>
      app.inject({
        method: "POST",
        url: `/guides/${id}/notes`,
        headers: {
          authorization: `Bearer ${tokens.get(lea) ?? ""}`,
          "content-type": "application/x-www-form-urlencoded",
        },
        payload: new URLSearchParams(fields).toString(),
      });
    const wrong = await form({
      "note-kind": "wrong",
      "note-source": "",
      "note-credit": "Lea & co",
      "note-language": "en",
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('href="#f-note-source"');
    expect(wrong.body).toContain('value="Lea &amp; co"');
    const right = await form({
      "note-kind": "wrong",
      "note-source": "Too hot.",
      "note-credit": "",
      "note-language": "en",
    });
    expect(right.headers.location).toBe(`/guides/${id}#notes`);
    const [made] = await t.ctx.db
      .selectFrom("guideNotes")
      .select("id")
      .where("guideId", "=", id)
      .execute();
    const decided = await app.inject({
      method: "POST",
      url: `/guides/${id}/notes/${made?.id ?? ""}/shown`,
      headers: { authorization: `Bearer ${tokens.get(rosa) ?? ""}` },
    });
    expect(decided.statusCode).toBe(303);
    expect(await part(stranger, id)).toContain("Too hot.");
  });

  test("are not written under a guide that lives elsewhere; its page says where they belong", async () => {
    const actor = newId();
    await t.ctx.db
      .insertInto("remoteActors")
      .values({
        id: actor,
        iri: "https://far.example/groups/far",
        host: "far.example",
        type: "Group",
        handle: "far@far.example",
        name: "Far",
        url: "https://far.example/",
        inbox: "https://far.example/inbox",
        sharedInbox: null,
        outbox: null,
        followers: null,
        featured: null,
        upcomingEvents: null,
        raw: "{}",
        fetched: t.ctx.clock.now(),
        gone: null,
      })
      .execute();
    const id = newId();
    const iri = `https://far.example/guides/${id}`;
    const when = t.ctx.clock.now();
    await t.ctx.db
      .insertInto("guides")
      .values({
        id,
        iri,
        url: iri,
        groupId: null,
        remoteActorId: actor,
        raw: "{}",
        lastSeen: when,
        madeBy: null,
        visibility: "public",
        published: when,
        updated: when,
        name: "Far",
        basedOn: null,
        basedOnSource: null,
      })
      .execute();
    await expect(writeNote(t.ctx, sam, id, note)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await part(sam, id)).toContain("This guide was published elsewhere.");
    const version = await write({ name: "Ours" });
    await t.ctx.db
      .updateTable("guides")
      .set({ basedOn: iri })
      .where("id", "=", version.id)
      .execute();
    await writeNote(t.ctx, sam, version.id, { ...note, source: "Tried at home." });
    expect(await part(stranger, id)).toContain("Tried at home.");
  });
});
