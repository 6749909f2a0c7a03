/** Lived notes under a guide, and on a page of their own. */
import { commas } from "#platform/i18n/commas.ts";
import { newestCursor } from "#commons/cursor.ts";
import type { NoteKind } from "#platform/database/schema.ts";
import {
  badge,
  dayText,
  emptyState,
  linkOut,
  linkTo,
  linkToName,
  pageHead,
  pager,
  prose,
  section,
  timeTag,
} from "#platform/web/html/components.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { VisibleGuide } from "../row.ts";
import { noteKinds, noteTags, type VisibleNote } from "./note.ts";
import { notesMessages } from "./messages.ts";
import { noteCountsText } from "./counts-text.ts";

export interface NotesFacts {
  readonly notes: readonly VisibleNote[];
  readonly counts: Readonly<Record<NoteKind, number>>;
  /** Shown notes on other versions. */
  readonly family: readonly VisibleNote[];
  /** For the keepers all, for others their own. */
  readonly held: readonly VisibleNote[];
  /** For the keepers only. */
  readonly refused: readonly VisibleNote[];
  readonly keeper: boolean;
  /** What becomes of a note of the viewer's; undefined when they can't leave one. */
  readonly write: "shown" | "held" | "elsewhere" | undefined;
  /** Can people elsewhere answer it? */
  readonly heard: boolean;
  readonly more: boolean;
}

/** Fields of this form have names of their own: several forms stand on a guide's page. */
export const fieldName = (name: string): string => `note-${name}`;

/** Of whom it is; nothing when it names nobody. */
function authorPart(view: View, note: VisibleNote): Html {
  if (note.replyId !== null) {
    const { nobody } = notesMessages(view.language);
    return html` · ${linkOut(note.authorUrl, note.authorName ?? nobody)}`;
  }
  return note.credit === "" ? nothing : html` · <bdi>${note.credit}</bdi>`;
}

function unshownBadge(view: View, { state }: VisibleNote): Html {
  const messages = notesMessages(view.language);
  if (state === "held") return badge(messages.waiting, "petal");
  return state === "refused" ? badge(messages.refusedBadge) : nothing;
}

function noteItem(view: View, note: VisibleNote, keeper: boolean): Html {
  const messages = notesMessages(view.language);
  const path = `/guides/${note.guideId}/notes/${note.id}`;
  const kind = note.state === "shown" ? nothing : html`${messages.kinds[note.kind]} · `;
  const zone = view.collective?.timeZone ?? "UTC";
  const mine = note.memberId !== null && note.memberId === view.viewer.member?.id;
  const decide = (state: "shown" | "refused", text: string): Html =>
    keeper && note.state !== state
      ? form(view, { action: `${path}/${state}`, submit: text, quiet: state === "refused" })
      : nothing;
  const buttons = html`${decide("shown", messages.show)} ${decide("refused", messages.refuse)} ${
    keeper || mine
      ? form(view, { action: `${path}/delete`, submit: messages.delete, quiet: true })
      : nothing
  }`;
  return html`<li id="note-${note.id}">${prose(
    note.contentHtml,
    note.language === "und" ? undefined : note.language,
  )}
<p class="facts">${kind}${timeTag(
    note.made,
    dayText(note.made, zone, view.language),
  )}${authorPart(view, note)} ${unshownBadge(view, note)}</p>
${
  note.state === "shown" && (keeper || mine)
    ? html`<details><summary>${messages.change}</summary>${buttons}</details>`
    : buttons
}</li>`;
}

const list = (view: View, notes: readonly VisibleNote[], keeper: boolean): Html =>
  html`<ul class="plain">${notes.map((note) => noteItem(view, note, keeper))}</ul>`;

/** Grouped by kind; within one, the newest first. None stands higher for being liked. */
const byKind = (view: View, notes: readonly VisibleNote[], keeper: boolean): Html[] =>
  noteKinds.flatMap((kind) => {
    const some = notes.filter((note) => note.kind === kind);
    return some.length === 0
      ? []
      : [html`<h3>${notesMessages(view.language).kinds[kind]}</h3>${list(view, some, keeper)}`];
  });

