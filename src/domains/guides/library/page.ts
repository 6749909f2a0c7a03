/** The library as lists: what is there, and how to look for something in it. */
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import { badge, buttonTo, type Card, cardList, emptyState, linkTo, pageHead, pager } from "#platform/web/html/components.ts";
import { field } from "#platform/web/html/forms.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type LibraryFilter, minuteSteps, nextPage, withoutPage, writeLibraryFilter } from "./filter.ts";
import { findWords } from "./messages.ts";
import { guideKindName, guideKinds, licenseName } from "../guide.ts";
import { languageName } from "../language-name.ts";
import type { ListedGuide } from "./listed-guide.ts";
import { words } from "../messages.ts";

export const guideCard = (view: View, guide: ListedGuide): Card => {
  const f = findWords(view.language);
  return {
    href: `/guides/${guide.id}`,
    title: guide.name,
    over: guideKindName(guide.kind),
    text: guide.summary,
    facts: [
      html`<bdi>${guide.origin.name}</bdi>`,
      licenseName(guide.license).replace(/ \(.*/, ""),
      guide.minutes === null ? undefined : f.takes(guide.minutes),
      guide.costsNothing ? f.free : undefined,
    ],
    badge:
      guide.published === null
        ? badge(words(view.language).draftBadge)
        : guide.origin.handle === null
          ? badge("sibling", "leaf")
          : undefined,
    language: guide.language,
  };
};

export interface LibraryFacts {
  readonly guides: readonly ListedGuide[];
  readonly next: string | null;
  readonly close: boolean;
  readonly filter: LibraryFilter;
  readonly hosts: readonly string[];
  readonly groups: readonly { readonly handle: string; readonly name: string }[];
  readonly languages: readonly string[];
}

type Options = readonly (readonly [value: string, text: string])[];

export function libraryPage(view: View, about: LibraryFacts): Page {
  const w = words(view.language);
  const f = findWords(view.language);
  const filter = withoutPage(about.filter);
  const asked = writeLibraryFilter(filter);
  const sheet = { values: filter as Readonly<Record<string, string | undefined>>, notes: {} };
  const any = ["", w.any] as const;
  const languages = about.languages.map((tag) => [tag, languageName(tag, view.language)] as const);
  /** What is asked for stands among the choices even where it is no longer offered. */
  const select = (name: string, label: string, options: Options) => {
    const now = sheet.values[name];
    const all = now === undefined || options.some(([value]) => value === now) ? options : [...options, [now, now] as const];
    return all.length === 0 ? nothing : field(view, sheet, { name, label, type: "select", options: [any, ...all] });
  };
  const feeds = [
    ["rss", "application/rss+xml", w.feed],
    ["atom", "application/atom+xml", f.atom],
    ["json", "application/feed+json", f.json],
  ] as const;
  return {
    title: w.library,
    description: w.lead,
    hidden: asked !== "",
    head: html`${feeds.map(([ending, type, title]) => html`<link rel="alternate" type="${type}" title="${title}" href="/library.${ending}${asked}">`)}
<link rel="alternate" type="application/atom+xml;profile=opds-catalog" title="${f.catalogue}" href="/library/opds${asked}">
<link rel="search" type="application/opensearchdescription+xml" title="${w.library}" href="/library/search.xml">`,
    body: html`${pageHead(w.library, { lead: w.lead })}
<details class="filter"${asked === "" ? nothing : html` open`}><summary>${asked === "" ? w.filter : w.filtered}</summary><form method="get" action="/library" role="search">
${field(view, sheet, { name: "q", label: w.q, hint: f.searchHint, type: "search", most: 200 })}<div class="pair">
${select(
  "kind",
  w.kind,
  guideKinds.map((kind) => [kind, guideKindName(kind)] as const),
)}
${select(
  "careKind",
  w.careKinds,
  careKinds.map((kind) => [kind, careKindName(kind)] as const),
)}
${select("language", f.language, languages)}
${select(
  "minutes",
  f.time,
  minuteSteps.map((step) => [step, f.minutes(Number(step))] as const),
)}
${field(view, sheet, { name: "costs", label: f.costs, type: "select", options: [any, ["nothing", f.costsNothing]] })}
${field(view, sheet, {
  name: "scope",
  label: w.scope,
  type: "select",
  options: [
    ["", w.scopes[""]],
    ["own", w.scopes.own],
    ["siblings", w.scopes.siblings],
  ],
})}
${select(
  "group",
  f.group,
  about.groups.map((group) => [group.handle, group.name] as const),
)}
${select(
  "sibling",
  w.sibling,
  about.hosts.map((host) => [host, host] as const),
)}
</div>${filter.tag === undefined ? nothing : html`<input type="hidden" name="tag" value="${filter.tag}"><p class="hint">#<bdi>${filter.tag}</bdi></p>`}<p class="submit"><button>${w.show}</button> ${asked === "" ? nothing : buttonTo("/library", w.reset, true)}</p></form></details>
<h2 class="day">${filter.q === undefined ? w.guides : f.best}</h2>
${about.close ? html`<p class="hint">${f.close}</p>` : nothing}
${
  about.guides.length > 0
    ? cardList(about.guides.map((guide) => guideCard(view, guide)))
    : asked === ""
      ? emptyState(w.none, w.noneText)
      : emptyState(f.notFound, f.notFoundText, buttonTo("/library", w.reset, true))
}
${pager(view, nextPage("/library", filter, about.next))}
<p class="more">${linkTo("/stories", f.stories)} · ${linkTo("/glossary", f.glossary)} · ${linkTo("/library/bundle", f.bundle)}${view.viewer.member === undefined ? nothing : html` · ${linkTo("/library/import", f.importGuides)} · ${linkTo("/library/overdue", f.overdue)}`}</p>
<details><summary>${f.takeAlong}</summary><p>${f.takeAlongText}</p><ul class="plain">${feeds.map(([ending, , title]) => html`<li>${linkTo(`/library.${ending}${asked}`, title)}</li>`)}<li>${linkTo(`/library/opds${asked}`, f.catalogue)}</li></ul></details>`,
  };
}
