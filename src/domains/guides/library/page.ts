/** The library as lists: what is there, and how to look for something in it. */
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import {
  badge,
  buttonTo,
  type Card,
  cardList,
  emptyState,
  linkTo,
  pageHead,
  pager,
} from "#platform/web/html/components.ts";
import { field } from "#platform/web/html/forms.ts";
import {
  listFilter,
  type FilterChoices,
  filterSelect,
  filterTag,
} from "#platform/web/html/filter.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { pictureOr } from "#platform/web/html/pictures.ts";
import type { View } from "#platform/web/view.ts";
import {
  type LibraryFilter,
  minuteSteps,
  nextPage,
  libraryWithoutPage,
  writeLibraryFilter,
} from "./filter.ts";
import { libraryMessages } from "./messages.ts";
import { guideKindName, guideKinds, licenseShortName } from "../guide.ts";
import { languageName } from "#platform/i18n/language-name.ts";
import type { ListedGuide } from "./listed-guide.ts";
import { guideMessages } from "../messages.ts";
import { roundSpan } from "#platform/i18n/spans.ts";

function cardBadge(view: View, guide: ListedGuide): Html | undefined {
  if (guide.published === null) return badge(guideMessages(view.language).draftBadge);
  return guide.origin.handle === null
    ? badge(libraryMessages(view.language).sibling, "leaf")
    : undefined;
}

export const guideCard = (view: View, guide: ListedGuide): Card => {
  const libraryTexts = libraryMessages(view.language);
  return {
    href: `/guides/${guide.id}`,
    title: guide.name,
    over: guideKindName(guide.kind, view.language),
    text: guide.summary,
    facts: [
      html`<bdi>${guide.origin.name}</bdi>`,
      licenseShortName(guide.license, view.language),
      guide.minutes === null ? undefined : roundSpan(guide.minutes, view.language, 120),
      guide.costsNothing ? libraryTexts.free : undefined,
    ],
    badge: cardBadge(view, guide),
    picture: pictureOr(guide.image ?? undefined, "guide", guide.id, { shape: "thumb" }),
    language: guide.language,
  };
};

interface LibraryFacts {
  readonly guides: readonly ListedGuide[];
  readonly next: string | null;
  readonly close: boolean;
  readonly filter: LibraryFilter;
  readonly hosts: readonly string[];
  readonly groups: readonly { readonly handle: string; readonly name: string }[];
  readonly languages: readonly string[];
}

function foundGuides(view: View, guides: readonly ListedGuide[], asked: string): Html {
  if (guides.length > 0) return cardList(guides.map((guide) => guideCard(view, guide)));
  const messages = guideMessages(view.language);
  if (asked === "") return emptyState(messages.none, messages.noneText);
  const libraryTexts = libraryMessages(view.language);
  return emptyState(
    libraryTexts.notFound,
    libraryTexts.notFoundText,
    buttonTo("/library", messages.reset, true),
  );
}

export function libraryPage(view: View, about: LibraryFacts): Page {
  const messages = guideMessages(view.language);
  const libraryTexts = libraryMessages(view.language);
  const filter = libraryWithoutPage(about.filter);
  const asked = writeLibraryFilter(filter);
  const formState = { values: filter as Readonly<Record<string, string | undefined>>, notes: {} };
  const any = ["", messages.any] as const;
  const languages = about.languages.map((tag) => [tag, languageName(tag, view.language)] as const);
  const select = (name: string, label: string, choices: FilterChoices) =>
    filterSelect(view, formState, messages.any, { name, label, choices });
  const feeds = [
    ["rss", "application/rss+xml", messages.feed],
    ["atom", "application/atom+xml", libraryTexts.atom],
    ["json", "application/feed+json", libraryTexts.json],
  ] as const;
  return {
    title: messages.library,
    description: messages.lead,
    hidden: asked !== "",
    kept: true,
    head: html`${feeds.map(
      ([ending, type, title]) =>
        html`<link rel="alternate" type="${type}" title="${title}"
          href="/library.${ending}${asked}">`,
    )}
<link rel="alternate" type="application/atom+xml;profile=opds-catalog"
  title="${libraryTexts.catalogue}" href="/library/opds${asked}">
<link rel="search" type="application/opensearchdescription+xml" title="${messages.library}"
  href="/library/search.xml">`,
    body: html`${pageHead(messages.library, { lead: messages.lead })}
${listFilter({
  path: "/library",
  asked: asked !== "",
  messages,
  body: html`
${field(view, formState, {
  name: "q",
  label: messages.q,
  hint: libraryTexts.searchHint,
  type: "search",
  maxLength: 200,
})}<div class="pair">
${select(
  "kind",
  messages.kind,
  guideKinds.map((kind) => [kind, guideKindName(kind, view.language)] as const),
)}
${select(
  "careKind",
  messages.careKinds,
  careKinds.map((kind) => [kind, careKindName(kind, view.language)] as const),
)}
${select("language", libraryTexts.language, languages)}
${select(
  "minutes",
  libraryTexts.time,
  minuteSteps.map(
    (step) =>
      [
        step,
        Number(step) < 120
          ? libraryTexts.upToMinutes({ n: Number(step) })
          : libraryTexts.upToHours({ n: Number(step) / 60 }),
      ] as const,
  ),
)}
${field(view, formState, {
  name: "costs",
  label: libraryTexts.costs,
  type: "select",
  options: [any, ["nothing", libraryTexts.costsNothing]],
})}
${field(view, formState, {
  name: "scope",
  label: messages.scope,
  type: "select",
  options: [
    ["", messages.scopes.all],
    ["own", messages.scopes.own],
    ["siblings", messages.scopes.siblings],
  ],
})}
${select(
  "group",
  libraryTexts.group,
  about.groups.map((group) => [group.handle, group.name] as const),
)}
${select(
  "sibling",
  messages.sibling,
  about.hosts.map((host) => [host, host] as const),
)}
</div>${filterTag(filter.tag)}`,
})}
<h2 class="day">${filter.q === undefined ? messages.guides : libraryTexts.best}</h2>
${about.close ? html`<p class="hint">${libraryTexts.close}</p>` : nothing}
${foundGuides(view, about.guides, asked)}
${pager(view, nextPage("/library", filter, about.next))}
<p class="more">${linkTo("/stories", libraryTexts.stories)} · ${linkTo(
      "/glossary",
      libraryTexts.glossary,
    )} · ${linkTo("/library/bundle", libraryTexts.bundle)}${
      view.viewer.member === undefined
        ? nothing
        : html` · ${linkTo(
            "/library/import",
            libraryTexts.importGuides,
          )} · ${linkTo("/library/overdue", libraryTexts.overdue)}`
    }</p>
<details><summary>${libraryTexts.takeAlong}</summary><p>${libraryTexts.takeAlongText}</p><ul
  class="plain">${feeds.map(
    ([ending, , title]) => html`<li>${linkTo(`/library.${ending}${asked}`, title)}</li>`,
  )}<li>${linkTo(`/library/opds${asked}`, libraryTexts.catalogue)}</li></ul></details>`,
  };
}
