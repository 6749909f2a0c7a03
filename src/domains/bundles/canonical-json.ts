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
export function canonical(value: Plain, depth = 0): string {
  if (depth > deepest) throw new RangeError("nested too deep");
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new RangeError("half a surrogate pair is no text");
    return JSON.stringify(value);
  }
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError("no number of JSON");
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map((one) => canonical(one, depth + 1)).join(",")}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap((name) => {
      const one = value[name];
      return one === undefined ? [] : [`${canonical(name, depth)}:${canonical(one, depth + 1)}`];
    });
  return `{${members.join(",")}}`;
}

/** The bytes that a signature of a JSON text covers; undefined: it has no such form. */
export function canonicalBytes(json: string): Uint8Array | undefined {
  try {
    return new TextEncoder().encode(canonical(JSON.parse(json) as Plain));
  } catch {
    return undefined;
  }
}

// Array.isArray forgets that a list may be readonly.
const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);
