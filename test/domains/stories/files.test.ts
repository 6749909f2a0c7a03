/** Files: refused before they harm, and shown to whom they are for. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync, crc32 } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hours } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { writeGuide } from "#domains/guides/actions.ts";
import { maxFileBytes } from "#domains/stories/files/file.ts";
import { mediaPath } from "#commons/media/place.ts";
import { addFile, filesShown, removeFile, sweepFiles } from "#domains/stories/files/actions.ts";
import { fileFor } from "#domains/stories/files/store.ts";
import { documents } from "../../support/corpus.ts";
import { addGroup, addMember, found, viewerFor } from "../../support/people.ts";
import { house, type House, multipart, wav } from "./house.ts";

let h: House;
let rosa: Viewer;
let rosaHeaders: Record<string, string>;
beforeAll(async () => {
  h = await house();
  const founded = await found(h.ctx);
  rosa = await viewerFor(h.ctx, founded.viewer.member?.id ?? "");
  rosaHeaders = await h.as(rosa);
});
afterAll(() => h.end());

const canary = "CANARY-7f3a-GPS";
const photo = (width = 400, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: "#e07a1f" } })
    .withExif({
      IFD0: { Copyright: canary, Software: canary },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 5/1 0/1" },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${canary}</x:xmpmeta>`)
    .withMetadata({ orientation: 6 });
const onDisk = (hash: string): string => mediaPath(h.ctx.config.dataDir, hash);
const guide = {
  summary: "",
  kind: "practice",
  license: "CC-BY-SA-4.0",
  credit: "",
  cautions: "",
  careKinds: [],
  tags: [],
  language: "en",
  visibility: "public" as const,
  note: "",
  publish: true,
};

async function hostileBytes(behaviour: string | undefined): Promise<Buffer> {
  if (behaviour === "pixel-bomb") return bomb(50_000, 50_000);
  return behaviour === "tiny-png"
    ? photo(1, 1).png().toBuffer()
    : Buffer.from("%PDF-1.7\n1 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj");
}

/** A PNG that says it is enormous, in a few bytes. */
function bomb(width: number, height: number): Buffer {
  const part = (name: string, body: Buffer): Buffer => {
    const out = Buffer.alloc(body.length + 12);
    out.writeUInt32BE(body.length, 0);
    out.write(name, 4, "latin1");
    body.copy(out, 8);
    out.writeUInt32BE(crc32(out.subarray(4, body.length + 8)), body.length + 8);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    part("IHDR", head),
    part("IDAT", deflateSync(Buffer.alloc(100_000))),
    part("IEND", Buffer.alloc(0)),
  ]);
}

