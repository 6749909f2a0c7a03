/** Hours with siblings: what is between the two, and the form to thank them. */
import {
  buttonTo,
  dayText,
  emptyState,
  linkToName,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { VisibleTie, VisibleTransfer } from "./tie.ts";
import { tieHoursText } from "../hours-text.ts";
import { tieMessages } from "./messages.ts";

/** The form of one transfer as it was sent. */
export interface Passing {
  readonly id: string;
  readonly formState: FormState;
}

interface TiePageFacts {
  readonly group: { readonly handle: string; readonly name: string };
  readonly ties: readonly VisibleTie[];
  readonly transfers: readonly VisibleTransfer[];
  readonly mayThank: boolean;
  /** Of the form: what is sent twice goes once. */
  readonly key: string;
  readonly mayPassOn: (transfer: VisibleTransfer) => boolean;
  readonly passing: Passing | undefined;
}

export function tiesPage(
  view: View,
  about: TiePageFacts,
  formState: FormState = emptyFormState,
): Page {
  const messages = tieMessages(view.language);
  const base = `/@${about.group.handle}`;
  const zone = view.collective?.timeZone ?? "UTC";
  const agreed = about.ties.filter((tie) => !tie.ended);
  const decide = buttonTo(
    `${base}/decisions/new?effect=count-hours-with`,
    messages.begin,
    about.ties.length > 0,
  );
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, {
      lead: messages.lead,
      kicker: linkToName(`${base}/hours`, about.group.name),
      actions: about.mayThank ? [decide] : [],
    })}
${
  about.ties.length === 0
    ? emptyState(messages.none, messages.noneText)
    : html`<ul class="plain">${about.ties.map((tie) => tieLine(view, tie))}</ul>`
}
${
  agreed.length === 0 || !about.mayThank
    ? nothing
    : section(
        messages.thank,
        html`<p>${messages.thankText}</p>${form(view, {
          action: `${base}/hours/siblings`,
          formState,
          body: html`<input type="hidden" name="key" value="${about.key}">${field(view, formState, {
            name: "tie",
            label: messages.tie,
            type: "select",
            options: agreed.map((tie) => [tie.id, tie.name] as const),
          })}
${field(view, formState, {
  name: "minutes",
  label: messages.minutes,
  type: "select",
  options: quarters.map(
    (minutes) => [String(minutes), tieHoursText(minutes, view.language)] as const,
  ),
})}`,
          submit: messages.thank,
        })}`,
      )
}
${
  about.ties.length === 0 && about.transfers.length === 0
    ? nothing
    : section(
        messages.moving,
        about.transfers.length === 0
          ? html`<p>${messages.nothingMoved}</p>`
          : html`<ul class="plain">${about.transfers.map((one) =>
              transferLine(
                view,
                one,
                zone,
                about.mayPassOn(one),
                about.passing?.id === one.id ? about.passing.formState : undefined,
              ),
            )}</ul>`,
      )
}`,
  };
}

const quarters = [30, 60, 90, 120, 180, 240, 15, 45, 75, 105, 150, 210, 300, 360, 480];

function balanceText(view: View, balance: number): string {
  const messages = tieMessages(view.language);
  if (balance === 0) return messages.even;
  const hours = tieHoursText(balance, view.language);
  return balance > 0 ? messages.weOwe({ hours }) : messages.theyOwe({ hours });
}

function tieLine(view: View, tie: VisibleTie): Html {
  const messages = tieMessages(view.language);
  return html`<li><strong><bdi>${tie.name}</bdi></strong><br>${balanceText(
    view,
    tie.balance,
  )} <span class="facts">${
    tie.ended
      ? messages.ended
      : messages.most({ hours: tieHoursText(tie.mostMinutes, view.language) })
  }</span></li>`;
}

function transferLine(
  view: View,
  one: VisibleTransfer,
  zone: string,
  mayPassOn: boolean,
  formState?: FormState,
): Html {
  const messages = tieMessages(view.language);
  // Only one form at once has notes, and the id that they point to.
  const body =
    formState === undefined
      ? html`<div class="field"><label for="to-${one.id}">${messages.to}</label><input type="text"
        id="to-${one.id}" name="member" required maxlength="31"></div>`
      : field(view, formState, {
          name: "member",
          label: messages.to,
          required: true,
          maxLength: 31,
        });
  return html`<li>${messages.ways[one.way]} <bdi>${one.name}</bdi>: <strong>${tieHoursText(
    one.minutes,
    view.language,
  )}</strong> <span class="facts">${dayText(
    one.made,
    zone,
    view.language,
  )} · ${messages.states[one.state]}${one.passedOn ? html` · ${messages.passedOn}` : nothing}</span>
${
  mayPassOn
    ? html`<details${
        formState === undefined ? nothing : html` open`
      }><summary>${messages.passOn}</summary><p>${messages.passOnText}</p>${form(view, {
        action: `/hours/${one.id}/pass-on`,
        ...(formState === undefined ? {} : { formState }),
        body,
        submit: messages.passOn,
      })}</details>`
    : nothing
}</li>`;
}
