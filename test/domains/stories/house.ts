/** A server with stories and files only, and things to send to it. */
import type { FastifyInstance } from "fastify";
import type { Viewer } from "#commons/visibility.ts";
import { openSession } from "#platform/web/session.ts";
import { createServer } from "#platform/web/server.ts";
import { drain } from "#platform/jobs/worker.ts";
import { storyApi } from "#domains/stories/api.ts";
import { fileRoutes } from "#domains/stories/files/routes.ts";
import { storyHandlers } from "#domains/stories/files/rendition-tasks.ts";
import { storyRoutes } from "#domains/stories/routes.ts";
import { storyFormRoutes } from "#domains/stories/form-routes.ts";
import type { StoryInput } from "#domains/stories/story.ts";
import { freePort } from "../../support/instance.ts";
import { testContext, type TestContext } from "../../support/context.ts";

export interface House extends TestContext {
  readonly app: FastifyInstance;
  /** Of a new session. */
  token(viewer: Viewer): Promise<string>;
  /** Headers of a program that signed in. */
  as(viewer: Viewer): Promise<Record<string, string>>;
  work(ffmpeg?: string): Promise<number>;
}

/** `listen`: on a free port of loopback, for a browser. */
export async function house({
  listen = false,
}: { readonly listen?: boolean } = {}): Promise<House> {
  const port = listen ? await freePort() : 0;
  const t = await testContext(
    listen ? { origin: `http://localhost:${port}`, at: new Date().toISOString() } : {},
  );
  const app = await createServer(t.ctx);
  await app.register(fileRoutes(t.ctx));
  await app.register(storyRoutes(t.ctx));
  await app.register(storyFormRoutes(t.ctx));
  await app.register(storyApi(t.ctx));
  if (listen) await app.listen({ host: "127.0.0.1", port });
  else await app.ready();
  const token = async (viewer: Viewer): Promise<string> =>
    (await openSession(app, t.ctx, viewer.member?.id ?? "", "api")).token;
  return {
    ...t,
    app,
    token,
    as: async (viewer) => ({ authorization: `Bearer ${await token(viewer)}` }),
    work: (ffmpeg = "/nowhere/ffmpeg") => drain(t.ctx, storyHandlers(t.ctx, ffmpeg)),
    end: async () => {
      app.server.closeAllConnections();
      await app.close();
      await t.end();
    },
  };
}

const box = (name: string, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(name, 4, "latin1");
  return Buffer.concat([head, body]);
};

const chunk = (name: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, 0, "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};

/** A tone of so many seconds, 8 kHz, 16 bit; `more` chunks of text before the sound. */
export function wav(seconds = 1, more: Readonly<Record<string, string>> = {}): Buffer {
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(8000, 4);
  format.writeUInt32LE(16_000, 8);
  format.writeUInt16LE(2, 12);
  format.writeUInt16LE(16, 14);
  const sound = Buffer.alloc(Math.round(seconds * 8000) * 2);
  for (let i = 0; i < sound.length / 2; i++)
    sound.writeInt16LE(Math.round(8000 * Math.sin((i * 2 * Math.PI * 440) / 8000)), i * 2);
  const body = Buffer.concat([
    Buffer.from("WAVE"),
    chunk("fmt ", format),
    ...Object.entries(more).map(([name, text]) => chunk(name, Buffer.from(text))),
    chunk("data", sound),
  ]);
  return chunk("RIFF", body);
}

/** Frames of silence: MPEG 1 layer III, 128 kbit/s, 44.1 kHz. */
export function mp3(frames = 20): Buffer {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9000, 0);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}

export function id3(text: string): Buffer {
  const body = Buffer.from(`TIT2${text}`);
  const head = Buffer.from("ID3\x04\0\0\0\0\0\0", "latin1");
  head[8] = body.length >> 7;
  head[9] = body.length & 0x7f;
  return Buffer.concat([head, body]);
}

const track = (kind: string, canary: string): Buffer =>
  box(
    "trak",
    box("tkhd", Buffer.alloc(84, 1)),
    box(
      "mdia",
      box("mdhd", Buffer.alloc(24)),
      box("hdlr", Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(12), Buffer.from(`${canary}\0`)),
      box("minf", box("smhd", Buffer.alloc(8)), box("stbl", box("stsd", Buffer.alloc(8)))),
    ),
  );

/** An M4A of two seconds with a place in it. */
export function m4a(canary: string, kinds: readonly string[] = ["soun"]): Buffer {
  const mvhd = Buffer.alloc(100);
  mvhd.writeUInt32BE(0xd1234567, 4);
  mvhd.writeUInt32BE(1000, 12);
  mvhd.writeUInt32BE(2000, 16);
  return Buffer.concat([
    box("ftyp", Buffer.from("M4A \0\0\0\0M4A isom")),
    box(
      "moov",
      box("mvhd", mvhd),
      ...kinds.map((kind) => track(kind, canary)),
      box("udta", box("\xa9xyz", Buffer.from(canary)), box("meta", Buffer.from(canary))),
    ),
    box("uuid", Buffer.from(canary)),
    box("mdat", Buffer.alloc(500, 7)),
  ]);
}

