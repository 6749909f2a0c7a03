/**
 * Answers for strangers are sent small where no proxy stands in front that does it. Only
 * what was asked without a cookie and is for everybody: a compressed page that holds a
 * secret beside words that somebody else chose tells the secret by its size (BREACH). What
 * reads the same for all is compressed once.
 */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "#config.ts";
import { codedTag, etagOf } from "#platform/lib/etag.ts";
import { keyField } from "../html/forms.ts";
import { lend } from "./lent.ts";
import { gzipJoined, isJoined } from "./pieces.ts";

/** Smaller ones fit into one packet anyway. */
const minBytes = 1400;
const limits = { kept: 500, bytes: 8_000_000 } as const;

const textual =
  /^(?:text\/|application\/(?:(?:[\w.-]+\+)?(?:json|xml)|javascript|manifest\+json)\b|image\/svg\+xml)/;

// In the threads of the system, at what a slow machine can do beside its work; a copy is made once.
const ways = {
  br: (text: Buffer) =>
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 6,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  gzip: (text: Buffer) => promisify(gzip)(text, { level: 6 }),
} as const;
type Coding = keyof typeof ways;

/** In the order in which we would send them; "gzip;q=0" takes none (RFC 9110 §12.5.3). */
export function codingsFor(accepted: string | undefined): readonly Coding[] {
  const weights = new Map(
    (accepted ?? "").split(",").map((one) => {
      const [name = "", ...parameters] = one
        .trim()
        .toLowerCase()
        .split(";")
        .map((part) => part.trim());
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  return (["br", "gzip"] as const).filter(
    (coding) => (weights.get(coding) ?? weights.get("*") ?? 0) > 0,
  );
}

/** Does it read the same for whoever asks, and was it asked by nobody in particular? */
function isForAnybody(request: FastifyRequest, reply: FastifyReply): boolean {
  for (const name of ["cookie", "authorization", "signature", "signature-input", "range"] as const)
    if (request.headers[name] !== undefined) return false;
  const cacheControl = String(reply.getHeader("cache-control") ?? "");
  return (
    (request.method === "GET" || request.method === "HEAD") &&
    reply.statusCode === 200 &&
    /^no-cache$|public/.test(cacheControl) &&
    !/private|no-store|no-transform/.test(cacheControl) &&
    reply.getHeader("set-cookie") === undefined &&
    reply.getHeader("content-encoding") === undefined &&
    textual.test(String(reply.getHeader("content-type") ?? ""))
  );
}

/** To be called after all that reads what is sent. */
export function compress(app: FastifyInstance, config: Pick<Config, "trustProxy">): void {
  if (config.trustProxy !== false) return;
  const packedPages = new Map<string, Buffer>();
  let bytes = 0;
  const pack = async (text: Buffer, coding: Coding): Promise<Buffer> => {
    // Keys of forms are different each time.
    if (text.includes(`name="${keyField}"`)) return ways[coding](text);
    const name = `${coding} ${etagOf(text.toString("latin1"))}`;
    const known = packedPages.get(name);
    if (known !== undefined) return known;
    const packed = await ways[coding](text);
    if (!packedPages.has(name)) bytes += packed.length;
    packedPages.set(name, packed);
    // The oldest stands first.
    for (const [first, { length }] of packedPages) {
      if (packedPages.size <= limits.kept && bytes <= limits.bytes) break;
      packedPages.delete(first);
      bytes -= length;
    }
    return packed;
  };
  /** Of the very same bytes that are sent to many, nobody has to look what stands in them. */
  const sent = new WeakMap<Buffer, Map<Coding, Promise<Buffer>>>();
  const packOnce = (text: Buffer, coding: Coding): Promise<Buffer> => {
    let all = sent.get(text);
    if (all === undefined) sent.set(text, (all = new Map<Coding, Promise<Buffer>>()));
    let packed = all.get(coding);
    if (packed === undefined) all.set(coding, (packed = pack(text, coding)));
    return packed;
  };
  const packedFor = async (
    payload: string | Buffer,
    codings: readonly Coding[],
    { raw }: FastifyReply,
  ): Promise<{ readonly coding: Coding; readonly packed: Buffer } | undefined> => {
    // Only gzip can be put together of parts: with brotli each would wait for their own.
    if (typeof payload !== "string" && isJoined(payload) && codings.includes("gzip"))
      return { coding: "gzip", packed: await gzipJoined(payload, (length) => lend(raw, length)) };
    const [coding] = codings;
    if (coding === undefined) return undefined;
    const packed =
      typeof payload === "string" ? pack(Buffer.from(payload), coding) : packOnce(payload, coding);
    return { coding, packed: await packed };
  };
  app.addHook("onSend", async (request, reply, payload) => {
    if (typeof payload !== "string" && !Buffer.isBuffer(payload)) return payload;
    if (payload.length < minBytes || !isForAnybody(request, reply)) return payload;
    const vary = String(reply.getHeader("vary") ?? "");
    if (!/accept-encoding/i.test(vary))
      reply.header("vary", vary === "" ? "Accept-Encoding" : `${vary}, Accept-Encoding`);
    const found = await packedFor(
      payload,
      codingsFor(request.headers["accept-encoding"]?.toString()),
      reply,
    );
    if (found === undefined) return payload;
    const { coding, packed } = found;
    // Other bytes have another tag (RFC 9110 §8.8.1); `isKnown`
    // finds the same text by each of them.
    const etag = reply.getHeader("etag");
    if (typeof etag === "string") reply.header("etag", codedTag(etag, coding));
    reply.removeHeader("content-length");
    reply.header("content-encoding", coding);
    return packed;
  });
}
