import { newestCursor } from "#commons/cursor.ts";
import { licenseName, licensePage } from "#domains/guides/guide.ts";
import {
  badge,
  buttonTo,
  type Card,
  cardList,
  dayText,
  emptyState,
  facts,
  linkOut,
  linkTo,
  pageHead,
  pager,
  section,
} from "#platform/web/html/components.ts";
import { emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { sizeText, type StoredFile } from "./files/file.ts";
import { type StoryFilter, writeStoryFilter } from "./filter.ts";
import type { SeenStory } from "./row.ts";
import { tick } from "./files/upload-page.ts";
import { words } from "./messages.ts";

export const storyCard = (view: View, story: SeenStory): Card => {
  const w = words(view.language);
  return {
    href: `/stories/${story.id}`,
    title: story.name,
    over: story.sound?.seconds == null ? undefined : w.minutes(story.sound.seconds),
    text: story.summary,
    facts: [html`<bdi>${story.consentBy}</bdi>`, html`<bdi>${story.groupName}</bdi>`, story.language],
    badge: story.published === null ? badge(w.draftBadge) : story.transcriptWanted ? badge(w.helpWanted, "petal") : undefined,
    language: story.language,
  };
};

export const cursorAfter = (story: SeenStory): string | null => (story.published === null ? null : newestCursor(story.published, story.id));

export function storiesPage(
  view: View,
  about: {
    readonly stories: readonly SeenStory[];
    readonly more: boolean;
    readonly filter: StoryFilter;
    readonly languages: readonly string[];
    /** Where the viewer can tell one. */
    readonly groups: readonly { readonly handle: string; readonly name: string }[];
  },
): Page {
  const w = words(view.language);
  const { after: _after, ...filter } = about.filter;
  const asked = writeStoryFilter(filter);
  const last = about.stories.at(-1);
  const next =
    about.more && last?.published != null
      ? `/stories${writeStoryFilter({ ...filter, after: { date: last.published, id: last.id } })}`
      : undefined;
  const sheet = { values: filter as Readonly<Record<string, string | undefined>>, notes: {} };
  const [first] = about.groups;
  const tell = first === undefined ? undefined : buttonTo(`/@${first.handle}/stories/new`, w.tell);
  return {
    title: w.stories,
    description: w.lead,
    hidden: asked !== "",
    head: html`<link rel="alternate" type="application/rss+xml" title="${w.stories}" href="/stories.rss${asked}">`,
    body: html`${pageHead(w.stories, { lead: w.lead, actions: tell === undefined ? [] : [tell] })}
<details class="filter"${asked === "" ? nothing : html` open`}><summary>${asked === "" ? w.filter : w.filtered}</summary><form method="get" action="/stories" role="search"><div class="pair">
${field(view, sheet, { name: "q", label: w.q, type: "search", most: 200 })}
${field(view, sheet, { name: "language", label: w.language, type: "select", options: [["", w.any], ...about.languages.map((one) => [one, one] as const)] })}
${field(view, sheet, {
  name: "wanted",
  label: w.helpWanted,
  type: "select",
  options: [
    ["", w.any],
    ["yes", w.wantedOnly],
  ],
})}
${["group", "guide"].map((name) => (sheet.values[name] === undefined ? nothing : html`<input type="hidden" name="${name}" value="${sheet.values[name]}">`))}</div><p class="submit"><button>${w.show}</button> ${asked === "" ? nothing : buttonTo("/stories", w.reset, true)}</p></form></details>
<h2 class="day">${w.stories}</h2>
${about.stories.length > 0 ? cardList(about.stories.map((story) => storyCard(view, story))) : asked === "" ? emptyState(w.none, w.noneText, tell) : emptyState(w.nothingFound, w.nothingFoundText)}
${pager(view, next)}<p class="more">${linkTo(`/stories.rss${asked}`, w.feed)}</p>`,
  };
}

const player = (file: StoredFile, name: string): Html =>
  html`<audio controls preload="none" aria-label="${name}"><source src="/files/${file.id}" type="${file.mediaType}"></audio>`;

/** What is said, as it was written: paragraphs and lines. */
const transcriptText = (story: SeenStory): Html =>
  html`<div class="prose" lang="${story.language}" dir="auto">${story.transcript.split(/\n{2,}/).map((paragraph) => html`<p>${paragraph.split("\n").map((line, i) => (i === 0 ? html`${line}` : html`<br>${line}`))}</p>`)}</div>`;

export function storyPage(
  view: View,
  story: SeenStory,
  about: { readonly change: boolean; readonly guide: { readonly id: string; readonly name: string } | undefined; readonly sheet?: Sheet },
): Page {
  const w = words(view.language);
  const url = `${view.origin}/stories/${story.id}`;
  const open = story.visibility === "public" && story.published !== null;
  const member = view.viewer.member !== undefined;
  const zone = view.collective?.timeZone ?? "UTC";
  const license = licensePage(story.license);
  const { sound, small } = story;
  return {
    title: story.name,
    description: story.summary,
    hidden: !open,
    head: html`${open ? html`<link rel="canonical" href="${url}"><meta property="og:url" content="${url}">` : nothing}<link rel="alternate" type="application/rss+xml" title="${w.stories}" href="/stories.rss">`,
    body: html`<article>${pageHead(story.name, {
      lead: story.summary,
      actions: about.change ? [buttonTo(`/stories/${story.id}/edit`, w.edit, true)] : [],
      kicker: html`<a href="/@${story.groupHandle}"><bdi>${story.groupName}</bdi></a> ${story.published === null ? badge(w.draftBadge) : nothing}`,
    })}
${sound === undefined ? nothing : html`<p>${player(sound, `${w.listen}: ${story.name}`)}<br>${linkTo(`/files/${sound.id}`, w.original(sizeText(sound.bytes)))}</p>`}
${small === undefined ? nothing : html`<p>${player(small, w.small(sizeText(small.bytes)))}<br>${linkTo(`/files/${small.id}`, w.small(sizeText(small.bytes)))}</p>`}
${story.consentGiven === null ? nothing : html`<p class="consent"><strong>${w.consentLine(story.consentBy, dayText(story.consentGiven, "UTC", view.language))}</strong> ${w.heardOnly[story.visibility]} ${w.consentOpen}</p>`}
${facts([
  [w.credit, story.credit],
  [w.license, license === undefined ? licenseName(story.license) : linkOut(license, licenseName(story.license))],
  [w.language, story.language],
  [w.aboutGuide, about.guide === undefined ? undefined : linkTo(`/guides/${about.guide.id}`, about.guide.name)],
  [w.publishedOn, story.published === null ? undefined : dayText(story.published, zone, view.language)],
])}
${
  story.transcript === ""
    ? section(
        w.helpWanted,
        [html`<p>${w.helpWantedText} ${w.helpMembers}</p>`, member ? transcriptForm(view, story, about.sheet) : nothing],
        {
          id: "transcript",
        },
      )
    : section(w.transcript, transcriptText(story), { id: "transcript", more: linkTo(`/stories/${story.id}/transcript.txt`, w.plainText) })
}</article>
${member ? html`<p class="more">${buttonTo(`/stories/${story.id}/withdraw`, w.withdraw, true)}</p>` : nothing}`,
  };
}

const transcriptForm = (view: View, story: SeenStory, sheet: Sheet = emptySheet): Html =>
  form(view, {
    action: `/stories/${story.id}/transcript`,
    sheet,
    body: field(view, sheet, {
      name: "transcript",
      label: words(view.language).transcript,
      hint: words(view.language).transcriptHint,
      type: "textarea",
      rows: 10,
      required: true,
    }),
    submit: words(view.language).addTranscript,
  });

export function withdrawPage(view: View, story: SeenStory, sheet: Sheet): Page {
  const w = words(view.language);
  const title = w.withdrawTitle(story.name);
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { lead: w.withdrawLead, kicker: linkTo(`/stories/${story.id}`, story.name) })}
<p>${w.withdrawElsewhere}</p>
${form(view, { action: `/stories/${story.id}/withdraw`, sheet, body: tick(sheet, { name: "sure", label: w.withdrawSure }), submit: w.withdraw, danger: true })}`,
  };
}