function lineageSection(view: View, notes: readonly VisibleNote[]): Html {
  if (notes.length === 0) return nothing;
  const messages = notesMessages(view.language);
  const items = noteKinds.flatMap((kind) =>
    notes
      .filter((note) => note.kind === kind)
      .map(
        (note) => html`<li>${prose(
          note.contentHtml,
          note.language === "und" ? undefined : note.language,
        )}
<p class="facts">${messages.kinds[kind]}${authorPart(view, note)} · ${messages.from} <a
          href="/guides/${note.guideId}"><bdi>${note.guideName}</bdi></a> ${messages.by} <bdi>${note.groupName}</bdi></p></li>`,
      ),
  );
  return html`<h3>${messages.family}</h3><ul class="plain">${items}</ul>`;
}

function writeSection(
  view: View,
  guide: VisibleGuide,
  about: NotesFacts,
  formState: FormState | undefined,
): Html {
  const messages = notesMessages(view.language);
  const tags = noteKinds.map((kind) => noteTags[kind][0]);
  const elsewhere = about.heard
    ? html`<p class="hint">${messages.elsewhere({
        tags: commas(
          tags.map((tag) => `#${tag}`),
          view.language,
        ),
      })}</p>`
    : nothing;
  if (about.write === undefined) return elsewhere;
  if (about.write === "elsewhere") return html`<p class="hint">${messages.theirs}</p>`;
  const filled: FormState = formState ?? {
    values: { [fieldName("language")]: guide.language },
    notes: {},
  };
  return html`${elsewhere}<details${
    formState === undefined ? nothing : html` open`
  }><summary>${messages.write}</summary>
<p class="hint">${about.write === "shown" ? messages.shownAtOnce : messages.heldFirst}</p>
${form(view, {
  action: `/guides/${guide.id}/notes`,
  formState: filled,
  body: html`${field(view, filled, {
    name: fieldName("kind"),
    label: messages.kind,
    type: "select",
    options: noteKinds.map((kind) => [kind, messages.kinds[kind]] as const),
  })}
${field(view, filled, {
  name: fieldName("source"),
  label: messages.source,
  hint: messages.sourceHint,
  type: "textarea",
  rows: 5,
  required: true,
  maxLength: 5000,
})}
${field(view, filled, {
  name: fieldName("credit"),
  label: messages.credit,
  hint: messages.creditHint,
  maxLength: 100,
})}
${field(view, filled, {
  name: fieldName("language"),
  label: messages.language,
  required: true,
  maxLength: 12,
})}`,
  submit: messages.keep,
})}</details>`;
}

function body(
  view: View,
  guide: VisibleGuide,
  about: NotesFacts,
  formState: FormState | undefined,
): Html {
  const messages = notesMessages(view.language);
  const empty = about.notes.length === 0 && about.family.length === 0;
  const waiting = (title: string, notes: readonly VisibleNote[]): Html =>
    notes.length === 0 ? nothing : html`<h3>${title}</h3>${list(view, notes, about.keeper)}`;
  return html`${empty ? emptyState(messages.none, messages.noneText) : nothing}
${
  Object.values(about.counts).some((n) => n > 0)
    ? html`<p>${noteCountsText(about.counts, view.language)}</p>`
    : nothing
}
${byKind(view, about.notes, about.keeper)}
${lineageSection(view, about.family)}
${waiting(about.keeper ? messages.waitingTitle : messages.yours, about.held)}
${
  about.refused.length === 0
    ? nothing
    : html`<details><summary>${messages.refusedTitle}</summary>${list(
        view,
        about.refused,
        true,
      )}</details>`
}
${writeSection(view, guide, about, formState)}`;
}

/** Under a guide. */
export const notesSection = (view: View, guide: VisibleGuide, about: NotesFacts): Html =>
  section(notesMessages(view.language).title, body(view, guide, about, undefined), {
    id: "notes",
    ...(about.more
      ? { more: linkTo(`/guides/${guide.id}/notes`, notesMessages(view.language).all) }
      : {}),
  });

/** All of them, on a page of their own; `sheet` when a note could not be taken. */
export function notesPage(
  view: View,
  guide: VisibleGuide,
  about: NotesFacts,
  formState?: FormState,
): Page {
  const messages = notesMessages(view.language);
  const last = about.notes.at(-1);
  const next =
    about.more && last !== undefined
      ? `/guides/${guide.id}/notes?after=${newestCursor(last.made, last.id)}`
      : undefined;
  return {
    title: messages.titleOf({ name: guide.name }),
    hidden: true,
    body: html`${pageHead(messages.titleOf({ name: guide.name }), {
      kicker: linkToName(`/guides/${guide.id}`, guide.name),
    })}
<section><h2>${messages.title}</h2>${body(
      view,
      guide,
      about,
      formState,
    )}</section>${pager(view, next)}`,
  };
}
