/** What is kept of a page that reads the same for all who ask in one second. */
import type { FastifyReply } from "fastify";
import { etagOf } from "#platform/lib/etag.ts";
import { keyField } from "../html/forms.ts";

/** A page as strangers get it. */
export interface PageCopy {
  /** As they are sent. Between them stand the keys of forms, which are different for everybody. */
  readonly parts: readonly Buffer[];
  readonly headers: Readonly<Record<string, string | number | string[]>>;
  readonly etag: string | undefined;
  readonly until: number;
  readonly size: number;
}

const maxLength = 400_000;
const second = 1000;

const formKey = new RegExp(`(?<=name="${keyField}" value=")[0-9a-f-]{36}(?=")`, "g");

/** The same bytes, where they are the same: what was compressed of them stays so. */
export const sharing = (copy: PageCopy, old: PageCopy): PageCopy =>
  copy.parts.length === old.parts.length &&
  copy.parts.every((part, i) => part.equals(old.parts[i] ?? Buffer.alloc(0)))
    ? { ...copy, parts: old.parts }
    : copy;

/** undefined: it is no page for everybody. */
export function copyOf(reply: FastifyReply, payload: unknown, now: number): PageCopy | undefined {
  const text = typeof payload === "string" ? payload : undefined;
  const cacheControl = String(reply.getHeader("cache-control") ?? "");
  const isForAll = /^no-cache$|public/.test(cacheControl) && !/private|no-store/.test(cacheControl);
  if (text === undefined || text.length > maxLength || reply.statusCode !== 200 || !isForAll)
    return undefined;
  if (reply.getHeader("set-cookie") !== undefined) return undefined;
  const parts = text.split(formKey).map((part) => Buffer.from(part));
  const headers: Record<string, string | number | string[]> = {};
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined && name !== "content-length" && name !== "date") headers[name] = value;
  const said = reply.getHeader("etag");
  const own = typeof said === "string" ? said : undefined;
  const etag = own ?? (parts.length === 1 ? etagOf(text) : undefined);
  if (etag !== undefined) headers["etag"] = etag;
  return {
    parts,
    headers,
    etag,
    until: (Math.floor(now / second) + 1) * second,
    size: parts.reduce((sum, part) => sum + part.length, 2000),
  };
}
