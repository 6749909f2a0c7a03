import { careKindName } from "#commons/care-kinds.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import type { Row } from "#database/schema.ts";
import {
  badge,
  buttonTo,
  cardList,
  dayText,
  facts,
  linkOut,
  linkTo,
  originLine,
  pageHead,
  prose,
  section,
  tagList,
  timeTag,
} from "#web/components.ts";
import { field, form, type Sheet } from "#web/forms.ts";
import { html, type Html, nothing, safe } from "#web/html.ts";
import type { Page } from "#web/layout.ts";
import type { View } from "#web/view.ts";
import { type Change } from "./diff.ts";
import { guideKindName, licenseName, licensePage, mayAdapt } from "./guide.ts";
import type { SeenGuide } from "./guide-row.ts";
import { suggestPart } from "./exchange-page.ts";
import { creditPart, type LanguageFacts, languagesPart, stalePart } from "./family-page.ts";
import { findWords } from "./find-words.ts";
import { wordsUsedPart } from "./glossary-page.ts";
import type { Term } from "./glossary.ts";
import { kinWords } from "./kin-words.ts";
import { guideCard } from "./library-page.ts";
import { oembedAddress } from "./oembed.ts";
import { guideJsonLd } from "./structured.ts";
import { noticesAbove, noticesBelow } from "./notices-page.ts";
import { words } from "./words.ts";

const zoneOf = (view: View): string => view.collective?.timeZone ?? "UTC";

export interface GuideFactsForPage {
  readonly change: boolean;
  /** Groups in which the viewer can make a version. */
  readonly groups: readonly { readonly handle: string; readonly name: string }[];
  readonly versions: readonly SeenGuide[];
  /** What this is a version of, when we keep it. */
  readonly upstream: SeenGuide | undefined;
  readonly upstreamChanged: boolean;
  readonly notices: readonly Row<"guideNotices">[];
  readonly languages: LanguageFacts;
  /** Words of the glossary that it uses. */
  readonly terms: readonly (Term & { readonly id: string })[];
  /** Of the guide. */
  readonly iri: string;
}

export function guidePage(view: View, guide: SeenGuide, about: GuideFactsForPage): Page {
  const w = words(view.language);
  const k = kinWords(view.language);
  const url = `${view.origin}/guides/${guide.id}`;
  const ours = guide.origin.handle !== null;
  const open = guide.visibility === "public" && guide.published !== null;
  const actions = about.change
    ? [buttonTo(`/guides/${guide.id}/edit`, w.edit, true), buttonTo(`/guides/${guide.id}/plain`, findWords(view.language).plain, true)]
    : [];
  const license = licensePage(guide.license);
  return {
    title: guide.name,
    description: guide.summary,
    hidden: !open || !ours,
    head:
      open && ours
        ? html`<link rel="alternate" type="application/activity+json" href="${url}"><link rel="canonical" href="${url}"><meta property="og:type" content="article"><meta property="og:url" content="${url}"><link rel="alternate" type="application/json+oembed" title="${guide.name}" href="${oembedAddress(view.origin, url)}"><script type="application/ld+json">${safe(JSON.stringify(guideJsonLd(guide, view.origin)).replaceAll("<", "\\u003c"))}</script>`
        : nothing,
    body: html`<article lang="${guide.language}">${pageHead(guide.name, { lead: guide.summary, actions, kicker: html`${guideKindName(guide.kind)} · ${guide.origin.handle === null ? html`<bdi>${guide.origin.name}</bdi>` : html`<a href="/@${guide.origin.handle}">${guide.origin.name}</a>`} ${guide.published === null ? badge(w.draftBadge) : nothing}` })}
${ours ? nothing : originLine(view, { name: guide.origin.address === null ? guide.origin.name : `${guide.origin.name} (@${guide.origin.address})`, url: guide.origin.page })}
${noticesAbove(view, guide.id, about.iri, about.notices, about.change)}
${guide.translationOf === null ? nothing : stalePart(view, guide.id, about.languages)}
${about.upstreamChanged && guide.translationOf === null ? html`<p class="flash">${w.upstreamChanged} ${linkTo(`/guides/${guide.id}/upstream`, w.seeUpstream)}</p>` : nothing}
${guide.cautions === "" ? nothing : html`<div class="notes"><p><strong>${w.cautions}</strong></p>${safe(renderMarkdown(guide.cautions))}</div>`}
${prose(guide.contentHtml, guide.language)}
${facts([
  [w.credit, guide.credit],
  [w.license, license === undefined ? licenseName(guide.license) : linkOut(license, licenseName(guide.license))],
  [k.wishes, guide.wishes],
  [k.time, guide.minutes === null ? undefined : k.minutes(guide.minutes)],
  [k.costsNothing, guide.costsNothing ? w.yes : undefined],
  [w.careKinds, guide.careKinds.map(careKindName).join(", ")],
  [
    k.sources,
    guide.sources === ""
      ? undefined
      : html`<ul class="plain">${guide.sources.split("\n").map((line) => html`<li>${linkOut(/^https?:\/\/\S+$/.test(line) ? line : undefined, line)}</li>`)}</ul>`,
  ],
  [
    guide.translationOf === null ? w.originalHere : k.translationOf,
    guide.basedOn === null
      ? undefined
      : about.upstream === undefined
        ? linkOut(guide.basedOn, guide.basedOn)
        : linkTo(`/guides/${about.upstream.id}`, about.upstream.name),
  ],
  [w.revisions, ours ? linkTo(`/guides/${guide.id}/revisions`, w.times(guide.version)) : undefined],
  [k.print, linkTo(`/guides/${guide.id}/print`, k.printIt)],
  [k.family, linkTo(`/guides/${guide.id}/family`, k.familyOf(guide.name))],
])}
${wordsUsedPart(view, about.terms)}${noticesBelow(view, guide.id, about.iri, about.notices)}
${tagList(view, guide.tags, "/library")}</article>
${creditPart(view, guide)}
${about.versions.length === 0 ? nothing : section(w.versions, cardList(about.versions.map((one) => guideCard(view, one))))}
${adaptPart(view, guide, about.groups)}${languagesPart(view, guide, about.languages, about.groups)}
${about.change && open && guide.basedOn !== null && guide.translationOf === null && about.upstream !== undefined ? suggestPart(view, guide.id) : nothing}
${about.change && guide.published !== null ? html`<p>${linkTo(`/guides/${guide.id}/notices/new`, k.notice)} · ${linkTo(`/guides/${guide.id}/suggestions`, k.suggestions)}</p>` : nothing}
${about.change ? html`<details><summary>${w.delete}</summary><p>${w.deleteText}</p>${form(view, { action: `/guides/${guide.id}/delete`, submit: w.delete, danger: true })}</details>` : nothing}`,
  };
}

