/** Stories as a list, one to hear and to read, and the page on which its yes is taken back. */
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
  linkToName,
  pageHead,
  pager,
  section,
} from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { listFilter } from "#platform/web/html/filter.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { StoredFile } from "./files/file.ts";
import { type StoryFilter, writeStoryFilter } from "./filter.ts";
import type { VisibleStory } from "./row.ts";
import { tick } from "#platform/web/html/uploads.ts";
import { storyMessages } from "./messages.ts";
import { spanMessages } from "#platform/i18n/messages.ts";

function soundText(seconds: number, language: string): string {
  const spans = spanMessages(language);
  return seconds < 90
    ? spans.seconds({ n: seconds })
    : spans.minutes({ n: Math.round(seconds / 60) });
}

function storyBadge(view: View, story: VisibleStory): Html | undefined {
  const messages = storyMessages(view.language);
  if (story.published === null) return badge(messages.draftBadge);
  return story.transcriptWanted ? badge(messages.helpWanted, "petal") : undefined;
}

export const storyCard = (view: View, story: VisibleStory): Card => ({
  href: `/stories/${story.id}`,
  title: story.name,
  over: story.sound?.seconds == null ? undefined : soundText(story.sound.seconds, view.language),
  text: story.summary,
  facts: [html`<bdi>${story.consentBy}</bdi>`, html`<bdi>${story.groupName}</bdi>`, story.language],
  badge: storyBadge(view, story),
  language: story.language,
});

export const cursorAfter = (story: VisibleStory): string | null =>
  story.published === null ? null : newestCursor(story.published, story.id);

export function storiesPage(
  view: View,
  about: {
    readonly stories: readonly VisibleStory[];
    readonly more: boolean;
    readonly filter: StoryFilter;
    readonly languages: readonly string[];
    /** Where the viewer can tell one. */
    readonly groups: readonly { readonly handle: string; readonly name: string }[];
  },
): Page {
  const messages = storyMessages(view.language);
  const { after: _after, ...filter } = about.filter;
  const asked = writeStoryFilter(filter);
  const last = about.stories.at(-1);
  const next =
    about.more && last?.published != null
      ? `/stories${writeStoryFilter({ ...filter, after: { date: last.published, id: last.id } })}`
      : undefined;
  const formState = { values: filter as Readonly<Record<string, string | undefined>>, notes: {} };
  const [first] = about.groups;
  const tell =
    first === undefined ? undefined : buttonTo(`/@${first.handle}/stories/new`, messages.tell);
  const noStories = (): Html =>
    asked === ""
      ? emptyState(messages.none, messages.noneText, tell)
      : emptyState(messages.nothingFound, messages.nothingFoundText);
  return {
    title: messages.stories,
    description: messages.lead,
    hidden: asked !== "",
    head: html`<link rel="alternate" type="application/rss+xml" title="${messages.stories}"
      href="/stories.rss${asked}">`,
    body: html`${pageHead(messages.stories, {
      lead: messages.lead,
      actions: tell === undefined ? [] : [tell],
    })}
${listFilter({
  path: "/stories",
  asked: asked !== "",
  messages,
  body: html`<div class="pair">
${field(view, formState, { name: "q", label: messages.q, type: "search", maxLength: 200 })}
${field(view, formState, {
  name: "language",
  label: messages.language,
  type: "select",
  options: [["", messages.any], ...about.languages.map((one) => [one, one] as const)],
})}
${field(view, formState, {
  name: "wanted",
  label: messages.helpWanted,
  type: "select",
  options: [
    ["", messages.any],
    ["yes", messages.wantedOnly],
  ],
})}
${["group", "guide"].map((name) =>
  formState.values[name] === undefined
    ? nothing
    : html`<input type="hidden" name="${name}" value="${formState.values[name]}">`,
)}</div>`,
})}
<h2 class="day">${asked === "" ? messages.all : messages.results}</h2>
${
  about.stories.length > 0
    ? cardList(about.stories.map((story) => storyCard(view, story)))
    : noStories()
}
${pager(view, next)}<p class="more">${linkTo(`/stories.rss${asked}`, messages.feed)}</p>`,
  };
}

const player = (file: StoredFile, name: string): Html =>
  html`<audio controls preload="none" aria-label="${name}"><source src="/files/${file.id}"
    type="${file.mediaType}"></audio>`;

