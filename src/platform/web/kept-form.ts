/**
 * What somebody typed when their session had ended meanwhile. It goes along in the
 * page itself, sealed, through signing in, and is stored nowhere; then the page of
 * the form is shown again, filled in.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { FastifyRequest } from "fastify";
import type { AppContext } from "#commons/app-context.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { derive, instanceKey, seal, unseal } from "#platform/lib/keyfile.ts";
import Type, { type Static } from "typebox";
import { Check } from "typebox/value";
import { readJson } from "#platform/lib/json/read-json.ts";
import { localPath } from "#platform/lib/url.ts";
import { keyField } from "./html/forms.ts";
import { fieldsOf } from "./reply.ts";

/** Name of the field that carries it. */
export const keptField = "kept";

const Value = Type.Union([Type.String(), Type.Array(Type.String())]);
const Kept = Type.Object({
  /** Where it was sent. */
  action: Type.String(),
  /** The page on which it stood. */
  page: Type.String(),
  fields: Type.Record(Type.String(), Value),
  /** Did it bring files? They must be chosen again. */
  files: Type.Boolean(),
});
const Sealed = Type.Object({ ...Kept.properties, until: Type.Number() });

export type KeptForm = Static<typeof Kept>;

/** Fields that are never shown again, or made anew. */
const secret = new RegExp(`password|^current$|^(?:csrf|next|file|${keyField}|${keptField})$`, "i");
const life = hours(12);
/** Bytes of a form that is carried along, and of the answer that carries it. */
const limits = { form: 600_000, sealed: 900_000 } as const;

/** The page of a form by which it was sent, as the browser says; else the address that takes it. */
function pageOf(request: FastifyRequest): string {
  const from = request.headers.referer ?? "";
  const { origin } = request.view;
  return (
    (from.startsWith(`${origin}/`) ? localPath(from.slice(origin.length)) : undefined) ??
    request.url
  );
}

/** What a form of ours brought, without secrets and files. undefined: no form, or nothing in it. */
export function keptOf(request: FastifyRequest): KeptForm | undefined {
  if (request.method !== "POST" || request.url.startsWith("/api/")) return undefined;
  const fields = Object.fromEntries(
    Object.entries(fieldsOf(request)).filter(
      (entry): entry is [string, KeptForm["fields"][string]] =>
        !secret.test(entry[0]) && Check(Value, entry[1]),
    ),
  );
  const action = localPath(request.url);
  const length = JSON.stringify(fields).length;
  return action === undefined || Object.keys(fields).length === 0 || length > limits.form
    ? undefined
    : {
        action,
        page: pageOf(request),
        fields,
        files: /^multipart/.test(request.headers["content-type"] ?? ""),
      };
}

const keyOf = (ctx: AppContext): Buffer => derive(instanceKey(ctx.config.dataDir), "kept forms");

/** Seals what the form of a request brought. */
export function formKeeper(ctx: AppContext): (request: FastifyRequest) => string | undefined {
  const key = keyOf(ctx);
  return (request) => {
    const form = keptOf(request);
    if (form === undefined) return undefined;
    const until = after(ctx.clock.now(), life).getTime();
    return seal(key, deflateRawSync(JSON.stringify({ ...form, until })).toString("base64"));
  };
}

/** undefined: it is not ours, or too old. */
export function unsealForm(ctx: AppContext, text: string): KeptForm | undefined {
  if (text === "" || text.length > limits.sealed) return undefined;
  const now = ctx.clock.now();
  try {
    const packed = Buffer.from(unseal(keyOf(ctx), text), "base64");
    const { until, ...form } = readJson(
      Sealed,
      inflateRawSync(packed, { maxOutputLength: 4 * limits.form }).toString(),
    );
    return until > now.getTime() ? form : undefined;
  } catch {
    return undefined;
  }
}