function oggPage(flags: number, granule: bigint, seq: number, packets: readonly Buffer[]): Buffer {
  const pieces = packets.flatMap((packet) => [
    ...Array.from({ length: Math.floor(packet.length / 255) }, () => 255),
    packet.length % 255,
  ]);
  const head = Buffer.alloc(27);
  head.write("OggS", 0, "latin1");
  head[5] = flags;
  head.writeBigInt64LE(granule, 6);
  head.writeUInt32LE(77, 14);
  head.writeUInt32LE(seq, 18);
  head[26] = pieces.length;
  const page = Buffer.concat([head, Buffer.from(pieces), ...packets]);
  page.writeUInt32LE(oggChecksum(page), 22);
  return page;
}

/** RFC 3533: bit by bit, another way than the one that is tested. */
export function oggChecksum(page: Buffer): number {
  let crc = 0;
  page.forEach((byte, i) => {
    crc ^= (i >= 22 && i < 26 ? 0 : byte) << 24;
    for (let bit = 0; bit < 8; bit++)
      crc = (crc & 0x80000000) === 0 ? crc << 1 : (crc << 1) ^ 0x04c11db7;
  });
  return crc >>> 0;
}

/** Three seconds of Opus packets that hold nothing. */
export function ogg(canary: string): Buffer {
  const head = Buffer.concat([
    Buffer.from("OpusHead"),
    Buffer.from([1, 1, 0x38, 1, 0x80, 0xbb, 0, 0, 0, 0, 0]),
  ]);
  const comment = Buffer.from(`LOCATION=${canary}`);
  const numbers = (n: number): Buffer => Buffer.from([n & 255, n >> 8, 0, 0]);
  const tags = Buffer.concat([
    Buffer.from("OpusTags"),
    numbers(4),
    Buffer.from("test"),
    numbers(1),
    numbers(comment.length),
    comment,
  ]);
  return Buffer.concat([
    oggPage(2, 0n, 0, [head]),
    oggPage(0, 0n, 1, [tags]),
    oggPage(4, 144_312n, 2, [Buffer.alloc(300, 1), Buffer.alloc(20, 2)]),
  ]);
}

const element = (id: number, body: Buffer, open = false): Buffer => {
  const digits = id.toString(16);
  const name = Buffer.from(digits.padStart(digits.length + (digits.length % 2), "0"), "hex");
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(body.length));
  size[0] = 1;
  return Buffer.concat([name, open ? Buffer.from("01ffffffffffffff", "hex") : size, body]);
};

/** As browsers record it: lengths of segment and cluster are open. */
export const webm = (canary: string, trackType = 2): Buffer => {
  const double = Buffer.alloc(8);
  double.writeDoubleBE(4000);
  return Buffer.concat([
    element(0x1a45dfa3, element(0x4282, Buffer.from("webm"))),
    element(0x18538067, Buffer.alloc(0), true),
    element(
      0x1549a966,
      Buffer.concat([
        element(0x2ad7b1, Buffer.from([15, 66, 64])),
        element(0x4489, double),
        element(0x7ba9, Buffer.from(canary)),
        element(0x4d80, Buffer.from(canary)),
      ]),
    ),
    element(
      0x1654ae6b,
      element(
        0xae,
        Buffer.concat([
          element(0xd7, Buffer.from([1])),
          element(0x83, Buffer.from([trackType])),
          element(0x86, Buffer.from("A_OPUS")),
          element(0x536e, Buffer.from(canary)),
        ]),
      ),
    ),
    element(0x1f43b675, Buffer.alloc(0), true),
    element(0xe7, Buffer.from([0])),
    element(0xa3, Buffer.alloc(60, 3)),
    element(0x1254c367, Buffer.from(canary)),
  ]);
};

export interface Sent {
  readonly payload: Buffer;
  readonly headers: Record<string, string>;
}

/** A form with a file, as browsers send it. */
export function multipart(
  fields: Readonly<Record<string, string>>,
  file?: { readonly name: string; readonly type?: string; readonly bytes: Buffer },
): Sent {
  const edge = "----edge7f3a";
  const parts: Buffer[] = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  if (file !== undefined)
    parts.push(
      Buffer.from(
        `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: ${
          file.type ?? "application/octet-stream"
        }\r\n\r\n`,
      ),
      file.bytes,
      Buffer.from("\r\n"),
    );
  return {
    payload: Buffer.concat([...parts, Buffer.from(`--${edge}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${edge}` },
  };
}

export const story: StoryInput = {
  name: "The well",
  summary: "How the well was dug.",
  credit: "",
  language: "en",
  license: "CC-BY-4.0",
  transcript: "",
  transcriptWanted: true,
  visibility: "public",
  consentBy: "Old Ana",
  saidYes: true,
  consentDay: "2026-11-19",
  fileId: "",
  guideId: "",
  publish: true,
};
