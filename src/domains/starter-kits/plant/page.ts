/** Taking over pieces of another collective's starter kit, and our own kit for others. */
import { hostText } from "#platform/lib/host-names.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import type { Row } from "#platform/database/schema.ts";
import { hostOf } from "#platform/lib/url.ts";
import {
  badge,
  buttonTo,
  emptyState,
  linkTo,
  pageHead,
  prose,
  section,
} from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type KitPiece, pieceKinds } from "../starter-kit.ts";
import { plantMessages } from "./messages.ts";

interface PlantFacts {
  readonly handle: string;
  readonly now:
    | {
        readonly url: string;
        readonly state: "asked" | "here" | "failed";
        readonly refused?: number;
      }
    | undefined;
  readonly pieces: readonly Row<"plantedPieces">[];
}

export function plantPage(
  view: View,
  about: PlantFacts,
  formState: FormState = emptyFormState,
): Page {
  const messages = plantMessages(view.language);
  const note = formState.notes["pieces"];
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, {
      lead: messages.lead,
      actions: [buttonTo(`/@${about.handle}/decisions`, messages.decisions, true)],
    })}
${form(view, {
  action: "/plant",
  formState,
  body: field(view, formState, {
    name: "url",
    label: messages.url,
    hint: messages.urlHint,
    required: true,
    maxLength: 300,
  }),
  submit: messages.fetch,
})}
${progress(view, about.now)}
${
  about.pieces.length === 0
    ? emptyState(messages.none, messages.noneText)
    : picking(view, about.pieces, note)
}`,
  };
}

function progress(view: View, now: PlantFacts["now"]): Html {
  const messages = plantMessages(view.language);
  if (now === undefined) return nothing;
  const host = hostText(hostOf(now.url) ?? now.url);
  if (now.state === "asked")
    return html`<div class="notes" role="status"><p>${messages.asked({ host })}</p><p>${linkTo(
      "/plant",
      messages.again,
    )}</p></div>`;
  if (now.state === "failed")
    return html`<div class="notes" role="status"><p>${messages.failed({ host })}</p></div>`;
  return (now.refused ?? 0) > 0
    ? html`<p class="hint">${messages.refused({ n: now.refused ?? 0 })}</p>`
    : nothing;
}

function picking(
  view: View,
  pieces: readonly Row<"plantedPieces">[],
  note: string | undefined,
): Html {
  const messages = plantMessages(view.language);
  const kits = [...new Set(pieces.map((piece) => piece.fromIri))];
  const body = html`<div id="f-pieces">${kits.map((kit) => {
    const own = pieces.filter((piece) => piece.fromIri === kit);
    return section(
      messages.from({ name: own[0]?.fromName ?? kit }),
      pieceKinds.map((kind) => {
        const pieces = own.filter((piece) => piece.kind === kind);
        return pieces.length === 0
          ? nothing
          : html`<fieldset class="choices"><legend>${messages.kinds[kind]}</legend>${pieces.map(
              (piece) => pieceChoice(view, piece),
            )}</fieldset>`;
      }),
    );
  })}</div>`;
  const submit = html`<p class="submit"><button>${messages.pick}</button> <button class="quiet"
    formaction="/plant/leave">${messages.leave}</button></p>`;
  return form(view, {
    action: "/plant/pick",
    formState: { values: {}, notes: note === undefined ? {} : { pieces: note } },
    body,
    submit,
  });
}

function pieceChoice(view: View, piece: Row<"plantedPieces">): Html {
  const messages = plantMessages(view.language);
  return html`<label class="check"><input type="checkbox" name="pieces"
    value="${piece.id}"> <bdi>${piece.name}</bdi></label>
<details class="reading"><summary>${messages.whole}: <bdi>${piece.name}</bdi></summary>${prose(
    renderMarkdown(piece.content),
  )}</details>`;
}

/** For everybody: what is in our kit, and how to take it. */
export function starterKitPage(
  view: View,
  kit: { readonly iri: string; readonly name: string; readonly pieces: readonly KitPiece[] },
  mayAdd: boolean,
): Page {
  const messages = plantMessages(view.language);
  return {
    title: kit.name,
    description: messages.kitLead,
    activity: kit.iri,
    head: html`<link rel="alternate" type="application/activity+json" href="${kit.iri}">`,
    body: html`${pageHead(kit.name, { lead: messages.kitLead })}
${section(
  messages.kitHow,
  html`<p>${messages.kitHowText}</p><pre
    class="copy"><code>npx calendula plant --from ${kit.iri}</code></pre><p>${messages.kitPrint}</p>${
      mayAdd ? html`<p class="hint">${messages.add}</p>` : nothing
    }`,
)}
${kit.pieces.map(
  (piece) =>
    html`<article class="sheet" id="${piece.kind}-${
      piece.iri.split("/").at(-1) ?? ""
    }"><h2><bdi>${piece.name}</bdi> ${badge(messages.kinds[piece.kind])}</h2>${prose(
      renderMarkdown(piece.content),
    )}${
      piece.credit === "" ? nothing : html`<p class="facts"><bdi>${piece.credit}</bdi></p>`
    }</article>`,
)}`,
  };
}
