/** A quotation of something of ours for other websites: oEmbed 1.0, type rich. Pure. */
import { escapeText } from "#commons/markup/sanitize.ts";

export interface Quoted {
  /** Address of its page. */
  readonly url: string;
  readonly title: string;
  /** Plain. */
  readonly text: string;
  readonly by: string;
  readonly byUrl: string | undefined;
  readonly language: string;
  /** "CC BY-SA 4.0", a time and a place. */
  readonly facts: readonly string[];
}

/** Pixels that the one who asks has; nonsense is left out. */
export const pixels = (text: unknown): number | undefined =>
  typeof text === "string" && /^\d{1,5}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;

export function oembed(
  quoted: Quoted,
  home: { readonly name: string; readonly origin: string },
  {
    maxwidth,
    maxheight,
  }: { readonly maxwidth?: number | undefined; readonly maxheight?: number | undefined } = {},
): object {
  const e = escapeText;
  const foot = [quoted.by, ...quoted.facts].filter((part) => part !== "").join(" · ");
  return {
    version: "1.0",
    type: "rich",
    title: quoted.title,
    author_name: quoted.by,
    ...(quoted.byUrl === undefined ? {} : { author_url: quoted.byUrl }),
    provider_name: home.name,
    provider_url: home.origin,
    cache_age: 3600,
    width: Math.min(600, maxwidth ?? 600),
    height: Math.min(200, maxheight ?? 200),
    html: `<blockquote cite="${e(quoted.url)}" lang="${e(quoted.language)}"><p><a href="${e(
      quoted.url,
    )}"><strong>${e(quoted.title)}</strong></a></p>${
      quoted.text === "" ? "" : `<p>${e(quoted.text)}</p>`
    }<footer>${e(foot)}</footer></blockquote>`,
  };
}

/** For the head of a page that can be quoted. */
export const oembedAddress = (origin: string, url: string): string =>
  `${origin}/oembed?url=${encodeURIComponent(url)}&format=json`;
