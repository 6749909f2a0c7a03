/** Two texts put together: news from upstream, and changes that others suggest. */
import { badge, dayText, emptyState, linkOut, linkTo, pageHead, section, timeTag } from "#web/components.ts";
import { choices, field, form, type Sheet } from "#web/forms.ts";
import { html, type Html, nothing } from "#web/html.ts";
import type { Page } from "#web/layout.ts";
import type { View } from "#web/view.ts";
import type { Row } from "#database/schema.ts";
import type { SeenGuide } from "./guide-row.ts";
import { kinWords } from "./kin-words.ts";
import type { Piece } from "./merge.ts";
import type { HeldVersion } from "./held-version.ts";

type Named = Pick<SeenGuide, "id" | "name" | "language" | "cautions">;

const text = (label: string, words: string, language: string): Html =>
  html`<div class="field"><p><strong>${label}</strong></p><pre class="diff" lang="${language}" tabindex="0">${words === "" ? "–" : words}</pre></div>`;

/** The pieces in which they differ, each with its choice; `ask` false only shows them. */
function differences(view: View, list: readonly Piece[], language: string, sheet: Sheet, ask: boolean): Html {
  const w = kinWords(view.language);
  const open = list.filter((piece) => piece.kind !== "same");
  return html`${open.map((piece, i) => {
    const name = `piece-${i}`;
    const options = (["theirs", "ours", "both"] as const)
      .filter((choice) => piece.kind === "both" || choice !== "both")
      .map((choice) => [choice, w.choices[choice]] as const);
    const usual = { [name]: piece.kind === "theirs" ? "theirs" : "ours", ...sheet.values };
    return html`<section><h2>${w.piece(i + 1)}</h2>${text(w.yours, piece.ours, language)}${text(w.theirs, piece.theirs, language)}${ask ? choices({ values: usual, notes: sheet.notes }, { name, label: w.piece(i + 1), options }) : nothing}</section>`;
  })}`;
}

/** What changed in the original; with choices for those who keep the version. */
export function upstreamPage(
  view: View,
  about: {
    readonly guide: SeenGuide;
    readonly upstream: SeenGuide;
    readonly pieces: readonly Piece[];
    readonly cautions: string | undefined;
  },
  title: string,
  { change, sheet }: { readonly change: boolean; readonly sheet: Sheet },
): Page {
  const w = kinWords(view.language);
  const { guide, upstream } = about;
  const translation = guide.translationOf !== null;
  const none = about.pieces.every((piece) => piece.kind === "same") && about.cautions === undefined;
  const body = html`${differences(view, about.pieces, upstream.language, sheet, change && !translation)}${about.cautions === undefined ? nothing : html`<div class="notes"><p><strong>${w.staleCautions}</strong></p><p lang="${upstream.language}">${about.cautions}</p></div>`}`;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo(`/guides/${guide.id}`, guide.name), lead: change && !translation && !none ? w.takeText : "" })}
${
  none
    ? html`<p class="hint">${w.nothingNew}</p>`
    : change
      ? form(view, {
          action: `/guides/${guide.id}/upstream`,
          sheet,
          body: html`<input type="hidden" name="upstreamVersion" value="${upstream.version}">${body}${about.cautions === undefined || translation ? nothing : choices({ values: { cautions: "yes", ...sheet.values }, notes: {} }, { name: "cautions", label: w.staleCautions, many: true, options: [["yes", w.takeCautions]] })}`,
          submit: translation ? w.translated : w.takeSubmit,
        })
      : body
}`,
  };
}

/** Suggestions for a guide; for those who keep it. */
export function suggestionsPage(
  view: View,
  guide: Named,
  suggestions: readonly Row<"guideOffers">[],
  sent: readonly Row<"guideOffers">[],
  versions: readonly HeldVersion[],
): Page {
  const w = kinWords(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  const line = (one: Row<"guideOffers">): Html =>
    html`<li>${one.sent ? html`<bdi>${one.name}</bdi>` : linkTo(`/guides/${guide.id}/suggestions/${one.id}`, w.suggestionFrom(one.byName))} ${badge(w.states[one.state], one.state === "open" ? "leaf" : "plain")}<br><span class="facts">${timeTag(one.made, dayText(one.made, zone, view.language))}</span><p>${one.note}</p>${one.word === "" ? nothing : html`<blockquote>${one.word}</blockquote>`}</li>`;
  return {
    title: w.suggestions,
    hidden: true,
    body: html`${pageHead(w.suggestions, { kicker: linkTo(`/guides/${guide.id}`, guide.name) })}
