/**
 * One box: by mail, in a calendar or feed reader, from the fediverse. Closed
 * to nobody, and without JavaScript.
 */
import { linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { homePath } from "#platform/web/outside/home.ts";
import type { View } from "#platform/web/view.ts";
import { subscriptionMessages } from "../messages.ts";
import { type FormScope, subscribeForm } from "../page.ts";
import { touchMessages } from "./messages.ts";

interface TouchFacts {
  /** Is there a mail server? */
  readonly mails: boolean;
  /** What the form to subscribe is about; undefined: there is nothing to subscribe to. */
  readonly scope?: FormScope | undefined;
  /** Below our host: "/calendar.ics?tag=herbs". */
  readonly calendar?: string | undefined;
  readonly feed?: string | undefined;
  /**
   * Our page that one can follow, or reply to, from elsewhere;
   * undefined: it does not speak in public.
   */
  readonly object?: { readonly path: string; readonly kind: "actor" | "thing" } | undefined;
  /** "@moss@moss.example" */
  readonly handle?: string | undefined;
}

const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** Leads somebody home; `address` is known, or asked for. */
function homeForm(
  view: View,
  object: NonNullable<TouchFacts["object"]>,
  home: string | undefined,
  formState: FormState,
): Html {
  const messages = touchMessages(view.language);
  const server = home?.split("@").at(-1) ?? "";
  const buttons =
    object.kind === "actor"
      ? html`<button name="intent" value="follow">${
          home === undefined ? messages.go : messages.known({ server })
        }</button>`
      : html`<button name="intent" value="reply">${
          home === undefined ? messages.reply : messages.replyFrom({ server })
        }</button> <button class="quiet" name="intent" value="share">${
          home === undefined ? messages.share : messages.shareFrom({ server })
        }</button>`;
  return form(view, {
    action: homePath,
    formState,
    body:
      home === undefined
        ? html`${hidden("object", object.path)}${field(view, formState, {
            name: "home",
            label: messages.address,
            hint: messages.hint,
            required: true,
            maxLength: 360,
          })}`
        : html`${hidden("object", object.path)}${hidden("home", home)}`,
    submit: html`<p class="submit">${buttons}</p>`,
  });
}

function fediverse(view: View, facts: TouchFacts): Html {
  const { object, handle } = facts;
  if (object === undefined) return nothing;
  const messages = touchMessages(view.language);
  const { home } = view;
  const fresh = homeForm(view, object, undefined, emptyFormState);
  return html`<details><summary>${
    object.kind === "actor" ? messages.fediverse.follow : messages.fediverse.reply
  }</summary><p>${messages.text}</p>
${
  handle === undefined
    ? nothing
    : html`<p>${messages.ourAddress}: <span class="address">${handle}</span></p>`
}
${
  home === undefined
    ? fresh
    : html`${homeForm(view, object, home, emptyFormState)}${form(view, {
        action: `${homePath}/forget`,
        body: hidden("object", object.path),
        submit: html`<p class="submit"><button class="quiet">${messages.forget}</button></p>`,
      })}`
}</details>`;
}

/** `home` in hand: one press; else the address is asked for. */
export function touchSection(view: View, facts: TouchFacts): Html {
  const messages = subscriptionMessages(view.language);
  const { host } = new URL(view.origin);
  const { calendar, feed, scope, mails } = facts;
  const ways = [
    ...(calendar === undefined
      ? []
      : [
          html`<li><a href="webcal://${host}${calendar}">${messages.webcal}</a></li>`,
          html`<li>${linkTo(calendar, messages.calendarFile)}</li>`,
        ]),
    ...(feed === undefined ? [] : [html`<li>${linkTo(feed, messages.feed)}</li>`]),
  ];
  return section(
    messages.title,
    html`${
      scope === undefined
        ? nothing
        : html`<details><summary>${
            mails ? messages.byMail : messages.byNote
          }</summary><p>${messages.byMailText}</p>${subscribeForm(
            view,
            scope,
            mails,
            emptyFormState,
          )}</details>`
    }
${
  ways.length === 0
    ? nothing
    : html`<details><summary>${messages.feeds}</summary><ul class="plain">${ways}</ul></details>`
}
${fediverse(view, facts)}`,
    { id: "stay" },
  );
}

/** Asks once more, with what was wrong. */
export function askHomePage(
  view: View,
  path: string,
  kind: "actor" | "thing",
  formState: FormState,
): Page {
  const messages = touchMessages(view.language);
  const title = kind === "actor" ? messages.fediverse.follow : messages.fediverse.reply;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { lead: messages.text })}${homeForm(
      view,
      { path, kind },
      undefined,
      formState,
    )}`,
  };
}
