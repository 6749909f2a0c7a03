/** A server with a session, and pictures to send to it. */
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import type { Viewer } from "#commons/visibility.ts";
import { openSession, sessionCookie } from "#platform/web/session.ts";
import { testServer, type TestServer } from "../../support/server.ts";

export const canary = "CANARY-7f3a-GPS";

/** A photograph with a place in it, lying on its side. */
export const photo = (width = 1600, height = 1000): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#e07a1f" } })
    .withExif({
      IFD0: { Copyright: canary, Software: canary },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 5/1 0/1" },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${canary}</x:xmpmeta>`)
    .jpeg()
    .toBuffer();

/** A PNG that says it is enormous, in a few bytes. */
export function bomb(width: number, height: number): Buffer {
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

interface Person {
  /** A page, as this person's browser shows it. */
  get(path: string): Promise<{ status: number; body: string; headers: Record<string, unknown> }>;
  /**
   * Sends the form with this action as it stands on the page, with
   * these typed over and this file chosen.
   */
  send(
    page: string,
    action: string,
    typed: Readonly<Record<string, string>>,
    files?: Readonly<Record<string, Buffer>>,
  ): Promise<{ status: number; body: string; location: string }>;
  /** The same by program; `T` is what the test expects to be answered. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
  api<T>(
    method: "GET" | "PUT" | "DELETE",
    path: string,
    fields?: Readonly<Record<string, string>>,
    file?: Buffer,
  ): Promise<{ status: number; json: T }>;
}

export interface PictureHouse extends TestServer {
  as(viewer: Viewer): Promise<Person>;
}

function body(
  fields: readonly (readonly [string, string])[],
  files: Readonly<Record<string, Buffer>>,
): { payload: Buffer; headers: Record<string, string> } {
  const edge = "----edge7f3a";
  const parts: Buffer[] = fields.map(([name, value]) =>
    Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  for (const [name, bytes] of Object.entries(files))
    parts.push(
      Buffer.from(
        `--${edge}\r\ncontent-disposition: form-data; name="${name}"; filename="IMG_1.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`,
      ),
      bytes,
      Buffer.from("\r\n"),
    );
  return {
    payload: Buffer.concat([...parts, Buffer.from(`--${edge}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${edge}` },
  };
}

export async function pictureHouse(
  options: Parameters<typeof testServer>[0] = {},
): Promise<PictureHouse> {
  const s = await testServer(options);
  return {
    ...s,
    as: async (viewer) => {
      const id = viewer.member?.id ?? "";
      const browser =
        viewer.member === undefined
          ? {}
          : { cookie: sessionCookie(s.ctx, await openSession(s.app, s.ctx, id, "browser")) };
      const program =
        viewer.member === undefined
          ? {}
          : { authorization: `Bearer ${(await openSession(s.app, s.ctx, id, "api")).token}` };
      const get: Person["get"] = async (url) => {
        const answer = await s.app.inject({
          method: "GET",
          url,
          headers: { ...browser, accept: "text/html" },
        });
        return { status: answer.statusCode, body: answer.body, headers: answer.headers };
      };
      return {
        get,
        send: async (page, action, typed, files = {}) => {
          const { fieldsIn } = await import("../../support/forms.ts");
          const kept = fieldsIn((await get(page)).body, action).filter(
            ([name]) => !(name in typed),
          );
          const { payload, headers } = body([...kept, ...Object.entries(typed)], files);
          const answer = await s.app.inject({
            method: "POST",
            url: action,
            headers: { ...browser, ...headers, origin: s.origin },
            payload,
          });
          return {
            status: answer.statusCode,
            body: answer.body,
            location: answer.headers.location ?? "",
          };
        },
        // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
        api: async <T>(
          method: "GET" | "PUT" | "DELETE",
          path: string,
          fields: Readonly<Record<string, string>> = {},
          file?: Buffer,
        ) => {
          const sent =
            method === "PUT"
              ? body(Object.entries(fields), file === undefined ? {} : { file })
              : { headers: {} };
          const answer = await s.app.inject({
            method,
            url: path,
            ...sent,
            headers: { ...program, ...sent.headers },
          });
          return {
            status: answer.statusCode,
            json: (answer.body === "" ? {} : JSON.parse(answer.body)) as T,
          };
        },
      };
    },
  };
}
