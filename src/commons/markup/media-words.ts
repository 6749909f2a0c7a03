/** What is said of a picture or a file in HTML: its address and its words. */
import { safeUrl } from "#platform/lib/url.ts";

export type Attributes = Readonly<Record<string, string>>;

/** Where it is, in full: `base` is the page that the text was written for. */
export function fullUrl(address: string | undefined, base: string | undefined): string | undefined {
  const text = (address ?? "").trim();
  if (text === "" || text.length > 2048) return undefined;
  if (base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(text)) return safeUrl(text);
  return URL.canParse(text, base) ? safeUrl(new URL(text, base).href) : undefined;
}

/** The name of the file where nobody described it: in every language the same. */
export function nameInUrl(url: string): string {
  const { pathname, host } = new URL(url);
  const last = pathname.split("/").findLast((part) => part !== "") ?? "";
  try {
    return decodeURIComponent(last).slice(0, 100) || host;
  } catch {
    return last.slice(0, 100) || host;
  }
}

export const firstOf = (attributes: Attributes, ...names: readonly string[]): string | undefined =>
  names.map((name) => attributes[name]).find((value) => value !== undefined && value !== "");

/** Addresses of a picture that is loaded late stand elsewhere; its `src` is a blank one then. */
function addressesIn(tag: string, attributes: Attributes): readonly (string | undefined)[] {
  if (tag === "object") return [attributes["data"]];
  const sources = [attributes["src"], attributes["data-src"]];
  if (tag !== "img") return sources;
  const set = firstOf(attributes, "srcset", "data-srcset")?.trim().split(/[\s,]/)[0];
  return [...sources, attributes["data-lazy-src"], set];
}

export function addressOf(
  tag: string,
  attributes: Attributes,
  base: string | undefined,
): string | undefined {
  return addressesIn(tag, attributes)
    .map((address) => fullUrl(address, base))
    .find((address) => address !== undefined);
}

export const isOnePixel = (attributes: Attributes): boolean =>
  /^[01](px)?$/.test(attributes["width"] ?? "") || /^[01](px)?$/.test(attributes["height"] ?? "");

/** Small signs in a line of words; their words are what they mean. */
export const isSign = (attributes: Attributes): boolean =>
  /\b(emoji|emojione|wp-smiley|custom-emoji)\b/.test(attributes["class"] ?? "") ||
  /^(:[\w+-]{1,60}:|\p{Extended_Pictographic}.{0,10})$/u.test(attributes["alt"] ?? "");

/** The words of a picture, a film or a frame as they stand in a line. */
export function pictureWords(tag: string, attributes: Attributes, url: string | undefined): string {
  const words = firstOf(attributes, "alt", "aria-label", "title")?.trim() ?? "";
  if (words !== "" || url === undefined) return words;
  // Of a frame its address says more than its last part.
  return tag === "iframe" || tag === "embed" || tag === "object" ? url : nameInUrl(url);
}
