/** The form in which a story is told or changed. */
import { visibilitiesIn } from "#commons/visibility.ts";
import type { GroupKind } from "#platform/database/schema.ts";
import { licenseName, licenses } from "#domains/guides/guide.ts";
import { linkToName, pageHead } from "#platform/web/html/components.ts";
import { choices, field, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { languageField } from "#platform/web/html/pick.ts";
import type { View } from "#platform/web/view.ts";
import { fileField, tick, uploadForm } from "#platform/web/html/uploads.ts";
import { storyMessages } from "./messages.ts";

const sounds = "audio/*,.mp3,.m4a,.ogg,.oga,.opus,.wav,.webm";

export function storyForm(
  view: View,
  formState: FormState,
  about: {
    readonly action: string;
    readonly group: { readonly handle: string; readonly name: string; readonly kind: GroupKind };
    /** undefined: a new one. */
    readonly published?: boolean;
    /** The one that it belongs to. */
    readonly guide: { readonly id: string; readonly name: string } | undefined;
    /** Path of the recorder script. */
    readonly script: string;
  },
): Page {
  const messages = storyMessages(view.language);
  const title = about.published === undefined ? messages.tell : messages.edit;
  const fileId = fieldValue(formState.values, "fileId");
  const data = html` data-record="${messages.record}" data-stop="${messages.stop}" data-recording="${messages.recordingNow}" data-recorded="${messages.recorded}" data-problem="${messages.noMicrophone}"`;
  return {
    title,
    hidden: true,
    head: html`<script type="module" src="${about.script}"></script>`,
    body: html`${pageHead(title, {
      kicker: linkToName(`/@${about.group.handle}`, about.group.name),
    })}
${uploadForm(view, {
  action: about.action,
  formState,
  body: html`<input type="hidden" name="guide" value="${about.guide?.id ?? ""}">
${
  about.guide === undefined
    ? nothing
    : html`<p>${messages.aboutGuide}: ${linkToName(
        `/guides/${about.guide.id}`,
        about.guide.name,
      )}</p>`
}
${
  fileId === ""
    ? nothing
    : html`<input type="hidden" name="fileId" value="${fileId}"><p
      class="flash">${messages.recordingKept}</p>`
}
${fileField(formState, {
  label: messages.recording,
  hint: messages.recordingHint,
  accept: sounds,
  required: fileId === "",
  data,
})}
${field(view, formState, { name: "name", label: messages.name, required: true, maxLength: 150 })}
${field(view, formState, {
  name: "summary",
  label: messages.summary,
  hint: messages.summaryHint,
  type: "textarea",
  rows: 2,
  maxLength: 500,
})}
<h2>${messages.consent}</h2><p>${messages.consentLead}</p>
${field(view, formState, {
  name: "consentBy",
  label: messages.consentBy,
  hint: messages.consentByHint,
  required: true,
  maxLength: 150,
})}
${choices(formState, {
  name: "visibility",
  label: messages.heardBy,
  options: visibilitiesIn(about.group.kind).map((one) => [one, messages.heard[one]] as const),
})}
${tick(formState, { name: "saidYes", label: messages.saidYes })}
${field(view, formState, {
  name: "consentDay",
  label: messages.consentDate,
  type: "date",
  required: true,
})}
<h2>${messages.facts}</h2>
${languageField(view, formState, {
  name: "language",
  label: messages.language,
  hint: messages.languageHint,
})}
${field(view, formState, {
  name: "license",
  label: messages.license,
  hint: messages.licenseHint,
  type: "select",
  options: licenses.map((one) => [one, licenseName(one, view.language)] as const),
})}
${field(view, formState, {
  name: "credit",
  label: messages.credit,
  hint: messages.creditHint,
  maxLength: 300,
})}
${field(view, formState, {
  name: "transcript",
  label: messages.transcript,
  hint: messages.transcriptHint,
  type: "textarea",
  rows: 10,
})}
${tick(formState, { name: "transcriptWanted", label: messages.transcriptWanted })}`,
  submit: html`<p class="submit">${
    about.published === true
      ? html`<button name="publish" value="yes">${messages.save}</button>`
      : html`<button name="publish" value="yes">${messages.publish}</button> <button class="quiet"
        name="publish" value="no">${messages.draft}</button>`
  }</p>`,
})}`,
  };
}
