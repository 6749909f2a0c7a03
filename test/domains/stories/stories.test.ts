/** Stories: told with a yes, heard by those whom it names, gone when it is taken back. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stranger, type Viewer } from "#commons/visibility.ts";
import type { Visibility } from "#platform/database/schema.ts";
import { addTranscript, changeStory, tellStory, withdrawStory } from "#domains/stories/actions.ts";
import { mediaPath } from "#commons/media/place.ts";
import { addFile } from "#domains/stories/files/actions.ts";
import { podcastGuid } from "#domains/stories/podcast.ts";
import { renditionArguments } from "#domains/stories/files/rendition-tasks.ts";
import { shownStories, storyFor } from "#domains/stories/store.ts";
import { mustAsk, readStoryDay, readStoryInput, type StoryInput } from "#domains/stories/story.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { house, type House, multipart, ogg, story as blank, wav } from "./house.ts";
import { run } from "../../support/needs.ts";

let h: House;
let rosa: Viewer;
let bo: Viewer;
beforeAll(async () => {
  h = await house();
  await found(h.ctx);
  bo = await addMember(h.ctx, "bo");
  rosa = await viewerFor(
    h.ctx,
    (
      await h.ctx.db
        .selectFrom("members")
        .select("id")
        .where("handle", "=", "rosa")
        .executeTakeFirstOrThrow()
    ).id,
  );
});
afterAll(() => h.end());

let length = 0.5;
const record = async (viewer = rosa, group = "moss") => {
  length += 0.01;
  return addFile(h.ctx, viewer, group, {
    content: wav(length),
    name: "a.wav",
    description: "A voice",
    only: "audio",
  });
};
const tell = async (more: Partial<StoryInput> = {}, viewer = rosa, group = "moss") =>
  tellStory(h.ctx, viewer, group, { ...blank, fileId: (await record(viewer, group)).id, ...more });
const get = (url: string, headers: Record<string, string> = {}) => h.app.inject({ url, headers });

describe("consent", () => {
  const visibility = fc.constantFrom<Visibility>("public", "members", "group");
  test("is asked for again for more ears, another voice, another recording; never for fewer ears", () =>
    fc.assert(
      fc.property(visibility, visibility, (before, after) => {
        const order = ["group", "members", "public"];
        const agreed = { visibility: before, consentBy: "Ana", fileId: "a" };
        expect(mustAsk(agreed, { ...agreed, visibility: after })).toBe(
          order.indexOf(after) > order.indexOf(before),
        );
        expect(mustAsk(agreed, { ...agreed, consentBy: "Bea" })).toBe(true);
        expect(mustAsk(agreed, { ...agreed, fileId: "b" })).toBe(true);
      }),
    ));

  test("without a yes, a name, a day in the past and a recording there is no story", () => {
    const notes = (more: Partial<StoryInput>) =>
      Object.entries(
        readStoryInput({ ...blank, fileId: "x", ...more }, "2026-11-20").notes,
      ).flatMap(([name, note]) => (note === undefined ? [] : [name]));
    expect(notes({})).toEqual([]);
    expect(notes({ saidYes: false })).toEqual(["saidYes"]);
    expect(notes({ consentBy: " " })).toEqual(["consentBy"]);
    expect(notes({ consentDay: "2026-11-21" })).toEqual(["consentDay"]);
    expect(notes({ consentDay: "2026-02-30" })).toEqual(["consentDay"]);
    expect(notes({ fileId: "" })).toEqual(["file"]);
    expect(notes({ license: "WTF", language: "English", name: "" })).toEqual([
      "name",
      "language",
      "license",
    ]);
    expect(readStoryDay("2026-11-20")?.toISOString()).toBe("2026-11-20T12:00:00.000Z");
  });

  test("widened in a form needs a new yes", async () => {
    const one = await tell({ visibility: "members" });
    const wider = { ...blank, fileId: "", visibility: "public" as const, saidYes: false };
    await expect(changeStory(h.ctx, rosa, one.id, wider)).rejects.toMatchObject({
      fields: { saidYes: expect.any(String) as unknown },
    });
    await expect(
      changeStory(h.ctx, rosa, one.id, { ...wider, saidYes: true }),
    ).resolves.toMatchObject({
      visibility: "public",
      fileId: one.fileId,
    });
    await expect(
      changeStory(h.ctx, rosa, one.id, { ...wider, visibility: "group" }),
    ).resolves.toMatchObject({ visibility: "group" });
  });
});

describe("who hears a story", () => {
  test("whom the one who speaks said yes to, and the file no more than the story", async () => {
    const { viewer, group } = await addGroup(h.ctx, rosa, "tea");
    rosa = viewer;
    const seen = async (who: Viewer, id: string): Promise<boolean> =>
      storyFor(h.ctx.db, who, id).then(
        () => true,
        () => false,
      );
    for (const [visibility, expected] of [
      ["public", [true, true, true]],
      ["members", [true, true, false]],
      ["group", [true, false, false]],
    ] as const) {
      const one = await tell({ visibility }, rosa, group.handle);
      expect([
        await seen(rosa, one.id),
        await seen(bo, one.id),
        await seen(stranger, one.id),
      ]).toEqual(expected);
      const codes = [await h.as(rosa), await h.as(bo), {}].map(
        async (headers) => (await get(`/files/${one.fileId}`, headers)).statusCode === 200,
      );
      expect(await Promise.all(codes)).toEqual(expected);
    }
    const draft = await tell({ publish: false }, rosa, group.handle);
    expect([
      await seen(rosa, draft.id),
      await seen(bo, draft.id),
      await seen(stranger, draft.id),
    ]).toEqual([true, false, false]);
    expect((await get(`/files/${draft.fileId}`, await h.as(bo))).statusCode).toBe(404);
  });

  test("when its group closes, nobody outside of it any more", async () => {
    const { viewer, group } = await addGroup(h.ctx, rosa, "nook");
    rosa = viewer;
    const one = await tell({}, rosa, group.handle);
    await h.ctx.db
      .updateTable("groups")
      .set({ kind: "closed" })
      .where("id", "=", group.id)
      .execute();
    await expect(storyFor(h.ctx.db, stranger, one.id)).rejects.toMatchObject({ code: "not-found" });
    expect((await get(`/files/${one.fileId}`)).statusCode).toBe(404);
    expect((await get("/stories.rss")).body).not.toContain(one.id);
    await expect(storyFor(h.ctx.db, bo, one.id)).resolves.toMatchObject({ id: one.id });
    await h.ctx.db
      .updateTable("groups")
      .set({ kind: "tender" })
      .where("id", "=", group.id)
      .execute();
    await expect(storyFor(h.ctx.db, bo, one.id)).rejects.toMatchObject({ code: "not-found" });
    expect(
      (await shownStories(h.ctx.db, bo, {}, 100)).stories.map((story) => story.id),
    ).not.toContain(one.id);
    expect((await get(`/files/${one.fileId}`, await h.as(bo))).statusCode).toBe(404);
  });

  test("a recording belongs to one story, of its own group", async () => {
    const one = await tell();
    await expect(tell({ fileId: one.fileId ?? "" })).rejects.toMatchObject({
      fields: { file: expect.any(String) as unknown },
    });
    const picture = await addFile(h.ctx, rosa, "moss", {
      content: Buffer.from("words"),
      name: "a.txt",
      description: "x",
    });
    for (const fileId of [picture.id, "nonsense", "00000000-0000-4000-8000-000000000000"])
      await expect(tell({ fileId })).rejects.toMatchObject({ code: "bad-input" });
  });
});

describe("taking it back", () => {
  test("any member with the word can; then it is gone from page, list, feed, API, file and disk", async () => {
    const content = wav(0.9);
    const sound = await addFile(h.ctx, rosa, "moss", {
      content,
      name: "a.wav",
      description: "A voice",
    });
    const again = await addFile(h.ctx, rosa, "moss", {
      content,
      name: "twice.wav",
      description: "A voice",
    });
    const one = await tell({
      fileId: sound.id,
      name: "Canary of the well",
      transcript: "We dug canaries.",
      guideId: "",
    });
    const path = mediaPath(h.ctx.config.dataDir, sound.hash);
    const urls = [
      `/stories/${one.id}`,
      `/stories/${one.id}/transcript.txt`,
      `/api/v1/stories/${one.id}`,
    ];
    for (const url of urls) expect((await get(url)).statusCode, url).toBe(200);
    expect((await get("/stories.rss")).body).toContain(one.id);
    expect((await get("/stories")).body).toContain(one.id);
    expect((await get(`/files/${sound.id}`)).headers["cache-control"]).toBe("public, max-age=300");
    expect(existsSync(path)).toBe(true);

    const refused = await h.app.inject({
      method: "POST",
      url: `/api/v1/stories/${one.id}/withdraw`,
    });
    expect(refused.statusCode).toBe(401);
    const answer = await h.app.inject({
      method: "POST",
      url: `/api/v1/stories/${one.id}/withdraw`,
      headers: await h.as(bo),
    });
    expect(answer.statusCode).toBe(204);

    for (const url of urls)
      for (const headers of [{}, await h.as(rosa)])
        expect((await get(url, headers)).statusCode, url).toBe(410);
    for (const url of ["/stories", "/stories.rss", "/api/v1/stories"])
      expect((await get(url, await h.as(rosa))).body).not.toContain(one.id);
    for (const file of [sound, again])
      expect((await get(`/files/${file.id}`, await h.as(rosa))).statusCode).toBe(404);
    expect(existsSync(path)).toBe(false);
    const row = await h.ctx.db
      .selectFrom("stories")
      .selectAll()
      .where("id", "=", one.id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toMatch(/canar|ana|well/i);
    expect(row).toMatchObject({
      fileId: null,
      smallFileId: null,
      madeBy: null,
      published: null,
      consentWithdrawn: expect.any(Date) as unknown,
    });
    await expect(
      changeStory(h.ctx, rosa, one.id, { ...blank, fileId: sound.id }),
    ).rejects.toMatchObject({ code: "gone" });
    await expect(addTranscript(h.ctx, rosa, one.id, "x")).rejects.toMatchObject({ code: "gone" });
    await expect(withdrawStory(h.ctx, rosa, one.id)).rejects.toMatchObject({ code: "gone" });
  });

  test("of a draft leaves strangers no trace", async () => {
    const one = await tell({ publish: false });
    await withdrawStory(h.ctx, rosa, one.id);
    await expect(storyFor(h.ctx.db, stranger, one.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(storyFor(h.ctx.db, rosa, one.id)).rejects.toMatchObject({ code: "gone" });
  });

  test("who can't hear it can't take it away", async () => {
    const { viewer } = await addGroup(h.ctx, rosa, "den");
    rosa = viewer;
    const one = await tell({ visibility: "group" }, rosa, "den");
    await expect(withdrawStory(h.ctx, bo, one.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(withdrawStory(h.ctx, stranger, one.id)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("a recording that is replaced is gone too", async () => {
    const one = await tell();
    const old = await h.ctx.db
      .selectFrom("files")
      .select("hash")
      .where("id", "=", one.fileId)
      .executeTakeFirstOrThrow();
    const next = await record();
    await changeStory(h.ctx, rosa, one.id, { ...blank, fileId: next.id });
    expect(existsSync(mediaPath(h.ctx.config.dataDir, old.hash))).toBe(false);
    expect((await get(`/files/${next.id}`)).statusCode).toBe(200);
  });
});

describe("the words of a story", () => {
  test("can be written down by any member who hears it, once; then it is no longer wanted", async () => {
    const one = await tell();
    expect(
      (await shownStories(h.ctx.db, stranger, { wanted: "yes" }, 100)).stories.map(
        (story) => story.id,
      ),
    ).toContain(one.id);
    await expect(addTranscript(h.ctx, stranger, one.id, "Hm.")).rejects.toMatchObject({
      code: "sign-in-needed",
    });
    await addTranscript(h.ctx, bo, one.id, "There was no water.\r\n\r\nSo we dug.");
    await expect(addTranscript(h.ctx, bo, one.id, "Mine.")).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await storyFor(h.ctx.db, stranger, one.id)).toMatchObject({
      transcript: "There was no water.\n\nSo we dug.",
      transcriptWanted: false,
    });
    expect(
      (await shownStories(h.ctx.db, stranger, { q: "NO WÁTER" }, 100)).stories.map(
        (story) => story.id,
      ),
    ).toContain(one.id);
    expect((await shownStories(h.ctx.db, stranger, { q: "%" }, 100)).stories).toEqual([]);
  });
});

describe("the podcast feed", () => {
  test("has what programs need, and only what everybody may hear", async () => {
    const one = await tell({ name: "Bread & <salt>", transcript: "Flour." });
    const inside = await tell({ visibility: "members" });
    const draft = await tell({ publish: false });
    const answer = await get("/stories.rss", await h.as(rosa));
    expect(answer.headers["content-type"]).toBe("application/rss+xml; charset=utf-8");
    expect(answer.headers["cache-control"]).toBe("public, max-age=300");
    const file = await h.ctx.db
      .selectFrom("files")
      .selectAll()
      .where("id", "=", one.fileId)
      .executeTakeFirstOrThrow();
    for (const part of [
      "<title>Bread &amp; &lt;salt&gt;</title>",
      `<enclosure url="https://moss.example/files/${file.id}" length="${file.bytes}" type="audio/wav"/>`,
      `<podcast:transcript url="https://moss.example/stories/${one.id}/transcript.txt" type="text/plain" language="en"/>`,
      '<podcast:person role="guest">Old Ana</podcast:person>',
      '<podcast:license url="https://creativecommons.org/licenses/by/4.0/">cc-by-4.0</podcast:license>',
      "<podcast:locked>no</podcast:locked>",
      "<podcast:medium>podcast</podcast:medium>",
      `<podcast:guid>${podcastGuid("https://moss.example/stories.rss")}</podcast:guid>`,
    ])
      expect(answer.body).toContain(part);
    for (const other of [inside, draft]) expect(answer.body).not.toContain(other.id);
    expect(
      (await get("/stories.rss", { "if-none-match": String(answer.headers.etag) })).statusCode,
    ).toBe(304);
  });
  test("has the guid that every program computes", () => {
    // The example of the specification.
    expect(podcastGuid("https://mp3s.nashownotes.com/pc20rss.xml")).toBe(
      "917393e3-1b1e-5cef-ace4-edaa54e1f810",
    );
    expect(podcastGuid("podnews.net/rss/")).toBe("9b024349-ccf0-5f69-a609-6b82873eab3c");
  });
});

describe("the small rendition", () => {
  const fake = (script: string): string => {
    const path = join(h.ctx.config.dataDir, `ffmpeg-${script.length}`);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };

  test("is made by ffmpeg where it is there; without it the original is enough", async () => {
    await h.work();
    const one = await tell();
    expect(await h.work()).toBe(1);
    expect((await storyFor(h.ctx.db, stranger, one.id)).small).toBeUndefined();

    const small = join(h.ctx.config.dataDir, "small.ogg");
    writeFileSync(small, ogg("CANARY"));
    const two = await tell({ name: "With a small one" });
    // The last argument is where it shall stand; the environment holds no secrets.
    await h.work(fake(`for to; do :; done; test -z "$DATABASE_URL$HOME" && cp ${small} "$to"`));
    const seen = await storyFor(h.ctx.db, stranger, two.id);
    expect(seen.small).toMatchObject({ mediaType: "audio/ogg", seconds: 3, name: "a.ogg" });
    const bytes = readFileSync(mediaPath(h.ctx.config.dataDir, seen.small?.hash ?? ""));
    expect(bytes.includes("CANARY")).toBe(false);
    expect((await get("/stories.rss")).body).toContain(
      `<podcast:source uri="https://moss.example/files/${seen.small?.id ?? ""}"/>`,
    );
    expect((await get(`/stories/${two.id}`)).body).toContain("For slow connections");
    await withdrawStory(h.ctx, bo, two.id);
    expect(existsSync(mediaPath(h.ctx.config.dataDir, seen.small?.hash ?? ""))).toBe(false);
  });

  test("of a story that is taken back meanwhile is not kept", async () => {
    const one = await tell();
    const small = join(h.ctx.config.dataDir, "small2.ogg");
    writeFileSync(small, ogg("other"));
    const go = join(h.ctx.config.dataDir, "go");
    const work = h.work(
      fake(
        `for to; do :; done; touch ${go}.begun; while [ ! -e ${go} ]; do sleep 0.05; done; cp ${small} "$to"`,
      ),
    );
    await expect.poll(() => existsSync(`${go}.begun`)).toBe(true);
    await withdrawStory(h.ctx, bo, one.id);
    writeFileSync(go, "");
    await work;
    expect(
      await h.ctx.db
        .selectFrom("files")
        .select("id")
        .where("mediaType", "=", "audio/ogg")
        .execute(),
    ).toEqual([]);
  });

  test("by the real ffmpeg is Opus and smaller", async () => {
    run("ffmpeg", ["-version"]);
    const sound = await addFile(h.ctx, rosa, "moss", {
      content: wav(30),
      name: "long.wav",
      description: "A voice",
    });
    const one = await tell({ fileId: sound.id });
    await h.work("ffmpeg");
    expect((await storyFor(h.ctx.db, stranger, one.id)).small).toMatchObject({
      mediaType: "audio/ogg",
      seconds: 30,
    });
  });

  test("never lets ffmpeg guess what it reads or open anything else", () => {
    const args = renditionArguments("audio/mp4", "/in", "/out") ?? [];
    expect(args.join(" ")).toMatch(
      /-protocol_whitelist file -f mov -i \/in .*-map_metadata -1.*-b:a 24k.* \/out$/,
    );
    expect(renditionArguments("application/x-mpegurl", "/in", "/out")).toBeUndefined();
  });
});

describe("the form", () => {
  const page = async (url: string, viewer: Viewer): Promise<string> =>
    (await get(url, await h.as(viewer))).body;

  test("sends the recording with everything else; a mistake keeps what was typed and what was sent", async () => {
    const fields = {
      name: "Sent by form",
      summary: "",
      credit: "",
      language: "en",
      license: "CC-BY-4.0",
      transcript: "",
      visibility: "public",
      consentBy: "Old Ana",
      consentDay: "2026-11-19",
      publish: "yes",
    };
    const first = multipart(fields, { name: "well.wav", type: "audio/wav", bytes: wav(0.77) });
    const headers = await h.as(rosa);
    const again = await h.app.inject({
      method: "POST",
      url: "/@moss/stories/new",
      payload: first.payload,
      headers: { ...first.headers, ...headers },
    });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain("Ask them first");
    expect(again.body).toContain("Sent by form");
    const fileId = /name="fileId" value="([0-9a-f-]{36})"/.exec(again.body)?.[1] ?? "";
    expect(fileId).not.toBe("");
    const second = multipart(
      { ...fields, fileId, saidYes: "yes" },
      { name: "", bytes: Buffer.alloc(0) },
    );
    const done = await h.app.inject({
      method: "POST",
      url: "/@moss/stories/new",
      payload: second.payload,
      headers: { ...second.headers, ...headers },
    });
    expect(done.statusCode, done.body).toBe(303);
    const told = await page(String(done.headers.location), rosa);
    expect(told).toContain("On 19 November 2026, Old Ana agreed that this may be heard.");
    expect(told).toContain(`<source src="/files/${fileId}"`);
    expect(told).toContain('preload="none"');
  });

  test("only the page that records may run our script and ask for the microphone", async () => {
    const form = await get("/@moss/stories/new", await h.as(rosa));
    expect(form.headers["content-security-policy"]).toMatch(
      /default-src 'none';.*media-src 'self' blob:; script-src 'self'; connect-src 'self'; worker-src 'self'$/,
    );
    expect(form.headers["permissions-policy"]).toContain("microphone=(self)");
    const script = /<script type="module" src="([^"]*record[^"]*)">/.exec(form.body)?.[1] ?? "";
    const sent = await get(script);
    expect(sent.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(sent.rawPayload.length).toBeLessThan(3000);
    const list = await get("/stories");
    expect(list.headers["content-security-policy"]).not.toContain("script-src");
    expect(list.headers["permissions-policy"]).toContain("microphone=()");
  });
});
