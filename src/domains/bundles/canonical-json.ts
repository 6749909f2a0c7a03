/** The one form of a JSON value that a signature can rest on (RFC 8785, JCS). Pure. */

export type Plain =
  | null
  | boolean
  | number
  | string
  | readonly Plain[]
  | { readonly [name: string]: Plain | undefined };

/** Nested deeper than this, nobody means well. */
const deepest = 64;

/**
 * Members sorted by UTF-16 code units, numbers and strings as ECMAScript writes them, no white
 * space. Members that are undefined are left out. Throws RangeError on what has no such form: NaN,
 * infinities, half surrogate pairs, endless depth.
 */
export const canonical = (value: unknown): string => write(value, 0);

function write(value: unknown, depth: number): string {
  if (depth > deepest) throw new RangeError("nested too deep");
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new RangeError("half a surrogate pair is no text");
    return JSON.stringify(value);
  }
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError("no number of JSON");
  if (value === null || typeof value === "number" || typeof value === "boolean")
    return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one) => write(one, depth + 1)).join(",")}]`;
  if (typeof value !== "object") throw new RangeError("no value of JSON");
  const members = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${write(name, depth)}:${write(one, depth + 1)}`);
  return `{${members.join(",")}}`;
}

/** The bytes that a signature of a JSON text covers; undefined: it has no such form. */
export function canonicalBytes(json: string): Uint8Array | undefined {
  try {
    return new TextEncoder().encode(write(JSON.parse(json), 0));
  } catch {
    return undefined;
  }
}
