import { newestCursor } from "#commons/cursor.ts";
import type { NoteKind } from "#platform/database/schema.ts";
import { badge, dayText, emptyState, linkOut, linkTo, pageHead, pager, prose, section, timeTag } from "#platform/web/html/components.ts";
import { field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { SeenGuide } from "../row.ts";
import { noteKinds, noteTags, type SeenNote } from "./note.ts";
import { notesWords } from "./messages.ts";

export interface NotesFacts {
  readonly notes: readonly SeenNote[];
  readonly counts: Readonly<Record<NoteKind, number>>;
  /** Shown notes on other versions. */
  readonly family: readonly SeenNote[];
  /** For the keepers all, for others their own. */
  readonly held: readonly SeenNote[];
  /** For the keepers only. */
  readonly refused: readonly SeenNote[];
  readonly keeper: boolean;
  /** What becomes of a note of the viewer's; undefined when they can't leave one. */
  readonly write: "shown" | "held" | "elsewhere" | undefined;
  /** Can people elsewhere answer it? */
  readonly heard: boolean;
  readonly more: boolean;
}

/** Fields of this form have names of their own: several forms stand on a guide's page. */
export const fieldName = (name: string): string => `note-${name}`;

function noteItem(view: View, note: SeenNote, keeper: boolean): Html {
  const w = notesWords(view.language);
  const path = `/guides/${note.guideId}/notes/${note.id}`;
  const kind = note.state === "shown" ? nothing : html`${w.kinds[note.kind]} · `;
  const zone = view.collective?.timeZone ?? "UTC";
  const who =
    note.replyId !== null
      ? html` · ${linkOut(note.authorUrl, note.authorName ?? w.nobody)}`
      : note.credit === ""
        ? nothing
        : html` · <bdi>${note.credit}</bdi>`;
  const mine = note.memberId !== null && note.memberId === view.viewer.member?.id;
  const decide = (state: "shown" | "refused", text: string): Html =>
    keeper && note.state !== state ? form(view, { action: `${path}/${state}`, submit: text, quiet: state === "refused" }) : nothing;
  const buttons = html`${decide("shown", w.show)} ${decide("refused", w.refuse)} ${keeper || mine ? form(view, { action: `${path}/delete`, submit: w.delete, quiet: true }) : nothing}`;
  return html`<li id="note-${note.id}">${prose(note.contentHtml, note.language === "und" ? undefined : note.language)}
<p class="facts">${kind}${timeTag(note.made, dayText(note.made, zone, view.language))}${who} ${note.state === "held" ? badge(w.waiting, "petal") : note.state === "refused" ? badge(w.refusedBadge) : nothing}</p>
${note.state === "shown" && (keeper || mine) ? html`<details><summary>${w.change}</summary>${buttons}</details>` : buttons}</li>`;
}

const list = (view: View, notes: readonly SeenNote[], keeper: boolean): Html =>
  html`<ul class="plain">${notes.map((note) => noteItem(view, note, keeper))}</ul>`;

/** Grouped by kind; within one, the newest first. None stands higher for being liked. */
const byKind = (view: View, notes: readonly SeenNote[], keeper: boolean): Html[] =>
  noteKinds.flatMap((kind) => {
    const some = notes.filter((note) => note.kind === kind);
    return some.length === 0 ? [] : [html`<h3>${notesWords(view.language).kinds[kind]}</h3>${list(view, some, keeper)}`];
  });

function familyPart(view: View, notes: readonly SeenNote[]): Html {
  if (notes.length === 0) return nothing;
  const w = notesWords(view.language);
  const items = noteKinds.flatMap((kind) =>
    notes
      .filter((note) => note.kind === kind)
      .map(
        (note) => html`<li>${prose(note.contentHtml, note.language === "und" ? undefined : note.language)}
<p class="facts">${w.kinds[kind]}${note.replyId !== null ? html` · ${linkOut(note.authorUrl, note.authorName ?? w.nobody)}` : note.credit === "" ? nothing : html` · <bdi>${note.credit}</bdi>`} · ${w.from} <a href="/guides/${note.guideId}"><bdi>${note.guideName}</bdi></a> ${w.by} <bdi>${note.groupName}</bdi></p></li>`,
      ),
  );
  return html`<h3>${w.family}</h3><ul class="plain">${items}</ul>`;
}

function writePart(view: View, guide: SeenGuide, about: NotesFacts, sheet: Sheet | undefined): Html {
  const w = notesWords(view.language);
  const tags = noteKinds.map((kind) => noteTags[kind][0]);
  const elsewhere = about.heard ? html`<p class="hint">${w.elsewhere(tags)}</p>` : nothing;
  if (about.write === undefined) return elsewhere;
  if (about.write === "elsewhere") return html`<p class="hint">${w.theirs}</p>`;
  const filled: Sheet = sheet ?? { values: { [fieldName("language")]: guide.language }, notes: {} };
  return html`${elsewhere}<details${sheet === undefined ? nothing : html` open`}><summary>${w.write}</summary>
<p class="hint">${about.write === "shown" ? w.shownAtOnce : w.heldFirst}</p>
${form(view, {
  action: `/guides/${guide.id}/notes`,
  sheet: filled,
  body: html`${field(view, filled, { name: fieldName("kind"), label: w.kind, type: "select", options: noteKinds.map((kind) => [kind, w.kinds[kind]] as const) })}
${field(view, filled, { name: fieldName("source"), label: w.source, hint: w.sourceHint, type: "textarea", rows: 5, required: true, most: 5000 })}
${field(view, filled, { name: fieldName("credit"), label: w.credit, hint: w.creditHint, most: 100 })}
${field(view, filled, { name: fieldName("language"), label: w.language, required: true, most: 12 })}`,
  submit: w.keep,
})}</details>`;
}

function body(view: View, guide: SeenGuide, about: NotesFacts, sheet: Sheet | undefined): Html {
  const w = notesWords(view.language);
  const empty = about.notes.length === 0 && about.family.length === 0;
  const waiting = (title: string, notes: readonly SeenNote[]): Html =>
    notes.length === 0 ? nothing : html`<h3>${title}</h3>${list(view, notes, about.keeper)}`;
  return html`${empty ? emptyState(w.none, w.noneText) : nothing}
${Object.values(about.counts).some((n) => n > 0) ? html`<p>${w.counts(about.counts)}</p>` : nothing}
${byKind(view, about.notes, about.keeper)}
${familyPart(view, about.family)}
${waiting(about.keeper ? w.waitingTitle : w.yours, about.held)}
${about.refused.length === 0 ? nothing : html`<details><summary>${w.refusedTitle}</summary>${list(view, about.refused, true)}</details>`}
${writePart(view, guide, about, sheet)}`;
}

/** Under a guide. */
export const notesSection = (view: View, guide: SeenGuide, about: NotesFacts): Html =>
  section(notesWords(view.language).title, body(view, guide, about, undefined), {
    id: "notes",
    ...(about.more ? { more: linkTo(`/guides/${guide.id}/notes`, notesWords(view.language).all) } : {}),
  });

/** All of them, on a page of their own; `sheet` when a note could not be taken. */
export function notesPage(view: View, guide: SeenGuide, about: NotesFacts, sheet?: Sheet): Page {
  const w = notesWords(view.language);
  const last = about.notes.at(-1);
  const next = about.more && last !== undefined ? `/guides/${guide.id}/notes?after=${newestCursor(last.made, last.id)}` : undefined;
  return {
    title: w.titleOf(guide.name),
    hidden: true,
    body: html`${pageHead(w.titleOf(guide.name), { kicker: linkTo(`/guides/${guide.id}`, guide.name) })}
<section><h2>${w.title}</h2>${body(view, guide, about, sheet)}</section>${pager(view, next)}`,
  };
}
