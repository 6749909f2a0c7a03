/** The pictures and papers of a group, and the form to add one. */
import { newestCursor } from "#commons/cursor.ts";
import { emptyState, linkTo, pageHead, pager, section } from "#platform/web/html/components.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { StoredFile } from "./file.ts";
import { sizeText } from "#platform/i18n/sizes.ts";
import { fileField, uploadForm } from "#platform/web/html/uploads.ts";
import { consentFacts } from "#domains/pictures/consent/sections.ts";
import { peopleFields } from "#domains/pictures/sections.ts";
import { storyMessages } from "../messages.ts";

/** Width of a picture in the list, in CSS pixels. */
const listWidth = 160;

/** What one puts into the text of a guide. */
const lineFor = (file: StoredFile): string =>
  `${file.kind === "image" ? "!" : ""}[${file.description.replace(
    /[\\[\]]/g,
    "\\$&",
  )}](/files/${file.id})`;

const picture = (file: StoredFile): Html =>
  file.width === null || file.height === null
    ? nothing
    : html`<img src="/files/${file.id}" alt="${file.description}" width="${listWidth}"
      height="${Math.max(
        1,
        Math.round((file.height * listWidth) / file.width),
      )}" loading="lazy"><br>`;

const peopleIn = (view: View, file: StoredFile, mine: boolean): Html =>
  file.kind === "image" && file.people === true
    ? consentFacts(view, {
        consent: file.consent,
        until: file.consentUntil,
        over: file.lapsed !== null,
        action: mine ? `/files/${file.id}/consent` : undefined,
      })
    : nothing;

export function filesPage(
  view: View,
  formState: FormState,
  about: {
    readonly group: { readonly handle: string; readonly name: string };
    readonly files: readonly StoredFile[];
    readonly more: boolean;
    /** Ids of those that the viewer may delete. */
    readonly mine: ReadonlySet<string>;
  },
): Page {
  const messages = storyMessages(view.language);
  const path = `/@${about.group.handle}/files`;
  const last = about.files.at(-1);
  return {
    title: messages.files,
    hidden: true,
    body: html`${pageHead(messages.files, {
      lead: messages.filesLead,
      kicker: linkTo(`/@${about.group.handle}`, about.group.name),
    })}
${
  about.files.length === 0
    ? emptyState(messages.filesNone, messages.filesNoneText)
    : html`<ul class="plain">${about.files.map(
        (file) => html`<li>${picture(file)}${linkTo(
          `/files/${file.id}`,
          file.name,
        )} <span class="facts">${sizeText(file.bytes, view.language)}</span>
<p><bdi>${file.description}</bdi></p><p
  class="facts">${messages.copyLine}: <code>${lineFor(file)}</code></p>${peopleIn(
    view,
    file,
    about.mine.has(file.id),
  )}${
    about.mine.has(file.id)
      ? form(view, {
          action: `/files/${file.id}/delete`,
          submit: messages.removeFile,
          quiet: true,
        })
      : nothing
  }</li>`,
      )}</ul>`
}
${pager(
  view,
  about.more && last !== undefined
    ? `${path}?after=${newestCursor(last.made, last.id)}`
    : undefined,
)}
${section(
  messages.addFile,
  uploadForm(view, {
    action: path,
    formState,
    body: html`${fileField(formState, {
      label: messages.file,
      hint: messages.fileHint,
      accept: "image/jpeg,image/png,image/webp,image/avif,image/gif,.pdf,.txt",
      required: true,
    })}
${field(view, formState, {
  name: "description",
  label: messages.description,
  hint: messages.descriptionHint,
  required: true,
  maxLength: 1000,
})}
${peopleFields(view, formState, { people: "people", consent: "consent", until: "until" })}`,
    submit: messages.add,
  }),
)}`,
  };
}
