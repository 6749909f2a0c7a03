/** The map of gifts: lists that read the same aloud, on a screen and on paper. */
import { commas } from "#platform/i18n/commas.ts";
import { careKindName } from "#commons/care-kinds.ts";
import { buttonTo, emptyState, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { boardMessages } from "./messages.ts";
import { type BoardFilter, writeBoardFilter } from "./filter.ts";
import { type Amounts, type GiftGap, type GiftMap, isBare } from "./gifts.ts";

export function giftsPage(view: View, map: GiftMap): Page {
  const messages = boardMessages(view.language);
  const to = (filter: BoardFilter, text: string): Html =>
    linkTo(`/board${writeBoardFilter(filter)}`, text);
  const amounts = (sums: Amounts, narrowed: BoardFilter): Html => {
    const told = (key: keyof Amounts, name: string, filter: BoardFilter): Html[] =>
      sums[key] === "nobody"
        ? []
        : [html`${name}: ${to({ ...narrowed, ...filter }, messages.amounts[sums[key]])}`];
    // What nobody has or needs is not said once more for each kind.
    const parts = [
      ...told("offered", messages.offered, { purpose: "offer", scope: "own" }),
      ...told("wished", messages.wished, { purpose: "request", scope: "own" }),
      ...told("siblingsOffer", messages.siblingsOffer, { purpose: "offer", scope: "siblings" }),
      ...told("siblingsWish", messages.siblingsWish, { purpose: "request", scope: "siblings" }),
    ];
    return html`${parts.map((part, i) => html`${i === 0 ? nothing : " · "}${part}`)}`;
  };
  const hasAny = (sums: Amounts): boolean =>
    [sums.offered, sums.wished, sums.siblingsOffer, sums.siblingsWish].some(
      (one) => one !== "nobody",
    );
  const cards = (list: readonly (readonly [title: string, of: Amounts, body: Html])[]): Html =>
    html`<dl class="facts-list">${list.map(([title, sums, body]) =>
      hasAny(sums) ? html`<div><dt>${title}</dt><dd>${body}</dd></div>` : nothing,
    )}</dl>`;
  const gaps = (list: readonly GiftGap[], none: string, purpose: "offer" | "request"): Html =>
    list.length === 0
      ? html`<p>${none}</p>`
      : html`<ul>${list.map(({ careKind, what, siblingsOffer, siblingsWish }) => {
          const filter = { careKind, what } as const;
          const theirs = purpose === "request" ? siblingsOffer : siblingsWish;
          const text =
            purpose === "request"
              ? messages.siblingsHave({ amount: theirs })
              : messages.siblingsWant({ amount: theirs });
          const other = purpose === "request" ? "offer" : "request";
          return html`<li>${to(
            { ...filter, purpose, scope: "own" },
            `${careKindName(careKind, view.language)}: ${messages.whats[what]}`,
          )}${
            theirs === "nobody"
              ? nothing
              : html` (${to({ ...filter, purpose: other, scope: "siblings" }, text)})`
          }</li>`;
        })}</ul>`;
  const head = pageHead(messages.gifts, {
    lead: messages.giftsLead,
    kicker: linkTo("/board", messages.board),
  });
  if (isBare(map))
    return {
      title: messages.gifts,
      description: messages.giftsLead,
      body: html`${head}${emptyState(
        messages.giftsNone,
        messages.giftsNoneText,
        buttonTo("/board", messages.toBoard),
      )}`,
    };
  return {
    title: messages.gifts,
    description: messages.giftsLead,
    body: html`${head}
${section(messages.missing, gaps(map.missing, messages.missingNone, "request"))}
${section(messages.unasked, gaps(map.unasked, messages.unaskedNone, "offer"))}
${section(
  messages.byCare,
  cards(
    map.byCare.map(
      (one) =>
        [
          careKindName(one.careKind, view.language),
          one,
          amounts(one, { careKind: one.careKind }),
        ] as const,
    ),
  ),
)}
${section(
  messages.byWhat,
  cards(
    map.byWhat.map(
      (one) => [messages.whats[one.what], one, amounts(one, { what: one.what })] as const,
    ),
  ),
)}
${
  map.silent.length === 0
    ? nothing
    : section(
        messages.silent,
        html`<p>${commas(
          map.silent.map((kind) => careKindName(kind, view.language)),
          view.language,
        )}</p>`,
      )
}`,
  };
}
