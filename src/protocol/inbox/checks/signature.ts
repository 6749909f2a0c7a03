/**
 * What a signature must cover, before its arithmetic is looked at.
 * draft-cavage-12 and RFC 9421. Pure.
 */
import { decodeDict } from "structured-field-values";

interface SignatureFacts {
  readonly keyId: string;
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

const one = (headers: Headers, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === "string" ? value : undefined;
};

/** The key that signed, or why the signature is of no use to us. */
export function readSignature(
  headers: Headers,
  now: Date,
): SignatureFacts | { readonly refused: string } {
  return one(headers, "signature-input") !== undefined
    ? readRfc9421(headers, now)
    : readCavage(headers, now);
}

const hour = 3600;

function fresh(seconds: number, now: Date): boolean {
  return Math.abs(now.getTime() / 1000 - seconds) <= hour;
}

function readCavage(headers: Headers, now: Date): SignatureFacts | { readonly refused: string } {
  const text =
    one(headers, "signature") ??
    /^Signature\s+(.*)$/i.exec(one(headers, "authorization") ?? "")?.[1];
  if (text === undefined) return { refused: "there is no signature" };
  const parts = new Map<string, string>();
  for (const match of text.matchAll(/(?<![A-Za-z])([A-Za-z]+)=(?:"([^"]*)"|(\d+))/g)) {
    const name = (match[1] ?? "").toLowerCase();
    if (parts.has(name)) return { refused: "the signature says one thing twice" };
    parts.set(name, match[2] ?? match[3] ?? "");
  }
  const keyId = parts.get("keyid");
  if (keyId === undefined || parts.get("signature") === undefined)
    return { refused: "the signature is incomplete" };
  const covered = (parts.get("headers") ?? "").toLowerCase().split(/\s+/);
  for (const needed of ["(request-target)", "host", "digest"])
    if (!covered.includes(needed)) return { refused: `the signature does not cover ${needed}` };
  if (!covered.includes("date") && !covered.includes("(created)"))
    return { refused: "the signature does not cover its time" };
  if (!/(?:^|,)\s*sha-(?:256|512)=/i.test(one(headers, "digest") ?? ""))
    return { refused: "the digest of the body is missing or weak" };
  if (covered.includes("date")) {
    const date = Date.parse(one(headers, "date") ?? "");
    if (Number.isNaN(date) || !fresh(date / 1000, now))
      return { refused: "the signature is too old, or from the future" };
  } else {
    const created = Number(parts.get("created"));
    if (!Number.isInteger(created) || !fresh(created, now))
      return { refused: "the signature is too old, or from the future" };
  }
  const expires = parts.get("expires");
  if (expires !== undefined && !(Number(expires) > now.getTime() / 1000))
    return { refused: "the signature is over" };
  return { keyId };
}

/**
 * A dictionary of RFC 8941, undefined where it can't be read. By the parser that Fedify verifies
 * with: nothing can be one thing for this check and another for the arithmetic.
 */
function dictionary(text: string): ReadonlyMap<string, unknown> | undefined {
  try {
    return new Map<string, unknown>(Object.entries(decodeDict(text)));
  } catch {
    return undefined;
  }
}

const field = (item: unknown, name: string): unknown =>
  typeof item === "object" && item !== null
    ? Object.getOwnPropertyDescriptor(item, name)?.value
    : undefined;

/**
 * The components that are covered as they stand: `"@path";req` and `"date";bs` are something else.
 */
function coveredBy(input: unknown): readonly string[] | undefined {
  const list = field(input, "value");
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((item: unknown) => {
    const name = field(item, "value");
    const parameters = field(item, "params");
    const plain =
      typeof parameters !== "object" || parameters === null || Object.keys(parameters).length === 0;
    return typeof name === "string" && plain ? [name] : [];
  });
}

function readRfc9421(headers: Headers, now: Date): SignatureFacts | { readonly refused: string } {
  const inputs = dictionary(one(headers, "signature-input") ?? "");
  const [[label, input] = []] = inputs ?? [];
  const covered = coveredBy(input);
  // One label only: with several, two readers could look at two signatures.
  if (inputs?.size !== 1 || label === undefined || covered === undefined)
    return { refused: "the signature input can't be read" };
  const signature = dictionary(one(headers, "signature") ?? "")?.get(label);
  if (!(field(signature, "value") instanceof Uint8Array))
    return { refused: "the signature is missing" };
  if (!covered.includes("@method")) return { refused: "the signature does not cover @method" };
  const target =
    covered.includes("@target-uri") ||
    ((covered.includes("@authority") || covered.includes("host")) &&
      (covered.includes("@path") || covered.includes("@request-target")));
  if (!target) return { refused: "the signature does not cover where it was sent" };
  if (!covered.includes("content-digest"))
    return { refused: "the signature does not cover content-digest" };
  const digests = dictionary(one(headers, "content-digest") ?? "");
  if (
    !["sha-256", "sha-512"].some((name) => field(digests?.get(name), "value") instanceof Uint8Array)
  )
    return { refused: "the digest of the body is missing or weak" };
  const parameters = field(input, "params");
  const created = field(parameters, "created");
  if (typeof created !== "number" || !Number.isInteger(created) || !fresh(created, now))
    return { refused: "the signature is too old, or from the future" };
  const expires = field(parameters, "expires");
  if (expires !== undefined && !(Number(expires) > now.getTime() / 1000))
    return { refused: "the signature is over" };
  const keyId = field(parameters, "keyid");
  return typeof keyId === "string" && keyId !== ""
    ? { keyId }
    : { refused: "the signature names no key" };
}
