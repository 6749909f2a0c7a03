/** Pages for taking guides in: from a file, from an address; looked at, then said yes to. */
import { isLicense, licenseName, licenses } from "#domains/guides/guide.ts";
import {
  buttonTo,
  emptyState,
  linkOut,
  linkTo,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { hiddenFields, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { comesIn, type ImportItem, type ImportProgress, type LibraryImport } from "./taking-in.ts";
import { bundleMessages } from "../messages.ts";
import { takenInText } from "./taken-in.ts";

type Group = { readonly handle: string; readonly name: string };

/** Which of the two forms on the page has notes. */
export type ImportPart = "file" | "address";

export function libraryImportForm(
  view: View,
  groups: readonly Group[],
  formState: FormState,
  part: ImportPart = "file",
): Page {
  const messages = bundleMessages(view.language);
  const stateOf = (one: ImportPart): FormState =>
    one === part ? formState : { values: formState.values, notes: {} };
  const options = groups.map((group) => [group.handle, group.name] as const);
  const file = stateOf("file");
  const note = file.notes["file"];
  // Two forms on one page: each field has an id of its own.
  const which = (
    id: string,
  ): Html => html`<div class="field"><label for="${id}">${messages.group}</label><p class="hint"
    id="${id}-hint">${messages.groupHint}</p>
<select id="${id}" name="group" aria-describedby="${id}-hint">${options.map(
    ([handle, name]) =>
      html`<option value="${handle}"${
        handle === formState.values["group"] ? html` selected` : nothing
      }>${name}</option>`,
  )}</select></div>`;
  return {
    title: messages.takeIn,
    hidden: true,
    body: html`${pageHead(messages.takeIn, {
      lead: messages.importLead,
      kicker: linkTo("/library", messages.library),
    })}
${
  groups.length === 0
    ? emptyState(messages.takeIn, messages.needsGroup, linkTo("/groups", messages.toGroups))
    : html`${section(
        messages.fromFile,
        html`<form method="post" action="/library/import" enctype="multipart/form-data">
${hiddenFields(view)}
${which("f-group-file")}
<div class="field${
          note === undefined ? "" : " wrong"
        }"><label for="f-file">${messages.file}</label><p class="hint"
          id="f-file-hint">${messages.fileHint}</p>
${note === undefined ? nothing : html`<p class="note" id="f-file-note" role="alert">${note}</p>`}
<input type="file" id="f-file" name="file" multiple accept=".zip,.xml,.md,.markdown,.txt"
  aria-describedby="f-file-hint${
    note === undefined ? "" : " f-file-note"
  }"${note === undefined ? nothing : html` aria-invalid="true"`}></div>
<p class="submit"><button>${messages.look}</button></p></form>`,
      )}
${section(
  messages.fromAddress,
  form(view, {
    action: "/library/import/article",
    formState: stateOf("address"),
    body: html`${which("f-group-address")}${field(view, stateOf("address"), {
      name: "address",
      label: messages.address,
      hint: messages.addressHint,
      type: "url",
      required: true,
      maxLength: 2000,
    })}`,
    submit: messages.fetch,
  }),
)}`
}`,
  };
}

interface Standing {
  readonly one: LibraryImport;
  readonly items: readonly ImportItem[];
  readonly progress: ImportProgress;
}

function waiting(view: View, { one, progress }: Standing): Page {
  const messages = bundleMessages(view.language);
  const running = one.state === "running";
  const title = running ? messages.running : messages.reading;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title)}${
      running
        ? html`<p><progress value="${progress.done}" max="${Math.max(
            1,
            one.total,
          )}" aria-label="${title}"></progress> ${messages.progress({
            done: progress.done,
            total: one.total,
          })}</p>`
        : nothing
    }<p class="hint">${messages.reload}</p><p>${buttonTo(
      `/library/imports/${one.id}`,
      messages.lookAgain,
    )}</p>`,
  };
}

function preview(view: View, { one, items }: Standing, formState: FormState): Page {
  const messages = bundleMessages(view.language);
  const title = messages.kinds[one.kind];
  const shown = items.slice(0, 100);
  const item = ({ name, fate, credit, license, byName, iri }: ImportItem): Html =>
    html`<li><strong>${
      iri === null ? html`<bdi>${name}</bdi>` : linkOut(iri, name)
    }</strong> <span class="facts">${[
      byName,
      credit,
      license === "" ? "" : licenseName(license, view.language),
    ]
      .filter((part) => part !== "")
      .map(
        (part, i) => html`${i === 0 ? "" : " · "}<bdi>${part}</bdi>`,
      )}</span><br>${messages.fates[fate]}</li>`;
  const unsaid = items.some(({ fate, license }) => fate === "new" && license === "");
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, {
      lead: messages.found({ n: items.length }),
      kicker: linkTo("/library/import", messages.takeIn),
    })}
${
  one.from === null
    ? nothing
    : html`<p${one.from.verified ? nothing : html` class="notes" role="note"`}>${
        one.from.verified
          ? messages.signedBy({ name: one.from.name, origin: one.from.origin })
          : messages.signedByUnknown({ origin: one.from.origin })
      }</p>`
}
<ul class="plain">${shown.map(item)}</ul>
${
  items.length > shown.length
    ? html`<p>${messages.andMore({ n: items.length - shown.length })}</p>`
    : nothing
}
${
  one.problems.length === 0
    ? nothing
    : html`<details><summary>${messages.problems} (${
        one.problems.length
      })</summary><ul>${one.problems.map(
        (problem) => html`<li><bdi>${problem}</bdi></li>`,
      )}</ul></details>`
}
${
  items.some(({ fate }) => comesIn(fate))
    ? form(view, {
        action: `/library/imports/${one.id}`,
        formState,
        body: unsaid
          ? field(
              view,
              formState.values["license"] === undefined
                ? { ...formState, values: { ...formState.values, license: one.license } }
                : formState,
              {
                name: "license",
                label: messages.licenseUnsaid,
                hint: messages.licenseHint,
                type: "select",
                options: licenses
                  .filter(isLicense)
                  .map((license) => [license, licenseName(license, view.language)] as const),
              },
            )
          : html``,
        submit: messages.take,
      })
    : html`<p>${messages.nothingTaken}</p>`
}`,
  };
}

/** An import as it stands. */
export function libraryImportPage(view: View, standing: Standing, formState: FormState): Page {
  const messages = bundleMessages(view.language);
  const { one, progress } = standing;
  if (one.state === "reading" || one.state === "running") return waiting(view, standing);
  if (one.state === "read") return preview(view, standing, formState);
  const ways = html`<p>${linkTo(
    `/@${one.handle}`,
    messages.toGroup,
  )} · ${linkTo("/library", messages.toLibrary)} · ${linkTo(
    "/library/import",
    messages.again,
  )}</p>`;
  return one.state === "refused"
    ? {
        title: messages.refused,
        hidden: true,
        body: html`${pageHead(messages.refused)}<p class="notes" role="alert">${
          one.why ?? ""
        }</p><p>${messages.nothingChanged}</p>${ways}`,
      }
    : {
        title: messages.done,
        hidden: true,
        body: html`${pageHead(messages.done)}<p>${takenInText(progress, view.language)}</p>${ways}`,
      };
}
