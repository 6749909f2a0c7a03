/** Is this text a JSON object that is safe to read? Before anybody trusts it. Pure. */
import { isObject, type JsonObject } from "../../activitypub/json.ts";

const deepest = 64;
const maxValues = 10_000;

/** The object, or why not. */
export function scan(
  bytes: Uint8Array,
): { readonly json: JsonObject } | { readonly refused: string } {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { refused: "it is not UTF-8" };
  }
  const shape = measure(text);
  if (shape !== undefined) return { refused: shape };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { refused: "it is not JSON" };
  }
  if (!isObject(json)) return { refused: "it is not a JSON object" };
  const twice = ambiguous(text);
  return twice === undefined ? { json } : { refused: twice };
}

/** Depth and number of values, counted without building anything. */
function measure(text: string): string | undefined {
  let depth = 0;
  let values = 1;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char === "\\") i++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "{" || char === "[") {
      if (++depth > deepest) return "it is nested too deep";
      values++;
    } else if (char === "}" || char === "]") depth--;
    else if (char === "," && ++values > maxValues) return "it holds too many values";
  }
  return undefined;
}

/**
 * One name twice in one object, or a name that programs stumble over:
 * two readers could read two things.
 */
function ambiguous(text: string): string | undefined {
  const seen: Set<string>[] = [];
  const names = /"((?:[^"\\]|\\.)*)"\s*(:)?|([{}])/g;
  for (let match = names.exec(text); match !== null; match = names.exec(text)) {
    if (match[3] === "{") seen.push(new Set());
    else if (match[3] === "}") seen.pop();
    else if (match[2] === ":") {
      const name = String(JSON.parse(`"${match[1] ?? ""}"`));
      if (name === "__proto__") return "it holds a name that we don't take";
      const here = seen.at(-1);
      if (here?.has(name) === true) return "it says one name twice";
      here?.add(name);
    }
  }
  return undefined;
}

const core = new Set([
  "id",
  "type",
  "actor",
  "object",
  "target",
  "to",
  "cc",
  "attributedTo",
  "inReplyTo",
]);
const coreTerms = new Set(
  [...core]
    .flatMap((name) => [`as:${name}`, `https://www.w3.org/ns/activitystreams#${name}`])
    .concat("@id", "@type"),
);

/**
 * Does an inline context give a core word another meaning, or a second name? We
 * read by plain names: what means something else to a JSON-LD processor than to us
 * is refused rather than guessed at.
 */
export function tricks(json: JsonObject): boolean {
  const inline = (
    Array.isArray(json["@context"]) ? (json["@context"] as readonly unknown[]) : [json["@context"]]
  ).filter((one) => isObject(one));
  return inline.some((context) =>
    Object.entries(context).some(([name, value]) => {
      const target = isObject(value) ? value["@id"] : value;
      if (typeof target !== "string")
        return core.has(name) && value !== undefined && !isObject(value);
      const standard =
        target === `@${name}` ||
        target === `as:${name}` ||
        target === `https://www.w3.org/ns/activitystreams#${name}`;
      return !standard && (core.has(name) || coreTerms.has(target));
    }),
  );
}
