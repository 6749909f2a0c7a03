/** One sealed request to the fund, closed and opened. */
import { badge, dayText, facts, linkTo, longDay, pageHead } from "#platform/web/html/components.ts";
import { emptyFormState, field, form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type FundMove, type FundRequest, type FundSide, isEnded, moneyText } from "../fund.ts";
import { fundMessages } from "../messages.ts";
import { openedAsText } from "../fund-text.ts";

interface RequestFacts {
  readonly request: FundRequest;
  readonly side: FundSide;
  readonly moves: readonly FundMove[];
  readonly decision: { readonly id: string } | undefined;
}

const kicker = (view: View, request: FundRequest): Html =>
  html`${linkTo(
    `/@${request.groupHandle}/fund`,
    fundMessages(view.language).fund,
  )} · <bdi>${request.groupName}</bdi>`;

/** Before it is opened: a keeper reads how much and what for, a helper nothing. */
export function closedPage(
  view: View,
  { request, side }: Pick<RequestFacts, "request" | "side">,
): Page {
  const messages = fundMessages(view.language);
  const told =
    side === "helper"
      ? nothing
      : facts([
          [messages.amount, moneyText(Number(request.amount), request.currency, view.language)],
          [messages.what, messages.whats[request.what]],
        ]);
  return {
    title: messages.knowing,
    hidden: true,
    body: html`${pageHead(messages.knowing, {
      lead: messages.knowingLead,
      kicker: kicker(view, request),
    })}
${told}
${form(view, { action: `/fund/requests/${request.id}/open`, submit: messages.open })}`,
  };
}

function moveText(view: View, { request, side }: RequestFacts, move: FundMove): string {
  const messages = fundMessages(view.language);
  if (move === "hand-over" && side === "asker") return messages.gotIt;
  return move === "yes" && request.state === "to-group" ? messages.askAgain : messages.moves[move];
}

function moveForm(view: View, about: RequestFacts, move: FundMove): Html {
  const messages = fundMessages(view.language);
  const action = `/fund/requests/${about.request.id}/${move}`;
  const label = moveText(view, about, move);
  if (move === "no")
    return html`<details><summary>${label}</summary>${form(view, {
      action,
      body: html`${field(view, emptyFormState, {
        name: "words",
        label: messages.noWords,
        hint: messages.noWordsHint,
        type: "textarea",
        rows: 3,
        maxLength: 1000,
      })}`,
      submit: label,
      quiet: true,
    })}</details>`;
  const quiet = move === "withdraw" || move === "promise" || move === "let-another";
  return form(view, { action, submit: label, quiet });
}

function stateLine(view: View, { request, side }: RequestFacts): Html {
  const messages = fundMessages(view.language);
  const me = view.viewer.member?.id;
  if (side === "asker")
    return html`<p>${messages.stateWords[request.state]}</p>${
      request.openedBy.length === 0
        ? nothing
        : html`<p>${openedAsText(request.openedBy.length, request.openedAs, view.language)}</p>`
    }${
      isEnded(request.state)
        ? nothing
        : html`<p class="hint">${
            request.openedBy.length < request.places
              ? messages.openedBy({ opened: request.openedBy.length, places: request.places })
              : messages.openedByAll({ opened: request.openedBy.length })
          }</p>`
    }`;
  if (isEnded(request.state)) return nothing;
  const stay = side === "key" ? nothing : html`<p class="hint">${messages.stepBack}</p>`;
  if (request.state !== "asked" || request.firstKey === null) return stay;
  return html`<p>${
    request.firstKey === me ? messages.yourTurned : messages.firstTurned
  }</p>${stay}`;
}

const lines = (text: string): Html | undefined =>
  text === "" ? undefined : html`<span class="lines"><bdi>${text}</bdi></span>`;

/** Sealed: for who asks, and for those who act on it. */
export function fundRequestPage(view: View, about: RequestFacts): Page {
  const messages = fundMessages(view.language);
  const { request, side, moves, decision } = about;
  const own = side === "asker";
  const title = own ? messages.yours : messages.request;
  const sealedText = request.anonymous ? messages.sealed : messages.sealedNamed;
  const zone = view.collective?.timeZone ?? "UTC";
  const purge = dayText(request.purge, zone, view.language);
  const no = request.state === "no";
  const plain = moves.filter((move) => move !== "no");
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, {
      lead: own ? messages.yoursLead : sealedText,
      kicker: html`${kicker(view, request)} ${badge(
        messages.states[request.state],
        request.state === "asked" ? "petal" : "leaf",
      )}`,
    })}
${stateLine(view, about)}
${facts([
  [messages.amount, moneyText(Number(request.amount), request.currency, view.language)],
  [messages.what, messages.whats[request.what]],
  [messages.asker, own || request.asker === null ? undefined : html`<bdi>${request.asker}</bdi>`],
  [no ? messages.answer : messages.words, lines(request.words)],
  [messages.how, lines(request.how)],
  [messages.payer, request.payer === null ? undefined : html`<bdi>${request.payer}</bdi>`],
  [messages.since, longDay(request.made, view.language)],
  [
    messages.decision,
    decision === undefined ? undefined : linkTo(`/decisions/${decision.id}`, messages.decisionLink),
  ],
])}
${
  !own && request.what === "other" && !isEnded(request.state)
    ? html`<p class="hint">${messages.notWages}</p>`
    : nothing
}
${
  plain.length === 0
    ? nothing
    : html`<div class="actions">${plain.map((move) => moveForm(view, about, move))}</div>`
}
${moves.includes("no") ? moveForm(view, about, "no") : nothing}
<p class="hint">${
      isEnded(request.state) ? messages.gone({ day: purge }) : messages.ends({ day: purge })
    }</p>`,
  };
}
