import { inLanguage, type Saying } from "#platform/i18n/saying.ts";
import { plainText, renderMarkdown } from "#commons/markdown.ts";
import { buttonTo, emptyState, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import { flower, type Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { homeMessages } from "./messages.ts";

/** Parts of the start page; undefined where there is nothing to show. */
export interface HomeSections {
  /** Above all others: what a young collective could do next. */
  readonly first: Html | undefined;
  readonly events: Html | undefined;
  readonly guides: Html | undefined;
  readonly offers: Html | undefined;
  /** What siblings say, where the collective wishes it here. */
  readonly siblings: Html | undefined;
  readonly groups: Html | undefined;
  /** Below all others: ways to hear of the collective. */
  readonly stay: Html | undefined;
  /** The foot: where to turn in need. */
  readonly foot: Html | undefined;
}

export function homePage(view: View, parts: HomeSections): Page {
  const messages = homeMessages(view.language);
  const { collective } = view;
  const name = collective?.name ?? messages.welcome;
  const summary =
    collective === undefined ? messages.welcomeLead : plainText(renderMarkdown(collective.summary));
  const part = (title: string, body: Html | undefined, href: string, more: string): Html =>
    body === undefined ? nothing : section(title, body, { more: linkTo(href, more) });
  const ways =
    collective === undefined
      ? []
      : view.viewer.member === undefined
        ? [buttonTo(`/@${collective.handle}`, messages.follow)]
        : [
            buttonTo("/me", messages.forYou),
            buttonTo(`/@${collective.handle}`, messages.ourPage, true),
          ];
  const empty =
    parts.events === undefined && parts.guides === undefined && parts.offers === undefined;
  return {
    title: name,
    description: summary,
    activity: collective === undefined ? undefined : `${view.origin}/groups/${collective.handle}`,
    head:
      collective === undefined
        ? nothing
        : html`<link rel="alternate" type="application/activity+json" href="${view.origin}/groups/${collective.handle}"><link rel="canonical" href="${view.origin}/">`,
    body: html`<div class="hero">${pageHead(name, { lead: summary, actions: ways })}${flower(200)}</div>
${parts.first ?? nothing}
${part(messages.soon, parts.events, "/calendar", messages.soonMore)}
${part(messages.offers, parts.offers, "/board", messages.offersMore)}
${part(messages.guides, parts.guides, "/library", messages.guidesMore)}
${part(messages.siblings, parts.siblings, "/siblings/posts", messages.siblingsMore)}
${part(messages.groups, parts.groups, "/groups", messages.groupsMore)}
${parts.stay ?? nothing}
${empty && collective !== undefined ? emptyState(messages.nothing, messages.nothingText) : nothing}
${parts.foot ?? nothing}`,
  };
}

export function aboutPage(view: View, forgets: readonly Saying[]): Page {
  const messages = homeMessages(view.language);
  const list = (items: readonly string[]): Html =>
    html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  return {
    title: messages.about,
    description: messages.aboutLead,
    body: html`${pageHead(messages.about, { lead: messages.aboutLead })}
<div class="prose">${section(messages.never, list([...messages.neverText, messages.cookies]))}${section(messages.forgets, list(forgets.map((one) => inLanguage(one, view.language))))}</div>`,
  };
}
