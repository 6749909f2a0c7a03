/** Two texts put together: news from upstream, and changes that others suggest. */
import { hostText } from "#platform/lib/host-names.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import {
  badge,
  dayText,
  emptyState,
  linkOut,
  linkTo,
  linkToName,
  pageHead,
  section,
  timeTag,
} from "#platform/web/html/components.ts";
import { choices, field, form, type FormState, wrongIn } from "#platform/web/html/forms.ts";
import { html, type Html, nothing, safe } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { Row } from "#platform/database/schema.ts";
import type { VisibleGuide } from "../row.ts";
import { lineageMessages } from "./messages.ts";
import type { MergedPiece } from "./merge.ts";
import type { HeldVersion } from "./held-version.ts";

type Named = Pick<VisibleGuide, "id" | "name" | "language" | "cautions" | "version">;

const text = (label: string, words: string, language: string): Html =>
  html`<div class="field"><p><strong>${label}</strong></p><pre class="diff" lang="${language}"
    dir="auto" tabindex="0">${words === "" ? "–" : words}</pre></div>`;

/** Cautions as they read on a guide; `none` where there are none any more. */
export const cautionsBox = (
  title: string,
  cautions: string,
  language: string,
  none: string,
): Html =>
  html`<div class="notes"><p><strong>${title}</strong></p>${
    cautions === ""
      ? html`<p>${none}</p>`
      : html`<div lang="${language}" dir="auto">${safe(renderMarkdown(cautions))}</div>`
  }</div>`;

/** The pieces in which they differ, each with its choice; `ask` false only shows them. */
function differences(
  view: View,
  list: readonly MergedPiece[],
  language: string,
  formState: FormState,
  { ask, labels }: { readonly ask: boolean; readonly labels?: readonly [string, string] },
): Html {
  const messages = lineageMessages(view.language);
  const [first, second] = labels ?? [messages.yours, messages.theirs];
  const open = list.filter((piece) => piece.kind !== "same");
  return html`${open.map((piece, i) => {
    const name = `piece-${i}`;
    const options = (["theirs", "ours", "both"] as const)
      .filter((choice) => piece.kind === "both" || choice !== "both")
      .map((choice) => [choice, messages.choices[choice]] as const);
    const usual = { [name]: piece.kind === "theirs" ? "theirs" : "ours", ...formState.values };
    return html`<section><h2>${messages.piece({ n: i + 1 })}</h2>${text(
      first,
      piece.ours,
      language,
    )}${text(second, piece.theirs, language)}${
      ask
        ? choices(
            { values: usual, notes: formState.notes },
            { name, label: messages.piece({ n: i + 1 }), options },
          )
        : nothing
    }</section>`;
  })}`;
}

/** What changed in the original; with choices for those who keep the version. */
export function upstreamPage(
  view: View,
  about: {
    readonly guide: VisibleGuide;
    readonly upstream: VisibleGuide;
    readonly pieces: readonly MergedPiece[];
    readonly cautions: string | undefined;
    readonly takeable: boolean;
  },
  title: string,
  { change, formState }: { readonly change: boolean; readonly formState: FormState },
): Page {
  const messages = lineageMessages(view.language);
  const { guide, upstream } = about;
  const translation = guide.translationOf !== null;
  const none = about.pieces.every((piece) => piece.kind === "same") && about.cautions === undefined;
  const ask = change && !translation && about.takeable;
  // What a translation began from are words of the original too.
  const labels = translation ? ([messages.before, messages.now] as const) : undefined;
  const body = html`${differences(view, about.pieces, upstream.language, formState, {
    ask,
    ...(labels === undefined ? {} : { labels }),
  })}${
    about.cautions === undefined
      ? nothing
      : cautionsBox(messages.staleCautions, about.cautions, upstream.language, messages.noCautions)
  }`;
  const leadText = (): string => {
    if (none || !change || translation) return "";
    return ask ? messages.takeText : messages.notTakeable;
  };
  const news = (): Html => {
    if (none) return html`<p class="hint">${messages.nothingNew}</p>`;
    if (!change) return body;
    return form(view, {
      action: `/guides/${guide.id}/upstream`,
      formState,
      body: html`<div id="f-version"></div><input type="hidden" name="upstreamVersion"
            value="${upstream.version}"><input type="hidden" name="version"
              value="${guide.version}">${body}${
                about.cautions === undefined || translation
                  ? nothing
                  : choices(
                      { values: { cautions: "yes", ...formState.values }, notes: {} },
                      {
                        name: "cautions",
                        label: messages.staleCautions,
                        many: true,
                        options: [["yes", messages.takeCautions]],
                      },
                    )
              }`,
      submit: translation ? messages.translated : messages.takeSubmit,
    });
  };
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, {
      kicker: linkToName(`/guides/${guide.id}`, guide.name),
      lead: leadText(),
    })}
