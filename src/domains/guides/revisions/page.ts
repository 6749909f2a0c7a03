/** The revisions of a guide, any two side by side. */
import type { Row } from "#platform/database/schema.ts";
import { comma } from "#platform/i18n/commas.ts";
import {
  badge,
  dayText,
  linkTo,
  linkToName,
  pageHead,
  section,
  timeTag,
} from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { TextChange } from "#platform/lib/changes.ts";
import { compare } from "./diff.ts";
import { licenseName } from "../guide.ts";
import type { VisibleGuide } from "../row.ts";
import { lineageMessages } from "../lineage/messages.ts";
import { guideMessages } from "../messages.ts";

type Revision = Row<"guideRevisions">;

/** What was and what is, side by side where there is room for both; what both have stands once. */
function diffView(view: View, language: string, changes: readonly TextChange[]): Html {
  if (changes.every((change) => change.kind === "same"))
    return html`<p class="hint">${guideMessages(view.language).nothingChanged}</p>`;
  const rows: { same?: string; was: string[]; is: string[] }[] = [];
  for (const { kind, text } of changes) {
    const last = rows.at(-1);
    const row =
      last === undefined || last.same !== undefined || kind === "same" ? { was: [], is: [] } : last;
    if (row !== last) rows.push(row);
    if (kind === "same") row.same = text;
    else row[kind === "removed" ? "was" : "is"].push(text);
  }
  return html`<div class="diff" lang="${language}" dir="auto">${rows.map((row) =>
    row.same === undefined
      ? html`<div class="pair"><div>${row.was.map(
          (text) => html`<p><del>${text}</del></p>`,
        )}</div><div>${row.is.map((text) => html`<p><ins>${text}</ins></p>`)}</div></div>`
      : html`<p>${row.same}</p>`,
  )}</div>`;
}

/** What a revision holds beside its text, by what the form calls it. */
function fieldsOf(
  view: View,
  revision: Revision | undefined,
): readonly (readonly [label: string, text: string])[] {
  const messages = guideMessages(view.language);
  const lineageTexts = lineageMessages(view.language);
  return [
    [messages.name, revision?.name ?? ""],
    [messages.summary, revision?.summary ?? ""],
    [messages.cautions, revision?.cautions ?? ""],
    [
      messages.license,
      revision?.license == null ? "" : licenseName(revision.license, view.language),
    ],
    [messages.credit, revision?.credit ?? ""],
    [lineageTexts.wishes, revision?.wishes ?? ""],
    [lineageTexts.sources, revision?.sources ?? ""],
  ];
}

/** The text, and below it whatever else is different. */
function changesSection(
  view: View,
  language: string,
  before: Revision | undefined,
  after: Revision,
): Html {
  const was = fieldsOf(view, before);
  const rest = fieldsOf(view, after).filter(([, text], i) => text !== was[i]?.[1]);
  const old = (label: string): string => was.find(([one]) => one === label)?.[1] ?? "";
  return html`${diffView(view, language, compare(before?.source ?? "", after.source))}${rest.map(
    ([label, text]) =>
      html`<h3>${label}</h3>${diffView(view, language, compare(old(label), text))}`,
  )}`;
}

interface ChosenRevision {
  readonly revision: Revision;
  /** What it is compared with. */
  readonly before: Revision | undefined;
}

/** `next`: whence older ones are listed. */
export function revisionsPage(
  view: View,
  guide: VisibleGuide,
  {
    revisions,
    next,
    chosen,
    change,
  }: {
    readonly revisions: readonly Revision[];
    readonly next: number | undefined;
    readonly chosen: ChosenRevision | undefined;
    readonly change: boolean;
  },
): Page {
  const messages = guideMessages(view.language);
  const title = messages.revisionsOf({ name: guide.name });
  const zone = view.collective?.timeZone ?? "UTC";
  const path = `/guides/${guide.id}/revisions`;
  const open =
    guide.origin.handle !== null && guide.visibility === "public" && guide.published !== null;
  const iri = `${view.origin}/guides/${guide.id}`;
  const shownIri = chosen === undefined ? iri : `${iri}/revisions/${chosen.revision.version}`;
  return {
    title,
    hidden: true,
    activity: open ? shownIri : undefined,
    body: html`${pageHead(title, { kicker: linkToName(`/guides/${guide.id}`, guide.name) })}
<ul class="plain">${revisions.map(
      (revision) =>
        html`<li><a href="${path}?show=${revision.version}">${messages.revision({
          n: revision.version,
        })}</a>${comma(view.language)}${timeTag(
          revision.saved,
          dayText(revision.saved, zone, view.language),
        )} ${
          revision.version === guide.version ? badge(messages.current, "leaf") : nothing
        }<br><span class="facts"><bdi>${
          revision.note === "" ? messages.noNote : revision.note
        }</bdi></span></li>`,
    )}</ul>
${
  next === undefined
    ? nothing
    : html`<p class="more">${linkTo(`${path}?before=${next}`, messages.olderRevisions)}</p>`
}
${
  chosen === undefined
    ? nothing
    : section(
        messages.revision({ n: chosen.revision.version }),
        chosenSection(view, guide, revisions, chosen, change),
      )
}`,
  };
}

function chosenSection(
  view: View,
  guide: VisibleGuide,
  revisions: readonly Revision[],
  { revision, before }: ChosenRevision,
  change: boolean,
): Html {
  const messages = guideMessages(view.language);
  const path = `/guides/${guide.id}/revisions`;
  const versions = [
    ...new Set([
      ...revisions.map(({ version }) => version),
      ...(before === undefined ? [] : [before.version]),
    ]),
  ];
  return html`<form method="get" action="${path}"><input type="hidden" name="show"
    value="${revision.version}"><div class="field"><label
      for="f-with">${messages.compareWith}</label><select id="f-with" name="with">${versions.map(
        (version) =>
          html`<option value="${version}"${
            version === before?.version ? html` selected` : nothing
          }>${messages.revision({ n: version })}</option>`,
      )}</select></div><p class="submit"><button class="quiet">${messages.compare}</button></p></form>
${changesSection(view, guide.language, before, revision)}${
    change && revision.version !== guide.version
      ? form(view, {
          action: `${path}/${revision.version}/restore`,
          submit: messages.restore,
          quiet: true,
        })
      : nothing
  }`;
}