${
  versions.length === 0
    ? nothing
    : section(
        w.heldVersions,
        html`<p>${w.heldText}</p><ul class="plain">${versions.map((one) => html`<li>${linkOut(one.url ?? one.iri, one.name)} · <span class="facts"><bdi>${one.by}</bdi> (${one.host})</span>${one.summary === "" ? nothing : html`<p>${one.summary}</p>`}${form(view, { action: `/guides/${guide.id}/versions/${one.id}`, submit: html`<p class="submit"><button name="decision" value="list">${w.listIt}</button> <button class="quiet" name="decision" value="forget">${w.forgetIt}</button></p>` })}</li>`)}</ul>`,
      )
}
${suggestions.length + sent.length === 0 ? emptyState(w.suggestions, w.suggestionsNone) : html`<ul class="plain">${[...suggestions, ...sent].map(line)}</ul>`}`,
  };
}

export function suggestionPage(view: View, guide: Named, suggestion: Row<"guideOffers">, list: readonly Piece[], sheet: Sheet): Page {
  const w = kinWords(view.language);
  const title = w.suggestionFrom(suggestion.byName);
  const action = `/guides/${guide.id}/suggestions/${suggestion.id}`;
  const open = suggestion.state === "open";
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo(`/guides/${guide.id}`, guide.name), lead: suggestion.note })}
${open ? nothing : html`<p>${badge(w.states[suggestion.state])}</p>`}
${
  open
    ? html`${form(view, { action, sheet, body: html`<input type="hidden" name="decision" value="take">${differences(view, list, guide.language, sheet, true)}${theirCautions(view, guide, suggestion)}`, submit: w.takeSuggestion })}
<details><summary>${w.refuse}</summary>${form(view, { action, sheet, body: html`<input type="hidden" name="decision" value="refuse">${field(view, sheet, { name: "word", label: w.refuseWord, type: "textarea", rows: 2, required: true, most: 1000 })}`, submit: w.refuse, quiet: true })}</details>`
    : differences(view, list, guide.language, sheet, false)
}`,
  };
}

/** Cautions are never merged unseen: they are taken or not. */
function theirCautions(view: View, guide: Named, { cautions }: Row<"guideOffers">): Html {
  const w = kinWords(view.language);
  return cautions === "" || cautions === guide.cautions
    ? nothing
    : html`<div class="notes"><p><strong>${w.theirCautions}</strong></p><p lang="${guide.language}">${cautions}</p></div>${choices({ values: {}, notes: {} }, { name: "cautions", label: w.theirCautions, many: true, options: [["yes", w.takeCautions]] })}`;
}

/** On the page of a version: the way to offer it back. */
export function suggestPart(view: View, guideId: string): Html {
  const w = kinWords(view.language);
  const sheet: Sheet = { values: {}, notes: {} };
  return html`<details><summary>${w.suggest}</summary><p>${w.suggestText}</p>${form(view, { action: `/guides/${guideId}/suggest`, body: html`<div class="field"><label for="f-suggest-note">${w.suggestNote}</label><textarea id="f-suggest-note" name="note" rows="2" required maxlength="1000">${sheet.values["note"] ?? ""}</textarea></div>`, submit: w.suggestSend })}<p>${linkTo(`/guides/${guideId}/suggestions`, w.suggestions)}</p></details>`;
}
