/** The frame of every page. */
import { ownCommand } from "#config.ts";
import { html, type Html, nothing } from "./html.ts";
import { firstFonts } from "./fonts.ts";
import { topicOf } from "./help-topics.ts";
import { footer, header, helpPath } from "./navigation.ts";
import type { View } from "../view.ts";
import { directionOf } from "#platform/i18n/direction.ts";
import { languageSwitch } from "../language/switch.ts";
import { livePath } from "../installed/scripts.ts";
import { webMessages } from "../messages.ts";

export interface Page {
  readonly title: string;
  readonly body: Html;
  /** One plain sentence for search engines and link previews. */
  readonly description?: string;
  /** More for <head>: alternates, structured data. */
  readonly head?: Html;
  /** Address of its ActivityPub document, when it has one: servers look for it in the header. */
  readonly activity?: string | undefined;
  readonly status?: number;
  /** Path of a script of ours that makes the page easier; everything works without it. */
  readonly script?: string;
  /** May be read offline where the collective is put on a home screen. */
  readonly kept?: boolean;
  /**
   * Path of the card that stands under a link to it elsewhere; the
   * collective's where there is none of its own.
   */
  readonly card?: string | undefined;
  /** Keep it out of search engines. */
  readonly hidden?: boolean;
  /** Of the pages of help, the one that is about this; else its address says which. */
  readonly help?: string;
  /** Here the collective is founded: it needs no telling that it is not yet. */
  readonly founding?: boolean;
}

/** The mark: a calendula flower head, drawn by hand. */
export const flower = (
  size: number,
): Html => html`<svg class="flower" viewBox="-50 -50 100 100" width="${size}" height="${size}"
  aria-hidden="true" focusable="false">
${[0, 15].map(
  (turn) =>
    html`<g class="${turn === 0 ? "back" : "front"}">${Array.from(
      { length: 12 },
      (_, i) =>
        html`<ellipse rx="${turn === 0 ? 8 : 7}" ry="${turn === 0 ? 20 : 15}" cy="${
          turn === 0 ? -28 : -22
        }" transform="rotate(${i * 30 + turn})"/>`,
    )}</g>`,
)}
<circle class="heart" r="12"/></svg>`;

/**
 * Members' pages keep the number of news right; what can be kept on a device is,
 * where it was put on a home screen.
 */
export const isLive = (view: View, page: Page): boolean =>
  view.viewer.member !== undefined || page.kept === true;

/** What stands under a link to this page in letters, chats and other servers. */
function cardTags(view: View, page: Page): Html {
  const handle = view.collective?.handle;
  const path = page.card ?? (handle === undefined ? undefined : `/cards/group/${handle}.png`);
  if (path === undefined) return nothing;
  return html`<meta property="og:image" content="${view.origin}${path}">
<meta property="og:image:type" content="image/png"><meta property="og:image:width"
  content="1200"><meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${page.title}">
<meta name="twitter:card" content="summary_large_image">`;
}

/** A whole document. */
export function renderPage(view: View, page: Page): string {
  const messages = webMessages(view.language);
  const name = view.collective?.name ?? messages.unnamed;
  const help = helpPath(page.help ?? topicOf(view.path));
  const title = page.title === name ? name : `${page.title} · ${name}`;
  return html`<!doctype html>
<html lang="${view.language}" dir="${directionOf(view.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${title}</title>
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
${
  (page.description ?? "") === ""
    ? nothing
    : html`<meta name="description" content="${page.description}">
<meta property="og:description" content="${page.description}">`
}
<meta property="og:title" content="${page.title}">
<meta property="og:site_name" content="${name}">
${page.hidden === true ? html`<meta name="robots" content="noindex">` : cardTags(view, page)}
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/icons/192.png">
<link rel="manifest" href="/manifest.webmanifest">
${firstFonts.map(
  (path) => html`<link rel="preload" href="${path}" as="font" type="font/woff2" crossorigin>`,
)}
<link rel="stylesheet" href="${view.style}">
${
  page.script === undefined ? nothing : html`<script type="module" src="${page.script}"></script>`
}${
    isLive(view, page) ? html`<script type="module" src="${livePath}"></script>` : nothing
  }${page.head ?? nothing}
</head>
<body>
<a class="skip" href="#content">${messages.skip}</a>
${header(view, { brand: html`${flower(40)}<span dir="auto">${name}</span>`, help })}
${
  view.collective === undefined &&
  view.unasked !== true &&
  page.founding !== true &&
  page.status !== 503
    ? html`<div class="banner" role="note"><p>${messages.notFounded} ${messages.another} <code>${ownCommand} setup-link</code></p></div>`
    : nothing
}
<main id="content" tabindex="-1">
${
  view.flash === undefined
    ? nothing
    : html`<p class="flash ${view.flash.tone}" role="status">${view.flash.text}</p>`
}
${page.status === undefined || page.status === 422 ? (view.above ?? nothing) : nothing}
${page.body}
</main>
${footer(view, { help, languages: languageSwitch(view) })}
</body>
</html>`.toString();
}
