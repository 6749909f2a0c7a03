/**
 * The words of a mail as plain text and as HTML: simple, readable aloud,
 * dark where the reader's screen is.
 */
import { directionOf } from "#platform/i18n/direction.ts";
import { spoken } from "#platform/i18n/languages.ts";
import { withLanguage } from "#platform/lib/url.ts";
import { escapeText } from "../markup/sanitize.ts";

/** One thing that a mail tells of. */
export interface LetterItem {
  readonly title: string;
  readonly url?: string | undefined;
  /** When, where, what changed. */
  readonly lines?: readonly string[];
}

export interface Letter {
  readonly language: string;
  /** Ours: links that lead there open in the language of the mail. */
  readonly origin: string;
  readonly title: string;
  readonly paragraphs?: readonly string[];
  readonly items?: readonly LetterItem[];
  /** The one thing to do. */
  readonly button?: { readonly text: string; readonly url: string };
  /** Said after it. */
  readonly after?: readonly string[];
  /** In small: why it comes, and how it ends. */
  readonly footer?: readonly string[];
  readonly links?: readonly { readonly text: string; readonly url: string }[];
}

const style = `body{margin:0;padding:24px 16px;background:#fffdf8;color:#2b2118;font:17px/1.5 system-ui,sans-serif}
main,footer{max-width:34em;margin:0 auto}h1{font-size:1.3em}h2{font-size:1.1em;margin:1.2em 0 .2em}
p{margin:.6em 0;white-space:pre-line}a{color:#7a3e12}
.button{display:inline-block;padding:.6em 1.1em;border-radius:.5em;background:#7a3e12;color:#fff;text-decoration:none;font-weight:600}
footer{margin-top:2em;border-top:1px solid #d8c9b4;font-size:.88em;color:#5c4a3a}
@media (prefers-color-scheme:dark){body{background:#1d1712;color:#f3e9dc}a{color:#f6b565}.button{background:#f6b565;color:#1d1712}footer{color:#c9b8a4;border-color:#4a3d31}}`;

const paragraph = (text: string): string => `<p>${escapeText(text)}</p>`;
const link = (url: string, text: string): string =>
  `<a href="${escapeText(url)}">${escapeText(text)}</a>`;
/** What people wrote, or a line with it: in its own direction, on the side of the others. */
const ownWords = (words: string): string => `<bdi>${words}</bdi>`;

/** The same, with the language of the mail in each link of ours. */
function inItsLanguage(letter: Letter): Letter {
  const { items, button, links, language, origin } = letter;
  const ours = (url: string): string => withLanguage(url, spoken(language), origin);
  return {
    ...letter,
    ...(items === undefined
      ? {}
      : {
          items: items.map((one) => (one.url === undefined ? one : { ...one, url: ours(one.url) })),
        }),
    ...(button === undefined ? {} : { button: { ...button, url: ours(button.url) } }),
    ...(links === undefined ? {} : { links: links.map((one) => ({ ...one, url: ours(one.url) })) }),
  };
}

function htmlOf(letter: Letter): string {
  const { paragraphs = [], items = [], after = [], footer = [], links = [], button } = letter;
  const body = [
    `<h1>${escapeText(letter.title)}</h1>`,
    // Where it is all that there is to say, the text has no heading, and says it below.
    ...paragraphs.filter((text) => text !== letter.title).map(paragraph),
    ...items.map(
      ({ title, url, lines = [] }) =>
        `<h2>${ownWords(url === undefined ? escapeText(title) : link(url, title))}</h2>${lines
          .filter((line) => line !== "")
          .map((line) => `<p>${ownWords(escapeText(line))}</p>`)
          .join("")}`,
    ),
    ...(button === undefined
      ? []
      : [
          `<p><a class="button" href="${escapeText(button.url)}">${escapeText(
            button.text,
          )}</a></p>`,
        ]),
    ...after.map(paragraph),
  ];
  const end = [
    ...footer.map(paragraph),
    ...links.map(({ text, url }) => `<p>${link(url, text)}</p>`),
  ];
  // A text of ours that is in no catalogue is in English, whatever was wished for.
  const language = spoken(letter.language);
  return `<!doctype html>
<html lang="${escapeText(language)}" dir="${directionOf(
    language,
  )}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escapeText(
    letter.title,
  )}</title><style>${style}</style></head>
<body><main>${body.join("\n")}</main>
${end.length === 0 ? "" : `<footer>${end.join("\n")}</footer>`}</body></html>`;
}

function textOf(letter: Letter): string {
  const { paragraphs = [], items = [], after = [], footer = [], links = [], button } = letter;
  const parts = [
    ...paragraphs,
    ...items.map(({ title, url, lines = [] }) =>
      [title, ...lines, ...(url === undefined ? [] : [url])].filter((one) => one !== "").join("\n"),
    ),
    ...(button === undefined ? [] : [`${button.text}:\n${button.url}`]),
    ...after,
    ...(footer.length + links.length === 0
      ? []
      : // By which mail programs know that the rest is no part of it.
        [["-- ", ...footer, ...links.map(({ text, url }) => `${text}: ${url}`)].join("\n")]),
  ];
  return `${parts.join("\n\n")}\n`;
}

export function writeLetter(letter: Letter): { readonly text: string; readonly html: string } {
  const written = inItsLanguage(letter);
  return { text: textOf(written), html: htmlOf(written) };
}

/** The same as the body of a private message in the fediverse: no colours, no footer in small. */
export function noteBody(letter: Letter): string {
  const { paragraphs = [], items = [], after = [], links = [], button } = inItsLanguage(letter);
  return [
    ...paragraphs.map(paragraph),
    ...items.map(
      ({ title, url, lines = [] }) =>
        `<p>${[
          url === undefined ? escapeText(title) : link(url, title),
          ...lines.filter((line) => line !== "").map(escapeText),
        ].join("<br>")}</p>`,
    ),
    ...(button === undefined ? [] : [`<p>${link(button.url, button.text)}</p>`]),
    ...after.map(paragraph),
    ...links.map(({ text, url }) => `<p>${link(url, text)}</p>`),
  ].join("");
}
