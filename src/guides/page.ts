import { careKindName, careKinds } from "#commons/care-kinds.ts";
import { newestCursor } from "#commons/cursor.ts";
import type { GroupKind, Row, Visibility } from "#database/schema.ts";
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
  originLine,
  pageHead,
  pager,
  prose,
  section,
  tagList,
  timeTag,
} from "#web/components.ts";
import { choices, field, form, type Sheet, textOf } from "#web/forms.ts";
import { html, type Html, nothing } from "#web/html.ts";
import type { Page } from "#web/layout.ts";
import type { View } from "#web/view.ts";
import { type Change } from "./diff.ts";
import { type LibraryFilter, writeLibraryFilter } from "./filter.ts";
import { adaptableInto, guideKindName, guideKinds, licenseName, licensePage, licenses, mayAdapt } from "./guide.ts";
import type { SeenGuide } from "./guide-row.ts";
import { words } from "./words.ts";

const zoneOf = (view: View): string => view.collective?.timeZone ?? "UTC";

export const guideCard = (view: View, guide: SeenGuide): Card => ({
  href: `/guides/${guide.id}`,
  title: guide.name,
  over: guideKindName(guide.kind),
  text: guide.summary,
  facts: [html`<bdi>${guide.origin.name}</bdi>`, licenseName(guide.license).replace(/ \(.*/, "")],
  badge:
    guide.published === null ? badge(words(view.language).draftBadge) : guide.origin.handle === null ? badge("sibling", "leaf") : undefined,
  language: guide.language,
});

export function libraryPage(
  view: View,
  about: {
    readonly guides: readonly SeenGuide[];
    readonly more: boolean;
    readonly filter: LibraryFilter;
    readonly hosts: readonly string[];
  },
): Page {
  const w = words(view.language);
  const { after: _after, ...filter } = about.filter;
  const asked = writeLibraryFilter(filter);
  const last = about.guides.at(-1);
  const next =
    about.more && last?.published != null
      ? `/library${writeLibraryFilter({ ...filter, after: { date: last.published, id: last.id } })}`
      : undefined;
  const sheet = { values: filter as Readonly<Record<string, string | undefined>>, notes: {} };
  const any = ["", w.any] as const;
  return {
    title: w.library,
    description: w.lead,
    hidden: asked !== "",
    head: html`<link rel="alternate" type="application/rss+xml" title="${w.library}" href="/library.rss${asked}">`,
    body: html`${pageHead(w.library, { lead: w.lead })}
<details class="filter"${asked === "" ? nothing : html` open`}><summary>${asked === "" ? w.filter : w.filtered}</summary><form method="get" action="/library" role="search"><div class="pair">
${field(view, sheet, { name: "q", label: w.q, type: "search", most: 200 })}
${field(view, sheet, { name: "kind", label: w.kind, type: "select", options: [any, ...guideKinds.map((kind) => [kind, guideKindName(kind)] as const)] })}
${field(view, sheet, { name: "careKind", label: w.careKinds, type: "select", options: [any, ...careKinds.map((kind) => [kind, careKindName(kind)] as const)] })}
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
${about.hosts.length === 0 ? nothing : field(view, sheet, { name: "sibling", label: w.sibling, type: "select", options: [any, ...about.hosts.map((host) => [host, host] as const)] })}
</div><p class="submit"><button>${w.show}</button> ${asked === "" ? nothing : buttonTo("/library", w.reset, true)}</p></form></details>
<h2 class="day">${w.guides}</h2>
${about.guides.length === 0 ? emptyState(w.none, w.noneText) : cardList(about.guides.map((guide) => guideCard(view, guide)))}
${pager(view, next)}<p class="more">${linkTo(`/library.rss${asked}`, w.feed)}</p>`,
  };
}

export interface GuideFactsForPage {
  readonly change: boolean;
  /** Groups in which the viewer can make a version. */
  readonly groups: readonly { readonly handle: string; readonly name: string }[];
  readonly versions: readonly SeenGuide[];
  /** What this is a version of, when we keep it. */
  readonly upstream: SeenGuide | undefined;
  readonly upstreamChanged: boolean;
}

export function guidePage(view: View, guide: SeenGuide, about: GuideFactsForPage): Page {
  const w = words(view.language);
  const url = `${view.origin}/guides/${guide.id}`;
  const ours = guide.origin.handle !== null;
  const open = guide.visibility === "public" && guide.published !== null;
  const actions = about.change ? [buttonTo(`/guides/${guide.id}/edit`, w.edit, true)] : [];
  const license = licensePage(guide.license);
  return {
    title: guide.name,
    description: guide.summary,
    hidden: !open || !ours,
    head:
      open && ours
        ? html`<link rel="alternate" type="application/activity+json" href="${url}"><link rel="canonical" href="${url}"><meta property="og:type" content="article"><meta property="og:url" content="${url}">`
        : nothing,
    body: html`<article lang="${guide.language}">${pageHead(guide.name, { lead: guide.summary, actions, kicker: html`${guideKindName(guide.kind)} · ${guide.origin.handle === null ? html`<bdi>${guide.origin.name}</bdi>` : html`<a href="/@${guide.origin.handle}">${guide.origin.name}</a>`} ${guide.published === null ? badge(w.draftBadge) : nothing}` })}
${ours ? nothing : originLine(view, { name: guide.origin.address === null ? guide.origin.name : `${guide.origin.name} (@${guide.origin.address})`, url: guide.origin.page })}
${about.upstreamChanged ? html`<p class="flash">${w.upstreamChanged} ${linkTo(`/guides/${guide.id}/upstream`, w.seeUpstream)}</p>` : nothing}
${guide.cautions === "" ? nothing : html`<div class="notes"><p><strong>${w.cautions}</strong></p><p>${guide.cautions}</p></div>`}
${prose(guide.contentHtml, guide.language)}
${facts([
  [w.credit, guide.credit],
  [w.license, license === undefined ? licenseName(guide.license) : linkOut(license, licenseName(guide.license))],
  [w.careKinds, guide.careKinds.map(careKindName).join(", ")],
  [
    w.originalHere,
    guide.basedOn === null
      ? undefined
      : about.upstream === undefined
        ? linkOut(guide.basedOn, guide.basedOn)
        : linkTo(`/guides/${about.upstream.id}`, about.upstream.name),
  ],
  [w.revisions, ours ? linkTo(`/guides/${guide.id}/revisions`, w.times(guide.version)) : undefined],
])}
${tagList(view, guide.tags, "/library")}</article>
${about.versions.length === 0 ? nothing : section(w.versions, cardList(about.versions.map((one) => guideCard(view, one))))}
${adaptPart(view, guide, about.groups)}
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

export const diffView = (view: View, changes: readonly Change[]): Html =>
  changes.every((change) => change.kind === "same")
    ? html`<p class="hint">${words(view.language).nothingChanged}</p>`
    : html`<div class="diff">${changes.map((change) => (change.kind === "same" ? html`<p>${change.text}</p>` : change.kind === "added" ? html`<p><ins>${change.text}</ins></p>` : html`<p><del>${change.text}</del></p>`))}</div>`;

export function revisionsPage(
  view: View,
  guide: SeenGuide,
  revisions: readonly Row<"guideRevisions">[],
  chosen: { readonly version: number; readonly changes: readonly Change[] } | undefined,
): Page {
  const w = words(view.language);
  const title = w.revisionsOf(guide.name);
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo(`/guides/${guide.id}`, guide.name) })}
<ul class="plain">${revisions.map((revision) => html`<li><a href="/guides/${guide.id}/revisions?show=${revision.version}">${w.revision(revision.version)}</a>, ${timeTag(revision.saved, dayText(revision.saved, zoneOf(view), view.language))} ${revision.version === guide.version ? badge(w.current, "leaf") : nothing}<br><span class="facts">${revision.note === "" ? w.noNote : revision.note}</span></li>`)}</ul>
${chosen === undefined ? nothing : section(w.revision(chosen.version), diffView(view, chosen.changes))}`,
  };
}

export function upstreamPage(view: View, guide: SeenGuide, changes: readonly Change[]): Page {
  const w = words(view.language);
  return {
    title: w.upstreamDiff,
    hidden: true,
    body: html`${pageHead(w.upstreamDiff, { kicker: linkTo(`/guides/${guide.id}`, guide.name) })}${diffView(view, changes)}`,
  };
}

export interface GuideFormFacts {
  readonly action: string;
  readonly group: { readonly handle: string; readonly name: string; readonly kind: GroupKind };
  /** undefined: a new one. */
  readonly published?: boolean;
  /** Licence of what this is a version of. */
  readonly upstream?: string;
  /** What stands now, when somebody else saved meanwhile. */
  readonly theirs?: string;
}

export function guideForm(view: View, sheet: Sheet, about: GuideFormFacts): Page {
  const w = words(view.language);
  const title = about.published === undefined ? w.write : w.edit;
  const widest: readonly Visibility[] =
    about.group.kind === "open" ? ["public", "members", "group"] : about.group.kind === "closed" ? ["members", "group"] : ["group"];
  const allowed = about.upstream === undefined ? licenses : adaptableInto(about.upstream);
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo(`/@${about.group.handle}`, about.group.name) })}
${form(view, {
  action: about.action,
  sheet,
  body: html`<input type="hidden" name="version" value="${textOf(sheet.values, "version")}">
${field(view, sheet, { name: "name", label: w.name, required: true, most: 200 })}
${field(view, sheet, { name: "summary", label: w.summary, hint: w.summaryHint, type: "textarea", rows: 2, most: 500 })}
${field(view, sheet, { name: "kind", label: w.kind, type: "select", options: guideKinds.map((kind) => [kind, guideKindName(kind)] as const) })}
${field(view, sheet, { name: "source", label: w.source, hint: w.sourceHint, type: "textarea", rows: 18, required: true })}
${about.theirs === undefined ? nothing : html`<details open><summary>${w.theirs}</summary><pre class="diff">${about.theirs}</pre></details>`}
${field(view, sheet, { name: "cautions", label: w.cautions, hint: w.cautionsHint, type: "textarea", rows: 3 })}
${field(view, sheet, { name: "license", label: w.license, hint: w.licenseHint, type: "select", options: allowed.map((one) => [one, licenseName(one)] as const) })}
${field(view, sheet, { name: "credit", label: w.credit, hint: w.creditHint, most: 300 })}
<details><summary>${w.careKinds} · ${w.tags}</summary>${choices(sheet, { name: "careKinds", label: w.careKinds, many: true, options: careKinds.map((kind) => [kind, careKindName(kind)] as const) })}
${field(view, sheet, { name: "tags", label: w.tags, hint: w.tagsHint, most: 300 })}${field(view, sheet, { name: "language", label: w.language, required: true, most: 12 })}</details>
${about.published === undefined ? nothing : field(view, sheet, { name: "note", label: w.note, hint: w.noteHint, most: 500 })}
${choices(sheet, { name: "visibility", label: w.visibility, options: widest.map((one) => [one, w.visibilities[one]] as const) })}`,
  submit: html`<p class="submit">${about.published === true ? html`<button name="publish" value="yes">${w.save}</button>` : html`<button name="publish" value="yes">${w.publish}</button> <button class="quiet" name="publish" value="no">${w.draft}</button>`}</p>`,
})}`,
  };
}

export const cursorAfter = (guide: SeenGuide): string | null => (guide.published === null ? null : newestCursor(guide.published, guide.id));
