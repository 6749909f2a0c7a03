/** Pages for taking guides in: from a file, from an address; looked at, then said yes to. */
import { isLicense, licenseName, licenses } from "#domains/guides/guide.ts";
import { buttonTo, emptyState, linkOut, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { comesIn, type ImportItem, type ImportProgress, type LibraryImport } from "./taking-in.ts";
import { words } from "../messages.ts";

type Group = { readonly handle: string; readonly name: string };

/** Which of the two forms on the page has notes. */
export type Part = "file" | "address";

export function libraryImportForm(view: View, groups: readonly Group[], sheet: Sheet, part: Part = "file"): Page {
  const w = words(view.language);
  const of = (one: Part): Sheet => (one === part ? sheet : { values: sheet.values, notes: {} });
  const options = groups.map((group) => [group.handle, group.name] as const);
  const file = of("file");
  const note = file.notes["file"];
  // Two forms on one page: each field has an id of its own.
  const which = (
    id: string,
  ): Html => html`<div class="field"><label for="${id}">${w.group}</label><p class="hint" id="${id}-hint">${w.groupHint}</p>
<select id="${id}" name="group" aria-describedby="${id}-hint">${options.map(([handle, name]) => html`<option value="${handle}"${handle === sheet.values["group"] ? html` selected` : nothing}>${name}</option>`)}</select></div>`;
  return {
    title: w.takeIn,
    hidden: true,
    body: html`${pageHead(w.takeIn, { lead: w.importLead, kicker: linkTo("/library", w.library) })}
${
  groups.length === 0
    ? emptyState(w.takeIn, w.needsGroup, linkTo("/groups", w.toGroups))
    : html`${section(
        w.fromFile,
        html`<form method="post" action="/library/import" enctype="multipart/form-data">
<input type="hidden" name="csrf" value="${view.csrf}">
${which("f-group-file")}
<div class="field${note === undefined ? "" : " wrong"}"><label for="f-file">${w.file}</label><p class="hint" id="f-file-hint">${w.fileHint}</p>
${note === undefined ? nothing : html`<p class="note" id="f-file-note" role="alert">${note}</p>`}
<input type="file" id="f-file" name="file" multiple accept=".zip,.xml,.md,.markdown,.txt" aria-describedby="f-file-hint${note === undefined ? "" : " f-file-note"}"${note === undefined ? nothing : html` aria-invalid="true"`}></div>
<p class="submit"><button>${w.look}</button></p></form>`,
      )}
${section(
  w.fromAddress,
  form(view, {
    action: "/library/import/article",
    sheet: of("address"),
    body: html`${which("f-group-address")}${field(view, of("address"), { name: "address", label: w.address, hint: w.addressHint, type: "url", required: true, most: 2000 })}`,
    submit: w.fetch,
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
  const w = words(view.language);
  const running = one.state === "running";
  const title = running ? w.running : w.reading;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title)}${running ? html`<p><progress value="${progress.done}" max="${Math.max(1, one.total)}" aria-label="${title}"></progress> ${w.progress(progress.done, one.total)}</p>` : nothing}<p class="hint">${w.reload}</p><p>${buttonTo(`/library/imports/${one.id}`, w.lookAgain)}</p>`,
  };
}

function preview(view: View, { one, items }: Standing, sheet: Sheet): Page {
  const w = words(view.language);
  const title = w.kinds[one.kind] ?? w.takeIn;
  const shown = items.slice(0, 100);
  const item = ({ name, fate, credit, license, byName, iri }: ImportItem): Html =>
    html`<li><strong>${iri === null ? html`<bdi>${name}</bdi>` : linkOut(iri, name)}</strong> <span class="facts">${[byName, credit, license === "" ? "" : licenseName(license)].filter((part) => part !== "").map((part, i) => html`${i === 0 ? "" : " · "}<bdi>${part}</bdi>`)}</span><br>${w.fates[fate] ?? ""}</li>`;
  const unsaid = items.some(({ fate, license }) => fate === "new" && license === "");
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { lead: w.found(items.length), kicker: linkTo("/library/import", w.takeIn) })}
${one.from === null ? nothing : html`<p${one.from.verified ? nothing : html` class="notes" role="note"`}>${one.from.verified ? w.signedBy(one.from.name, one.from.origin) : w.signedByUnknown(one.from.origin)}</p>`}
<ul class="plain">${shown.map(item)}</ul>
${items.length > shown.length ? html`<p>${w.andMore(items.length - shown.length)}</p>` : nothing}
${one.problems.length === 0 ? nothing : html`<details><summary>${w.problems} (${one.problems.length})</summary><ul>${one.problems.map((problem) => html`<li><bdi>${problem}</bdi></li>`)}</ul></details>`}
${
  items.some(({ fate }) => comesIn(fate))
    ? form(view, {
        action: `/library/imports/${one.id}`,
        sheet,
        body: unsaid
          ? field(view, sheet.values["license"] === undefined ? { ...sheet, values: { ...sheet.values, license: one.license } } : sheet, {
              name: "license",
              label: w.licenseUnsaid,
              hint: w.licenseHint,
              type: "select",
              options: licenses.filter(isLicense).map((license) => [license, licenseName(license)] as const),
            })
          : html``,
        submit: w.take,
      })
    : html`<p>${w.doneText(0, 0, 0)}</p>`
}`,
  };
}

/** An import as it stands. */
export function libraryImportPage(view: View, standing: Standing, sheet: Sheet): Page {
  const w = words(view.language);
  const { one, progress } = standing;
  if (one.state === "reading" || one.state === "running") return waiting(view, standing);
  if (one.state === "read") return preview(view, standing, sheet);
  const ways = html`<p>${linkTo(`/@${one.handle}`, w.toGroup)} · ${linkTo("/library", w.toLibrary)} · ${linkTo("/library/import", w.again)}</p>`;
  return one.state === "refused"
    ? {
        title: w.refused,
        hidden: true,
        body: html`${pageHead(w.refused)}<p class="notes" role="alert">${one.why ?? ""}</p><p>${w.nothingChanged}</p>${ways}`,
      }
    : {
        title: w.done,
        hidden: true,
        body: html`${pageHead(w.done)}<p>${w.doneText(progress.theirs, progress.drafts, progress.left)}</p>${ways}`,
      };
}
