import { renderMarkdown } from "#commons/markdown.ts";
import type { Row } from "#platform/database/schema.ts";
import { hostOf } from "#platform/lib/url.ts";
import { badge, buttonTo, emptyState, linkTo, pageHead, prose, section } from "#platform/web/html/components.ts";
import { emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type Piece, pieceKinds } from "../starter-kit.ts";
import { plantWords } from "./messages.ts";

export interface PlantFacts {
  readonly handle: string;
  readonly now: { readonly url: string; readonly state: "asked" | "here" | "failed"; readonly refused?: number } | undefined;
  readonly pieces: readonly Row<"plantedPieces">[];
}

export function plantPage(view: View, about: PlantFacts, sheet: Sheet = emptySheet): Page {
  const w = plantWords(view.language);
  const note = sheet.notes["pieces"];
  return {
    title: w.title,
    hidden: true,
    body: html`${pageHead(w.title, { lead: w.lead, actions: [buttonTo(`/@${about.handle}/decisions`, w.decisions, true)] })}
${form(view, { action: "/plant", sheet, body: field(view, sheet, { name: "url", label: w.url, hint: w.urlHint, required: true, most: 300 }), submit: w.fetch })}
${progress(view, about.now)}
${about.pieces.length === 0 ? emptyState(w.none, w.noneText) : picking(view, about.pieces, note)}`,
  };
}

function progress(view: View, now: PlantFacts["now"]): Html {
  const w = plantWords(view.language);
  if (now === undefined) return nothing;
  const host = hostOf(now.url) ?? now.url;
  if (now.state === "asked") return html`<div class="notes" role="status"><p>${w.asked(host)}</p><p>${linkTo("/plant", w.again)}</p></div>`;
  if (now.state === "failed") return html`<div class="notes" role="status"><p>${w.failed(host)}</p></div>`;
  return (now.refused ?? 0) > 0 ? html`<p class="hint">${w.refused(now.refused ?? 0)}</p>` : nothing;
}

function picking(view: View, pieces: readonly Row<"plantedPieces">[], note: string | undefined): Html {
  const w = plantWords(view.language);
  const kits = [...new Set(pieces.map((piece) => piece.fromIri))];
  const body = html`<div id="f-pieces">${kits.map((kit) => {
    const own = pieces.filter((piece) => piece.fromIri === kit);
    return section(
      w.from(own[0]?.fromName ?? kit),
      pieceKinds.map((kind) => {
        const of = own.filter((piece) => piece.kind === kind);
        return of.length === 0
          ? nothing
          : html`<fieldset class="choices"><legend>${w.kinds[kind]}</legend>${of.map((piece) => pieceChoice(view, piece))}</fieldset>`;
      }),
    );
  })}</div>`;
  const submit = html`<p class="submit"><button>${w.pick}</button> <button class="quiet" formaction="/plant/leave">${w.leave}</button></p>`;
  return form(view, { action: "/plant/pick", sheet: { values: {}, notes: note === undefined ? {} : { pieces: note } }, body, submit });
}

function pieceChoice(view: View, piece: Row<"plantedPieces">): Html {
  const w = plantWords(view.language);
  return html`<label class="check"><input type="checkbox" name="pieces" value="${piece.id}"> <bdi>${piece.name}</bdi></label>
<details><summary>${w.whole}: <bdi>${piece.name}</bdi></summary>${prose(renderMarkdown(piece.content))}</details>`;
}

/** For everybody: what is in our kit, and how to take it. */
export function kitPage(
  view: View,
  kit: { readonly iri: string; readonly name: string; readonly pieces: readonly Piece[] },
  mayAdd: boolean,
): Page {
  const w = plantWords(view.language);
  return {
    title: kit.name,
    description: w.kitLead,
    head: html`<link rel="alternate" type="application/activity+json" href="${kit.iri}">`,
    body: html`${pageHead(kit.name, { lead: w.kitLead })}
${section(w.kitHow, html`<p>${w.kitHowText}</p><pre class="copy"><code>npx calendula plant --from ${kit.iri}</code></pre><p>${w.kitPrint}</p>${mayAdd ? html`<p class="hint">${w.add}</p>` : nothing}`)}
${kit.pieces.map((piece) => html`<article class="sheet" id="${piece.kind}-${piece.iri.split("/").at(-1) ?? ""}"><h2><bdi>${piece.name}</bdi> ${badge(w.kinds[piece.kind])}</h2>${prose(renderMarkdown(piece.content))}${piece.credit === "" ? nothing : html`<p class="facts"><bdi>${piece.credit}</bdi></p>`}</article>`)}`,
  };
}