/** What is said, as it was written: paragraphs and lines. */
const transcriptText = (story: VisibleStory): Html =>
  html`<div class="prose" lang="${story.language}" dir="auto">${story.transcript
    .split(/\n{2,}/)
    .map(
      (paragraph) =>
        html`<p>${paragraph
          .split("\n")
          .map((line, i) => (i === 0 ? html`${line}` : html`<br>${line}`))}</p>`,
    )}</div>`;

export function storyPage(
  view: View,
  story: VisibleStory,
  about: {
    readonly change: boolean;
    readonly guide: { readonly id: string; readonly name: string } | undefined;
    readonly formState?: FormState;
  },
): Page {
  const messages = storyMessages(view.language);
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
    head: html`${
      open
        ? html`<link rel="canonical" href="${url}"><meta property="og:url" content="${url}">`
        : nothing
    }<link rel="alternate" type="application/rss+xml" title="${messages.stories}"
      href="/stories.rss">`,
    body: html`<article>${pageHead(story.name, {
      lead: story.summary,
      actions: about.change ? [buttonTo(`/stories/${story.id}/edit`, messages.edit, true)] : [],
      kicker: html`<a href="/@${story.groupHandle}"><bdi>${story.groupName}</bdi></a> ${
        story.published === null ? badge(messages.draftBadge) : nothing
      }`,
    })}
${
  sound === undefined
    ? nothing
    : html`<p>${player(sound, `${messages.listen}: ${story.name}`)}<br>${linkTo(
        `/files/${sound.id}`,
        messages.original({ size: sound.bytes }),
      )}</p>`
}
${
  small === undefined
    ? nothing
    : html`<p>${player(small, messages.small({ size: small.bytes }))}<br>${linkTo(
        `/files/${small.id}`,
        messages.small({ size: small.bytes }),
      )}</p>`
}
${
  story.consentGiven === null
    ? nothing
    : html`<p class="consent"><strong>${messages.consentLine({
        who: story.consentBy,
        day: dayText(story.consentGiven, "UTC", view.language),
      })}</strong> ${messages.heardOnly[story.visibility]} ${messages.consentOpen}</p>`
}
${facts([
  [messages.credit, story.credit],
  [
    messages.license,
    license === undefined
      ? licenseName(story.license, view.language)
      : linkOut(license, licenseName(story.license, view.language)),
  ],
  [messages.language, story.language],
  [
    messages.aboutGuide,
    about.guide === undefined
      ? undefined
      : linkToName(`/guides/${about.guide.id}`, about.guide.name),
  ],
  [
    messages.publishedOn,
    story.published === null ? undefined : dayText(story.published, zone, view.language),
  ],
])}
${
  story.transcript === ""
    ? section(
        messages.helpWanted,
        [
          html`<p>${messages.helpWantedText} ${messages.helpMembers}</p>`,
          member ? transcriptForm(view, story, about.formState) : nothing,
        ],
        {
          id: "transcript",
        },
      )
    : section(messages.transcript, transcriptText(story), {
        id: "transcript",
        more: linkTo(`/stories/${story.id}/transcript.txt`, messages.plainText),
      })
}</article>
${
  member
    ? html`<p class="more">${buttonTo(
        `/stories/${story.id}/withdraw`,
        messages.withdraw,
        true,
      )}</p>`
    : nothing
}`,
  };
}

const transcriptForm = (
  view: View,
  story: VisibleStory,
  formState: FormState = emptyFormState,
): Html =>
  form(view, {
    action: `/stories/${story.id}/transcript`,
    formState,
    body: field(view, formState, {
      name: "transcript",
      label: storyMessages(view.language).transcript,
      hint: storyMessages(view.language).transcriptHint,
      type: "textarea",
      rows: 10,
      required: true,
    }),
    submit: storyMessages(view.language).addTranscript,
  });

export function withdrawPage(view: View, story: VisibleStory, formState: FormState): Page {
  const messages = storyMessages(view.language);
  const title = messages.withdrawTitle({ name: story.name });
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, {
      lead: messages.withdrawLead,
      kicker: linkToName(`/stories/${story.id}`, story.name),
    })}
<p>${messages.withdrawElsewhere}</p>
${form(view, {
  action: `/stories/${story.id}/withdraw`,
  formState,
  body: tick(formState, { name: "sure", label: messages.withdrawSure }),
  submit: messages.withdraw,
  danger: true,
})}`,
  };
}