${news()}`,
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
  const messages = lineageMessages(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  const line = (one: Row<"guideOffers">): Html =>
    html`<li>${
      one.sent
        ? html`<bdi>${one.name}</bdi>`
        : linkTo(
            `/guides/${guide.id}/suggestions/${one.id}`,
            messages.suggestionFrom({ name: one.byName }),
          )
    } ${badge(
      messages.states[one.state],
      one.state === "open" ? "leaf" : "plain",
    )}<br><span class="facts">${timeTag(
      one.made,
      dayText(one.made, zone, view.language),
    )}</span><p><bdi>${one.note}</bdi></p>${
      one.word === "" ? nothing : html`<blockquote dir="auto">${one.word}</blockquote>`
    }</li>`;
  return {
    title: messages.suggestions,
    hidden: true,
    body: html`${pageHead(messages.suggestions, {
      kicker: linkToName(`/guides/${guide.id}`, guide.name),
    })}
${
  versions.length === 0
    ? nothing
    : section(
        messages.heldVersions,
        html`<p>${messages.heldText}</p><ul class="plain">${versions.map(
          (one) =>
            html`<li>${linkOut(
              one.url ?? one.iri,
              one.name,
            )} · <span class="facts"><bdi>${one.by}</bdi> (${hostText(one.host)})</span>${
              one.summary === "" ? nothing : html`<p><bdi>${one.summary}</bdi></p>`
            }${form(view, {
              action: `/guides/${guide.id}/versions/${one.id}`,
              submit: html`<p class="submit"><button name="decision"
                value="list">${messages.listIt}</button> <button class="quiet" name="decision"
                  value="forget">${messages.forgetIt}</button></p>`,
            })}</li>`,
        )}</ul>`,
      )
}
${
  suggestions.length + sent.length === 0
    ? emptyState(messages.suggestions, messages.suggestionsNone)
    : html`<ul class="plain">${[...suggestions, ...sent].map(line)}</ul>`
}`,
  };
}

export function suggestionPage(
  view: View,
  guide: Named,
  suggestion: Row<"guideOffers">,
  list: readonly MergedPiece[],
  formState: FormState,
): Page {
  const messages = lineageMessages(view.language);
  const title = messages.suggestionFrom({ name: suggestion.byName });
  const action = `/guides/${guide.id}/suggestions/${suggestion.id}`;
  const open = suggestion.state === "open";
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, {
      kicker: linkToName(`/guides/${guide.id}`, guide.name),
      lead: html`<bdi>${suggestion.note}</bdi>`,
    })}
${open ? nothing : html`<p>${badge(messages.states[suggestion.state])}</p>`}
${
  open
    ? html`${form(view, {
        action,
        formState,
        body: html`<div id="f-version"></div><div id="f-credit"></div><input type="hidden"
          name="decision" value="take"><input type="hidden" name="version"
            value="${guide.version}">${differences(view, list, guide.language, formState, {
              ask: true,
            })}${theirCautions(view, guide, suggestion)}`,
        submit: messages.takeSuggestion,
      })}
<details${
        wrongIn(formState, ["word"]) ? html` open` : nothing
      }><summary>${messages.refuse}</summary>${form(view, {
        action,
        formState,
        body: html`<input type="hidden" name="decision" value="refuse">${field(view, formState, {
          name: "word",
          label: messages.refuseWord,
          type: "textarea",
          rows: 2,
          required: true,
          maxLength: 1000,
        })}`,
        submit: messages.refuse,
        quiet: true,
      })}</details>`
    : differences(view, list, guide.language, formState, { ask: false })
}`,
  };
}

/** Cautions are never merged unseen: they are taken or not. */
function theirCautions(view: View, guide: Named, { cautions }: Row<"guideOffers">): Html {
  const messages = lineageMessages(view.language);
  return cautions === "" || cautions === guide.cautions
    ? nothing
    : html`${cautionsBox(
        messages.theirCautions,
        cautions,
        guide.language,
        messages.noCautions,
      )}${choices(
        { values: {}, notes: {} },
        {
          name: "cautions",
          label: messages.theirCautions,
          many: true,
          options: [["yes", messages.takeCautions]],
        },
      )}`;
}
