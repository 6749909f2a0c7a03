/**
 * The ways through the collective: in the header, in its menu, at the bottom
 * of a phone, at the foot of a page.
 */
import { html, type Html, nothing } from "./html.ts";
import { icon, type IconName } from "./icons.ts";
import type { View } from "../view.ts";
import { webMessages } from "../messages.ts";

/** "/help/events", for a page of events. */
export const helpPath = (topic: string | undefined): string =>
  topic === undefined ? "/help" : `/help/${topic}`;

const leadsHere = (view: View, href: string): boolean =>
  view.path === href ||
  (view.path.startsWith(`${href}/`) && !(href === "/me" && view.path.startsWith("/me/news")));

const link = (
  view: View,
  href: string,
  text: string | Html,
  { name, drawing }: { name?: string; drawing?: IconName } = {},
): Html =>
  html`<li${name === undefined ? nothing : html` class="${name}"`}><a href="${href}"${
    leadsHere(view, href) ? html` aria-current="page"` : nothing
  }>${drawing === undefined ? nothing : icon(drawing)}${text}</a></li>`;

/** " (3)", as a script keeps it right where there is one. */
const countOf = ({ unread = 0 }: View): string =>
  unread === 0 ? "" : ` (${unread > 99 ? "99+" : unread})`;

/** The five main ways; a wide window has room for two more. */
const bar = (view: View): Html => {
  const messages = webMessages(view.language);
  const word = (text: string): Html => html`<span>${text}</span>`;
  const main: readonly (readonly [string, string, IconName])[] = [
    ["/calendar", messages.calendar, "calendar"],
    ["/library", messages.library, "library"],
    ["/board", messages.board, "board"],
    ["/groups", messages.groups, "groups"],
  ];
  return html`<nav class="bar" aria-label="${messages.menu}"><ul>
${main.map(([href, text, drawing]) => link(view, href, word(text), { drawing }))}
${link(view, "/siblings", messages.siblings, { name: "wide" })}
${
  view.viewer.member === undefined
    ? link(view, "/login", word(messages.signIn), { drawing: "you" })
    : html`${link(
        view,
        "/me/news",
        html`${messages.news}<span class="count"
          data-unread="${view.unread ?? 0}">${countOf(view)}</span>`,
        { name: "wide" },
      )}
${link(
  view,
  "/me",
  html`<span>${messages.me}<span class="count" data-count>${countOf(view)}</span></span>`,
  { name: "mine", drawing: "you" },
)}`
}
</ul></nav>`;
};

/** A link where the window is small, a field where there is room. */
const find = (view: View): Html => {
  const messages = webMessages(view.language);
  return view.path === "/search"
    ? nothing
    : html`<div class="find" role="search"><a
      href="/search">${icon("search")}<span>${messages.search}</span></a>
<form action="/search"><input type="search" name="q" dir="auto" aria-label="${messages.search}"
  placeholder="${messages.search}" maxlength="200"><button
    aria-label="${messages.search}">${icon("search")}</button></form></div>`;
};

/** Pages that the collective put into its menu, and what tells who it is. */
const ownPages = (view: View): Html => {
  const { collective } = view;
  if (collective === undefined) return nothing;
  return html`${link(view, collective.aboutUs, webMessages(view.language).aboutUs)}
${collective.pages.map(({ href, title }) => link(view, href, html`<bdi>${title}</bdi>`))}`;
};

/** All the rest, folded; it opens without a script. */
const menu = (view: View, help: string): Html => {
  const messages = webMessages(view.language);
  const member = view.viewer.member !== undefined;
  return html`<details class="menu"><summary>${icon("menu")}<span>${
    messages.allWays
  }</span></summary>
<nav aria-label="${messages.allWays}"><ul>
${
  member
    ? link(
        view,
        "/me/news",
        html`${messages.news}<span class="count" data-count>${countOf(view)}</span>`,
        { name: "narrow" },
      )
    : nothing
}
${link(view, "/siblings", messages.siblings, { name: "narrow" })}
${link(view, "/stories", messages.stories)}
${link(view, "/glossary", messages.words)}
${ownPages(view)}
<li class="line"><a href="${help}">${messages.help}</a></li>
${member ? link(view, "/me/settings", messages.settings) : nothing}
</ul></nav></details>`;
};

export const header = (view: View, { brand, help }: { brand: Html; help: string }): Html =>
  html`<header class="frame"><div class="top">
<a class="brand" href="/">${brand}</a>
${bar(view)}
${find(view)}
${menu(view, help)}
</div></header>`;

export const footer = (
  view: View,
  { help, languages }: { help: string; languages: Html },
): Html => {
  const messages = webMessages(view.language);
  return html`<footer class="bottom">
${languages}
<ul>
<li><a href="${help}">${messages.helpHere}</a></li>
${ownPages({ ...view, path: "" })}
<li><a href="/about">${messages.about}</a></li>
<li><a href="/api">${messages.api}</a></li>
<li>${messages.source}</li>
</ul>
</footer>`;
};
