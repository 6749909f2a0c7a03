/**
 * Who agreed to a picture, for members: the way to it, and beside pictures of texts what
 * is known and the form for a new yes.
 */
import { linkTo, longDay } from "#platform/web/html/components.ts";
import { emptyFormState, field, form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { longestConsent } from "../picture.ts";
import { consentMessages } from "./messages.ts";

export const consentLink = (view: View, id: string): Html =>
  view.viewer.member === undefined
    ? nothing
    : html`<p>${linkTo(`/pictures/${id}/consent`, consentMessages(view.language).here)}</p>`;

/**
 * What is known of people in a picture of a text, for members; `action`: where the
 * form of who asked them again leads.
 */
export function consentFacts(
  view: View,
  {
    consent,
    until,
    over,
    action,
  }: {
    readonly consent: string;
    readonly until: string | null;
    readonly over: boolean;
    readonly action: string | undefined;
  },
): Html {
  const messages = consentMessages(view.language);
  const day = until === null ? undefined : longDay(until, view.language);
  const ends = over ? messages.isOver : messages.ends;
  const renewal = (): Html =>
    form(view, {
      action: action ?? "",
      body: html`${field(view, emptyFormState, {
        name: "consent",
        label: messages.consent,
        hint: messages.consentHint,
        required: true,
        maxLength: longestConsent,
      })}${field(view, emptyFormState, {
        name: "until",
        label: messages.until,
        hint: messages.untilHint,
        type: "date",
      })}`,
      submit: messages.save,
    });
  return html`<p class="facts"><bdi>${consent}</bdi> ${
    day === undefined ? messages.noEnd : ends({ day })
  }</p>${
    action === undefined
      ? nothing
      : html`<details${
          over ? html` open` : nothing
        }><summary>${messages.save}</summary>${renewal()}</details>`
  }`;
}

export const consentSaved = (view: View): string => consentMessages(view.language).saved;