describe("a picture", () => {
  test.each(["jpeg", "png", "webp", "avif", "gif"] as const)(
    "as %s is drawn anew: WebP, not too large, and nothing of what the camera wrote",
    async (format) => {
      const bytes = await photo(2400, 1200).toFormat(format).toBuffer();
      if (format !== "gif") expect(bytes.includes("CANARY")).toBe(true);
      const file = await addFile(h.ctx, rosa, "moss", {
        content: bytes,
        name: "IMG_1.jpg",
        description: "A field",
      });
      // Upright: what lay on its side stands now.
      const turned = format === "jpeg" || format === "webp";
      expect(file).toMatchObject({
        kind: "image",
        mediaType: "image/webp",
        name: "IMG_1.webp",
        description: "A field",
      });
      expect(Math.max(file.width ?? 0, file.height ?? 0)).toBe(1600);
      if (turned) expect([file.width, file.height]).toEqual([800, 1600]);
      const kept = readFileSync(onDisk(file.hash));
      expect(kept.length).toBe(file.bytes);
      expect(kept.includes("CANARY")).toBe(false);
      const { exif, xmp, iptc, icc, format: now } = await sharp(kept).metadata();
      expect({ exif, xmp, iptc, icc, now }).toEqual({
        exif: undefined,
        xmp: undefined,
        iptc: undefined,
        icc: undefined,
        now: "webp",
      });
    },
  );

  test("of too many points is refused before it is unpacked, and leaves nothing behind", async () => {
    const before = await h.ctx.db.selectFrom("files").select("id").execute();
    const memory = process.memoryUsage().rss;
    for (const bytes of [
      bomb(50_000, 50_000),
      bomb(10_000, 5001),
      Buffer.concat([
        Buffer.from("GIF89a"),
        Buffer.from([255, 255, 255, 255, 0, 0, 0]),
        Buffer.alloc(20),
      ]),
    ])
      await expect(
        addFile(h.ctx, rosa, "moss", { content: bytes, name: "a.png", description: "x" }),
      ).rejects.toMatchObject({
        code: "bad-input",
        fields: { file: expect.stringContaining("far too large") as unknown },
      });
    expect(process.memoryUsage().rss - memory).toBeLessThan(256e6);
    expect(await h.ctx.db.selectFrom("files").select("id").execute()).toEqual(before);
    expect(readdirSync(join(h.ctx.config.dataDir, "media", "arriving"))).toEqual([]);
  });

  test("needs a description", async () => {
    await expect(
      addFile(h.ctx, rosa, "moss", {
        content: await photo().png().toBuffer(),
        name: "a.png",
        description: " ",
      }),
    ).rejects.toMatchObject({ fields: { description: expect.any(String) as unknown } });
  });

  test("that is damaged, too large or something else is refused in plain words", async () => {
    const png = await photo().png().toBuffer();
    const cases: readonly (readonly [Buffer, string])[] = [
      [png.subarray(0, 60), "could not read this picture"],
      [Buffer.concat([png, Buffer.alloc(maxFileBytes.image)]), "too large"],
      [Buffer.from("PK\x03\x04\0\0\0\0\0\xff\xfe", "latin1"), "can't use this kind"],
      [Buffer.alloc(0), "Choose a file"],
    ];
    for (const [content, words] of cases)
      await expect(
        addFile(h.ctx, rosa, "moss", { content, name: "a", description: "x" }),
      ).rejects.toMatchObject({
        fields: { file: expect.stringContaining(words) as unknown },
      });
  });
});