function adaptPart(view: View, guide: SeenGuide, groups: readonly { readonly handle: string; readonly name: string }[]): Html {
  const w = words(view.language);
  if (groups.length === 0 || guide.visibility !== "public" || guide.published === null) return nothing;
  if (!mayAdapt(guide.license)) return html`<p class="hint">${w.notAdaptable}</p>`;
  const sheet: Sheet = { values: {}, notes: {} };
  return html`<details><summary>${w.adapt}</summary><p>${w.adaptText}</p>${form(view, {
    action: `/guides/${guide.id}/adapt`,
    body: field(view, sheet, {
      name: "group",
      label: w.adaptIn,
      type: "select",
      options: groups.map((group) => [group.handle, group.name] as const),
    }),
    submit: w.adapt,
  })}</details>`;
}

/** What was and what is, side by side where there is room for both; what both have stands once. */
export function diffView(view: View, changes: readonly Change[]): Html {
  if (changes.every((change) => change.kind === "same")) return html`<p class="hint">${words(view.language).nothingChanged}</p>`;
  const rows: { same?: string; was: string[]; is: string[] }[] = [];
  for (const { kind, text } of changes) {
    const last = rows.at(-1);
    const row = last === undefined || last.same !== undefined || kind === "same" ? { was: [], is: [] } : last;
    if (row !== last) rows.push(row);
    if (kind === "same") row.same = text;
    else row[kind === "removed" ? "was" : "is"].push(text);
  }
  return html`<div class="diff">${rows.map((row) =>
    row.same === undefined
      ? html`<div class="pair"><div>${row.was.map((text) => html`<p><del>${text}</del></p>`)}</div><div>${row.is.map((text) => html`<p><ins>${text}</ins></p>`)}</div></div>`
      : html`<p>${row.same}</p>`,
  )}</div>`;
}

export function revisionsPage(
  view: View,
  guide: SeenGuide,
  revisions: readonly Row<"guideRevisions">[],
  chosen:
    { readonly revision: Row<"guideRevisions">; readonly before: number | undefined; readonly changes: readonly Change[] } | undefined,
  change: boolean,
): Page {
  const w = words(view.language);
  const title = w.revisionsOf(guide.name);
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo(`/guides/${guide.id}`, guide.name) })}
<ul class="plain">${revisions.map((revision) => html`<li><a href="/guides/${guide.id}/revisions?show=${revision.version}">${w.revision(revision.version)}</a>, ${timeTag(revision.saved, dayText(revision.saved, zoneOf(view), view.language))} ${revision.version === guide.version ? badge(w.current, "leaf") : nothing}<br><span class="facts">${revision.note === "" ? w.noNote : revision.note}</span></li>`)}</ul>
${
  chosen === undefined
    ? nothing
    : section(
        w.revision(chosen.revision.version),
        html`<form method="get" action="/guides/${guide.id}/revisions"><input type="hidden" name="show" value="${chosen.revision.version}"><div class="field"><label for="f-with">${w.compareWith}</label><select id="f-with" name="with">${revisions.map(({ version }) => html`<option value="${version}"${version === chosen.before ? html` selected` : nothing}>${w.revision(version)}</option>`)}</select></div><p class="submit"><button class="quiet">${w.compare}</button></p></form>
${diffView(view, chosen.changes)}${change && chosen.revision.version !== guide.version ? form(view, { action: `/guides/${guide.id}/revisions/${chosen.revision.version}/restore`, submit: w.restore, quiet: true }) : nothing}`,
      )
}`,
  };
}
