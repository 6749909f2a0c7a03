import { plainText, renderMarkdown } from "#commons/markdown.ts";
import { buttonTo, emptyState, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import { flower, type Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { words } from "./messages.ts";

/** Parts of the start page; undefined where there is nothing to show. */
export interface FrontParts {
  /** Above all others: what a young collective could do next. */
  readonly first: Html | undefined;
  readonly events: Html | undefined;
  readonly guides: Html | undefined;
  readonly offers: Html | undefined;
  readonly groups: Html | undefined;
}

export function frontPage(view: View, parts: FrontParts): Page {
  const w = words(view.language);
  const { collective } = view;
  const name = collective?.name ?? w.welcome;
  const summary = collective === undefined ? w.welcomeLead : plainText(renderMarkdown(collective.summary));
  const part = (title: string, body: Html | undefined, href: string, more: string): Html =>
    body === undefined ? nothing : section(title, body, { more: linkTo(href, more) });
  const ways =
    collective === undefined
      ? []
      : view.viewer.member === undefined
        ? [buttonTo(`/@${collective.handle}`, w.follow)]
        : [buttonTo("/me", w.forYou), buttonTo(`/@${collective.handle}`, w.ourPage, true)];
  const empty = parts.events === undefined && parts.guides === undefined && parts.offers === undefined;
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
${part(w.soon, parts.events, "/calendar", w.soonMore)}
${part(w.offers, parts.offers, "/board", w.offersMore)}
${part(w.guides, parts.guides, "/library", w.guidesMore)}
${part(w.groups, parts.groups, "/groups", w.groupsMore)}
${empty && collective !== undefined ? emptyState(w.nothing, w.nothingText) : nothing}`,
  };
}

export function aboutPage(view: View, forgets: readonly string[]): Page {
  const w = words(view.language);
  const list = (items: readonly string[]): Html => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  return {
    title: w.about,
    description: w.aboutLead,
    body: html`${pageHead(w.about, { lead: w.aboutLead })}
<div class="prose">${section(w.never, list([...w.neverText, w.cookies]))}${section(w.forgets, list(forgets))}</div>`,
  };
}

export interface ApiCall {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
}

export function apiPage(view: View, calls: readonly ApiCall[]): Page {
  const w = words(view.language);
  return {
    title: w.api,
    description: w.apiLead,
    body: html`${pageHead(w.api, { lead: w.apiLead, actions: [buttonTo("/api/openapi.json", w.apiSpec, true)] })}
<div class="prose"><table><thead><tr><th scope="col">${w.call}</th><th scope="col">${w.does}</th></tr></thead><tbody>${calls.map((call) => html`<tr><td><code>${call.method} ${call.path}</code></td><td>${call.summary}</td></tr>`)}</tbody></table></div>`,
  };
}