describe("who sees a file", () => {
  test("members; everybody as soon as a public guide of an open group shows it", async () => {
    const file = await addFile(h.ctx, rosa, "moss", {
      content: await photo(10, 10).png().toBuffer(),
      name: "a.png",
      description: "Roots",
    });
    await expect(fileFor(h.ctx.db, stranger, file.id)).rejects.toMatchObject({ code: "not-found" });
    expect((await h.app.inject({ url: `/files/${file.id}` })).statusCode).toBe(404);
    const inside = await h.app.inject({ url: `/files/${file.id}`, headers: rosaHeaders });
    expect(inside.statusCode).toBe(200);
    expect(inside.headers["cache-control"]).toBe("private, no-cache");
    const html = `<img src="/files/${file.id}" alt="Roots"> <a href="/files/${newId()}">gone</a>`;
    const [taken, ...others] = await filesShown(h.ctx, rosa, html, { open: false });
    expect(others).toEqual([]);
    expect(await readFile(taken?.path ?? "")).toEqual(inside.rawPayload);
    expect(await filesShown(h.ctx, stranger, html, { open: false })).toEqual([]);
    expect(await filesShown(h.ctx, stranger, html, { open: true })).toMatchObject([
      { address: `/files/${file.id}`, kind: "image" },
    ]);
    expect(inside.headers["cross-origin-resource-policy"]).toBe("same-origin");
    await writeGuide(h.ctx, rosa, "moss", {
      ...guide,
      name: "Digging",
      source: "Dig.",
      publish: false,
    });
    const shown = await writeGuide(h.ctx, rosa, "moss", {
      ...guide,
      name: "Roots",
      source: `![Roots](/files/${file.id})`,
    });
    const open = await h.app.inject({ url: `/files/${file.id}` });
    expect(open.statusCode).toBe(200);
    expect(open.headers).toMatchObject({
      "content-type": "image/webp",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "public, max-age=604800",
    });
    await expect(removeFile(h.ctx, rosa, file.id)).rejects.toMatchObject({ code: "conflict" });
    await h.ctx.db.deleteFrom("guides").where("id", "=", shown.id).execute();
    await removeFile(h.ctx, rosa, file.id);
    expect(existsSync(onDisk(file.hash))).toBe(false);
  });

  test("however the guide writes its address, in whatever language", async () => {
    const file = await addFile(h.ctx, rosa, "moss", {
      content: await photo(12, 12).png().toBuffer(),
      name: "a.png",
      description: "Roots",
    });
    const at = `/files/${file.id}`;
    for (const source of [
      `![Wurzeln](${at})`,
      `Before![x](${at} "Title") after`,
      `[paper](${at}).`,
      `see https://moss.example${at}`,
      `[r]\n\n[r]: ${at}`,
    ])
      for (const language of ["en", "de", "ar", "xx"]) {
        const made = await writeGuide(h.ctx, rosa, "moss", {
          ...guide,
          name: "Roots",
          source,
          language,
        });
        expect((await fileFor(h.ctx.db, stranger, file.id)).open, `${source} ${language}`).toBe(
          true,
        );
        await h.ctx.db.deleteFrom("guides").where("id", "=", made.id).execute();
        await expect(fileFor(h.ctx.db, stranger, file.id)).rejects.toMatchObject({
          code: "not-found",
        });
      }
  });

  test("of a tender group, only its members, also where a guide of it says public", async () => {
    const { group, viewer } = await addGroup(h.ctx, rosa, "hearth", "tender");
    const other = await addMember(h.ctx, "bo");
    const file = await addFile(h.ctx, viewer, group.handle, {
      content: await photo(11, 11).png().toBuffer(),
      name: "a.png",
      description: "x",
    });
    expect((await fileFor(h.ctx.db, viewer, file.id)).open).toBe(false);
    for (const one of [other, stranger])
      await expect(fileFor(h.ctx.db, one, file.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(
      addFile(h.ctx, other, group.handle, {
        content: Buffer.from("x"),
        name: "",
        description: "x",
      }),
    ).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("over the web", () => {
  const send = (
    headers: Record<string, string>,
    description: string,
    file?: { name: string; type?: string; bytes: Buffer },
  ) => {
    const form = multipart({ description }, file);
    return h.app.inject({
      method: "POST",
      url: "/api/v1/groups/moss/files",
      payload: form.payload,
      headers: { ...form.headers, ...headers },
    });
  };

  test("a stranger's upload is refused before it is read", async () => {
    const answer = await send({}, "x", { name: "a.txt", bytes: Buffer.from("hello") });
    expect(answer.statusCode).toBe(401);
    expect(readdirSync(join(h.ctx.config.dataDir, "media", "arriving"))).toEqual([]);
  });

  test("a paper is never shown, only sent along; parts of it can be asked for", async () => {
    const bytes = Buffer.from('<script>alert(1)</script>\n{"type":"Person"}');
    const made = await send(rosaHeaders, "A trick", {
      name: "../../evil.html",
      type: "text/html",
      bytes,
    });
    expect(made.statusCode, made.body).toBe(201);
    const { id } = made.json<{ id: string }>();
    const get = (headers = {}, method: "GET" | "HEAD" = "GET") =>
      h.app.inject({ method, url: `/files/${id}`, headers: { ...rosaHeaders, ...headers } });
    const whole = await get();
    expect(whole.rawPayload).toEqual(bytes);
    expect(whole.headers).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="evil.txt"; filename*=UTF-8''evil.txt`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "accept-ranges": "bytes",
    });
    const part = await get({ range: "bytes=3-9" });
    expect([part.statusCode, part.headers["content-range"], part.body]).toEqual([
      206,
      `bytes 3-9/${bytes.length}`,
      bytes.toString().slice(3, 10),
    ]);
    expect((await get({ range: "bytes=9999-" })).statusCode).toBe(416);
    expect((await get({ range: "bytes=3-9", "if-range": '"other"' })).statusCode).toBe(200);
    expect((await get({ "if-none-match": String(whole.headers.etag) })).statusCode).toBe(304);
    const head = await get({}, "HEAD");
    expect([head.statusCode, head.headers["content-length"], head.body]).toEqual([
      200,
      String(bytes.length),
      "",
    ]);
    expect((await get({ accept: "application/activity+json" })).headers["content-type"]).toContain(
      "text/plain",
    );
    expect(
      (await h.app.inject({ method: "DELETE", url: `/api/v1/files/${id}`, headers: rosaHeaders }))
        .statusCode,
    ).toBe(204);
    expect((await get()).statusCode).toBe(404);
  });

  test("more than is ever taken is said beside the field, and nothing stays", async () => {
    const answer = await send(rosaHeaders, "Long", {
      name: "a.wav",
      bytes: Buffer.concat([wav(), Buffer.alloc(maxFileBytes.audio)]),
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain("60 MB");
    // It is tidied up after the answer.
    await expect
      .poll(() => readdirSync(join(h.ctx.config.dataDir, "media", "arriving")))
      .toEqual([]);
  });

  test("what is no form is refused", async () => {
    const answer = await h.app.inject({
      method: "POST",
      url: "/api/v1/groups/moss/files",
      headers: rosaHeaders,
      payload: { description: "x", file: "a" },
    });
    expect(answer.statusCode).toBe(415);
  });

  test("hostile uploads are refused or made harmless", async () => {
    for (const [name, one] of documents("hostile/upload")) {
      const { filename, mime, text, behaviour } = (
        one as { input: { filename?: string; mime?: string; text?: string; behaviour?: string } }
      ).input;
      if (filename === undefined) continue;
      const bytes = text === undefined ? await hostileBytes(behaviour) : Buffer.from(text);
      const answer = await send(rosaHeaders, "x", {
        name: filename,
        ...(mime === undefined ? {} : { type: mime }),
        bytes,
      });
      expect([201, 413, 415, 422], name).toContain(answer.statusCode);
      if (behaviour === "pixel-bomb") expect(answer.statusCode).toBe(422);
      if (answer.statusCode !== 201) continue;
      const got = await h.app.inject({
        url: `/files/${answer.json<{ id: string }>().id}`,
        headers: rosaHeaders,
      });
      expect(got.headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
      expect(got.headers["content-type"]).toMatch(
        /^(?:image\/webp|application\/pdf|text\/plain; charset=utf-8)$/,
      );
      if (got.headers["content-type"] !== "image/webp")
        expect(got.headers["content-disposition"]).toMatch(/^attachment/);
    }
  });
});

describe("the sweep", () => {
  test("forgets bytes without a row and recordings that became no story, and nothing else", async () => {
    const kept = await addFile(h.ctx, rosa, "moss", {
      content: Buffer.from("Keep this."),
      name: "k.txt",
      description: "x",
    });
    const twin = await addFile(h.ctx, rosa, "moss", {
      content: Buffer.from("Keep this."),
      name: "k2.txt",
      description: "x",
    });
    expect(twin.hash).toBe(kept.hash);
    await removeFile(h.ctx, rosa, twin.id);
    const loose = await addFile(h.ctx, rosa, "moss", {
      content: wav(0.3),
      name: "a.wav",
      description: "x",
    });
    const gone = await addFile(h.ctx, rosa, "moss", {
      content: Buffer.from("Row is lost."),
      name: "g.txt",
      description: "x",
    });
    await h.ctx.db.deleteFrom("files").where("id", "=", gone.id).execute();
    const half = join(h.ctx.config.dataDir, "media", "arriving", "half");
    writeFileSync(half, "x");
    await sweepFiles(h.ctx);
    expect([kept, loose, gone].map((file) => existsSync(onDisk(file.hash)))).toEqual([
      true,
      true,
      false,
    ]);
    h.ctx.clock.advance(hours(24 * 400));
    await sweepFiles(h.ctx);
    expect([kept, loose].map((file) => existsSync(onDisk(file.hash)))).toEqual([true, false]);
    expect(existsSync(half)).toBe(false);
  });
});
