import type { GroupKind, Visibility } from "#platform/database/schema.ts";
import { licenseName, licenses } from "#domains/guides/guide.ts";
import { linkTo, pageHead } from "#platform/web/html/components.ts";
import { choices, field, type Sheet, textOf } from "#platform/web/html/forms.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { fileField, tick, uploadForm } from "./files/upload-page.ts";
import { words } from "./messages.ts";

const sounds = "audio/*,.mp3,.m4a,.ogg,.oga,.opus,.wav,.webm";

export function storyForm(
  view: View,
  sheet: Sheet,
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
  const w = words(view.language);
  const title = about.published === undefined ? w.tell : w.edit;
  const widest: readonly Visibility[] =
    about.group.kind === "open" ? ["public", "members", "group"] : about.group.kind === "closed" ? ["members", "group"] : ["group"];
  const fileId = textOf(sheet.values, "fileId");
  const data = html` data-record="${w.record}" data-stop="${w.stop}" data-recording="${w.recordingNow}" data-recorded="${w.recorded}" data-problem="${w.noMicrophone}"`;
  return {
    title,
    hidden: true,
    head: html`<script type="module" src="${about.script}"></script>`,
    body: html`${pageHead(title, { kicker: linkTo(`/@${about.group.handle}`, about.group.name) })}
${uploadForm(view, {
  action: about.action,
  sheet,
  body: html`<input type="hidden" name="guide" value="${about.guide?.id ?? ""}">
${about.guide === undefined ? nothing : html`<p>${w.aboutGuide}: ${linkTo(`/guides/${about.guide.id}`, about.guide.name)}</p>`}
${fileId === "" ? nothing : html`<input type="hidden" name="fileId" value="${fileId}"><p class="flash">${w.recordingKept}</p>`}
${fileField(sheet, { label: w.recording, hint: w.recordingHint, accept: sounds, required: fileId === "", data })}
${field(view, sheet, { name: "name", label: w.name, required: true, most: 150 })}
${field(view, sheet, { name: "summary", label: w.summary, hint: w.summaryHint, type: "textarea", rows: 2, most: 500 })}
<h2>${w.consent}</h2><p>${w.consentLead}</p>
${field(view, sheet, { name: "consentBy", label: w.consentBy, hint: w.consentByHint, required: true, most: 150 })}
${choices(sheet, { name: "visibility", label: w.heardBy, options: widest.map((one) => [one, w.heard[one]] as const) })}
${tick(sheet, { name: "saidYes", label: w.saidYes })}
${field(view, sheet, { name: "consentDay", label: w.consentDate, type: "date", required: true })}
<h2>${w.facts}</h2>
${field(view, sheet, { name: "language", label: w.language, hint: w.languageHint, required: true, most: 12 })}
${field(view, sheet, { name: "license", label: w.license, hint: w.licenseHint, type: "select", options: licenses.map((one) => [one, licenseName(one)] as const) })}
${field(view, sheet, { name: "credit", label: w.credit, hint: w.creditHint, most: 300 })}
${field(view, sheet, { name: "transcript", label: w.transcript, hint: w.transcriptHint, type: "textarea", rows: 10 })}
${tick(sheet, { name: "transcriptWanted", label: w.transcriptWanted })}`,
  submit: html`<p class="submit">${about.published === true ? html`<button name="publish" value="yes">${w.save}</button>` : html`<button name="publish" value="yes">${w.publish}</button> <button class="quiet" name="publish" value="no">${w.draft}</button>`}</p>`,
})}`,
  };
}
