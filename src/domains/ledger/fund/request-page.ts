import { badge, dayText, facts, linkTo, longDay, pageHead } from "#platform/web/html/components.ts";
import { emptySheet, field, form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type FundMove, type FundRequest, type FundSide, isEnded, moneyText } from "./fund.ts";
import { fundWords } from "./messages.ts";

export interface RequestFacts {
  readonly request: FundRequest;
  readonly side: FundSide;
  readonly moves: readonly FundMove[];
  readonly decision: { readonly id: string } | undefined;
}

const kicker = (view: View, request: FundRequest): Html =>
  html`${linkTo(`/@${request.groupHandle}/fund`, fundWords(view.language).fund)} · <bdi>${request.groupName}</bdi>`;

/** Before it is opened: a keeper reads how much and what for, a helper nothing. */
export function closedPage(view: View, { request, side }: Pick<RequestFacts, "request" | "side">): Page {
  const w = fundWords(view.language);
  const told =
    side === "helper"
      ? nothing
      : facts([
          [w.amount, moneyText(Number(request.amount), request.currency)],
          [w.what, w.whats[request.what]],
        ]);
  return {
    title: w.knowing,
    hidden: true,
    body: html`${pageHead(w.knowing, { lead: w.knowingLead, kicker: kicker(view, request) })}
${told}
${form(view, { action: `/fund/requests/${request.id}/open`, submit: w.open })}`,
  };
}

function moveForm(view: View, { request, side }: RequestFacts, move: FundMove): Html {
  const w = fundWords(view.language);
  const action = `/fund/requests/${request.id}/${move}`;
  const label =
    move === "hand-over" && side === "asker" ? w.gotIt : move === "yes" && request.state === "to-group" ? w.askAgain : w.moves[move];
  if (move === "no")
    return html`<details><summary>${label}</summary>${form(view, { action, body: html`${field(view, emptySheet, { name: "words", label: w.noWords, hint: w.noWordsHint, type: "textarea", rows: 3, most: 1000 })}`, submit: label, quiet: true })}</details>`;
  const quiet = move === "withdraw" || move === "promise" || move === "let-another";
  return form(view, { action, submit: label, quiet });
}

function stateLine(view: View, { request, side }: RequestFacts): Html {
  const w = fundWords(view.language);
  const me = view.viewer.member?.id;
  if (side === "asker")
    return html`<p>${w.stateWords[request.state]}</p>${request.openedBy.length === 0 ? nothing : html`<p>${w.openedAs(request.openedBy.length, request.openedAs)}</p>`}${isEnded(request.state) ? nothing : html`<p class="hint">${w.openedBy(request.openedBy.length, request.places)}</p>`}`;
  if (isEnded(request.state)) return nothing;
  const stay = side === "key" ? nothing : html`<p class="hint">${w.stepBack}</p>`;
  if (request.state !== "asked" || request.firstKey === null) return stay;
  return html`<p>${request.firstKey === me ? w.yourTurned : w.firstTurned}</p>${stay}`;
}

const lines = (text: string): Html | undefined => (text === "" ? undefined : html`<span class="lines"><bdi>${text}</bdi></span>`);

/** Sealed: for who asks, and for those who act on it. */
export function fundRequestPage(view: View, about: RequestFacts): Page {
  const w = fundWords(view.language);
  const { request, side, moves, decision } = about;
  const own = side === "asker";
  const title = own ? w.yours : w.request;
  const zone = view.collective?.timeZone ?? "UTC";
  const purge = dayText(request.purge, zone, view.language);
  const no = request.state === "no";
  const plain = moves.filter((move) => move !== "no");
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { lead: own ? w.yoursLead : request.anonymous ? w.sealed : w.sealedNamed, kicker: html`${kicker(view, request)} ${badge(w.states[request.state], request.state === "asked" ? "petal" : "leaf")}` })}
${stateLine(view, about)}
${facts([
  [w.amount, moneyText(Number(request.amount), request.currency)],
  [w.what, w.whats[request.what]],
  [w.asker, own || request.asker === null ? undefined : html`<bdi>${request.asker}</bdi>`],
  [no ? w.answer : w.words, lines(request.words)],
  [w.how, lines(request.how)],
  [w.payer, request.payer === null ? undefined : html`<bdi>${request.payer}</bdi>`],
  [w.since, longDay(request.made, view.language)],
  [w.decision, decision === undefined ? undefined : linkTo(`/decisions/${decision.id}`, w.decisionLink)],
])}
${!own && request.what === "other" && !isEnded(request.state) ? html`<p class="hint">${w.notWages}</p>` : nothing}
${plain.length === 0 ? nothing : html`<div class="actions">${plain.map((move) => moveForm(view, about, move))}</div>`}
${moves.includes("no") ? moveForm(view, about, "no") : nothing}
<p class="hint">${isEnded(request.state) ? w.gone(purge) : w.ends(purge)}</p>`,
  };
}
