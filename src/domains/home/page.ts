/** The start page, put together from what domains show on it, and the page on what we keep. */
import { type HomePart, homeParts } from "#commons/home/home-settings.ts";
import { inLanguage } from "#platform/i18n/saying.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import {
  buttonTo,
  emptyState,
  linkTo,
  pageHead,
  section,
  dayTimeText,
} from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import { flower, type Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { Kept } from "./kept.ts";
import { homeMessages } from "./messages.ts";

/** Parts of the start page; undefined where there is nothing to show. */
export interface HomeSections {
  /** Above all others: what a young collective could do next. */
  readonly first: Html | undefined;
  /** The picture of the collective. */
  readonly cover: Html | undefined;
  readonly sections: Readonly<Partial<Record<HomePart, Html>>>;
  /** The foot: where to turn in need. */
  readonly foot: Html | undefined;
}

/** Where one goes on from the head of the page. */
function waysOn(view: View): readonly Html[] {
  const { collective } = view;
  if (collective === undefined) return [];
  const messages = homeMessages(view.language);
  return view.viewer.member === undefined
    ? [buttonTo(`/@${collective.handle}`, messages.follow)]
    : [buttonTo("/me", messages.forYou), buttonTo(collective.aboutUs, messages.ourPage, true)];
}

export function homePage(view: View, shownSections: HomeSections): Page {
  const messages = homeMessages(view.language);
  const { collective } = view;
  const name = collective?.name ?? messages.welcome;
  const summary =
    collective === undefined ? messages.welcomeLead : plainText(renderMarkdown(collective.summary));
  /** Sections with a heading of ours; the others bring their own. */
  const headed: Readonly<Partial<Record<HomePart, readonly [string, string, string]>>> = {
    events: [messages.soon, "/calendar", messages.soonMore],
    guides: [messages.guides, "/library", messages.guidesMore],
    offers: [messages.offers, "/board", messages.offersMore],
    groups: [messages.groups, "/groups", messages.groupsMore],
    siblings: [messages.siblings, "/siblings/posts", messages.siblingsMore],
  };
  const part = (name: HomePart): Html => {
    const body = shownSections.sections[name];
    if (body === undefined) return nothing;
    const [title, href, more] = headed[name] ?? [];
    return title === undefined || href === undefined || more === undefined
      ? body
      : section(title, body, { more: linkTo(href, more) });
  };
  const shown = collective?.home ?? homeParts;
  const empty = ["events", "guides", "offers"].every(
    (name) => shownSections.sections[name as HomePart] === undefined,
  );
  // Where nothing is yet, that is said before how to stay in touch.
  const nothingYet =
    empty && collective !== undefined
      ? emptyState(
          messages.nothing,
          view.viewer.member === undefined ? messages.nothingForGuests : messages.nothingText,
        )
      : nothing;
  const index = shown.indexOf("stay");
  const before = index < 0 ? shown : shown.slice(0, index);
  return {
    title: name,
    description: summary,
    activity: collective === undefined ? undefined : `${view.origin}/groups/${collective.handle}`,
    head:
      collective === undefined
        ? nothing
        : html`<link rel="alternate" type="application/activity+json"
          href="${view.origin}/groups/${collective.handle}"><link rel="canonical"
            href="${view.origin}/">`,
    body: html`<div class="hero">${pageHead(name, {
      lead: summary,
      actions: waysOn(view),
      ...(collective === undefined ? {} : { language: collective.language }),
    })}${shownSections.cover ?? flower(200)}</div>
${shownSections.first ?? nothing}
${before.map(part)}
${nothingYet}
${shown.slice(before.length).map(part)}
${shownSections.foot ?? nothing}`,
  };
}

export function aboutPage(view: View, guides: readonly Kept[]): Page {
  const messages = homeMessages(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  const list = (items: readonly string[]): Html =>
    html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  const moment = (date: Date): string => dayTimeText(date, zone, view.language);
  /** When it was done last, and when it is done again. */
  const turns = ({ last, next }: Kept): string => {
    if (last === undefined) return messages.runs.never;
    return next === undefined
      ? messages.runs.soon({ last: moment(last) })
      : messages.runs.next({ last: moment(last), next: moment(next) });
  };
  return {
    title: messages.about,
    description: messages.aboutLead,
    body: html`${pageHead(messages.about, { lead: messages.aboutLead })}
<div class="prose">${section(messages.never, list(messages.neverStored))}${section(
      messages.stored,
      list(Object.values(messages.storedText)),
    )}${section(messages.device, list(Object.values(messages.cookies)))}${section(
      messages.forgets,
      html`<p>${messages.runs.lead({ zone })}</p><ul>${guides.map(
        (one) =>
          html`<li>${inLanguage(one.words, view.language)}<br><small>${turns(one)}</small></li>`,
      )}</ul><p>${linkTo("/forget", messages.forgetMe)}</p>`,
    )}</div>`,
  };
}
