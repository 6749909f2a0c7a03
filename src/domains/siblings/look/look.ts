/** A look at who stands behind an address, before it is followed; and who names whom. Pure. */
import { plainText } from "#commons/markup/plain-text.ts";
import { oneLine } from "#commons/text.ts";
import { days, hours } from "#platform/lib/clock.ts";
import { safeUrl } from "#platform/lib/url.ts";

/** A look is forgotten after this, a suggestion when it was not heard again. */
export const lookLife = hours(1);
export const suggestionLife = days(14);
export const maxSuggestions = 50;

export interface FoundCollective {
  readonly name: string;
  readonly address: string;
  /** Of their actor; what was found by a version before has none. */
  readonly iri?: string | undefined;
  readonly summary: string;
  readonly url: string | null;
  readonly next: readonly { readonly name: string; readonly starts: string }[];
}

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value === undefined ? [] : [value];
}
const textIn = (json: Json, name: string): string => {
  const value = json[name];
  return typeof value === "string" ? value : "";
};

const maxNext = 3;

/**
 * What a list of theirs holds, or its first page: events as such, or only their addresses, as most
 * servers give them. Of those no more than are shown.
 */
export const eventsIn = (collection: Json): readonly (Json | string)[] => {
  const page = isJson(collection["first"]) ? collection["first"] : collection;
  return list(page["orderedItems"] ?? page["items"])
    .filter((item) => typeof item === "string" || isJson(item))
    .slice(0, maxNext);
};

/** What their actor says of itself, and what comes, as plain words. */
export function readFound(address: string, actor: Json, items: readonly Json[]): FoundCollective {
  const url = safeUrl(textIn(actor, "url"));
  return {
    name: oneLine(textIn(actor, "name") || textIn(actor, "preferredUsername"), 100) || address,
    address,
    iri: textIn(actor, "id") || undefined,
    summary: plainText(textIn(actor, "summary").slice(0, 5000)).slice(0, 500),
    url: url ?? null,
    next: items
      .map((item) => ({
        name: oneLine(textIn(item, "name"), 200),
        starts: textIn(item, "startTime"),
      }))
      .filter(({ name, starts }) => name !== "" && !Number.isNaN(Date.parse(starts)))
      .slice(0, maxNext),
  };
}

export interface NamedSibling {
  readonly address: string;
  readonly name: string;
  readonly url: string;
}

/** What another collective says of being named, and whom it names. */
export function readNamed(json: Json): {
  readonly named: boolean;
  readonly items: readonly NamedSibling[];
} {
  const items = list(json["items"])
    .filter(isJson)
    .slice(0, maxSuggestions)
    .map((item) => ({
      address: textIn(item, "address").slice(0, 300),
      name: oneLine(textIn(item, "name"), 100),
      url: safeUrl(textIn(item, "url")) ?? "",
    }))
    .filter(
      ({ address, name, url }) => /^@[\w.-]+@[^\s@/]+$/.test(address) && name !== "" && url !== "",
    );
  return { named: json["named"] === true, items };
}
