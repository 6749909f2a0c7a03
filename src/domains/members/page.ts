/** Signing in, one's own page, and the account. */
import { commas } from "#platform/i18n/commas.ts";
import { keptField } from "#platform/web/kept-form.ts";
import type { Row } from "#platform/database/schema.ts";
import { nameOf } from "#platform/i18n/languages.ts";
import {
  badge,
  dayText,
  emptyState,
  linkTo,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { field, form, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { memberMessages } from "./messages.ts";

/** Another way than the password, as another domain shows it. */
export interface SignInWay {
  readonly shown: Html;
  readonly script: string;
}

/** `kept`: what was typed in another form before, sealed. */
export function signInPage(
  view: View,
  formState: FormState,
  next: string,
  other: SignInWay | undefined,
  keptForm = "",
): Page {
  const messages = memberMessages(view.language);
  return {
    title: messages.signIn,
    hidden: true,
    ...(other === undefined ? {} : { script: other.script }),
    body: html`${pageHead(messages.signIn, { lead: messages.signInLead })}
${form(view, {
  action: "/login",
  formState,
  body: html`<input type="hidden" name="next" value="${next}">${
    keptForm === "" ? nothing : html`<input type="hidden" name="${keptField}" value="${keptForm}">`
  }
${field(view, formState, {
  name: "handle",
  label: messages.handle,
  required: true,
  autocomplete: "username",
  maxLength: 31,
})}
${field(view, formState, {
  name: "password",
  label: messages.password,
  type: "password",
  required: true,
  autocomplete: "current-password",
})}`,
  submit: messages.signIn,
})}${
      other?.shown ?? nothing
    }<p>${messages.noAccount}</p><p><a href="/login/lost">${messages.lost}</a></p>`,
  };
}

/** Parts that other domains add to the page of oneself. */
export interface OwnParts {
  /** What waits for the member, or for others because of them; empty when nothing does. */
  readonly waiting: Html;
  readonly theirs: Html;
  /** What one seldom needs; it has a page of its own. */
  readonly last: Html;
}

/**
 * The languages that the collective offers, by the names that they give
 * themselves; what stands is among them.
 */
function ownLanguageField(view: View, formState: FormState): Html {
  const messages = memberMessages(view.language);
  const offered = view.languages ?? [];
  const standing = fieldValue(formState.values, "language");
  return field(view, formState, {
    name: "language",
    label: messages.language,
    hint: messages.languageHint,
    type: "select",
    options: (offered.includes(standing) || standing === "" ? offered : [standing, ...offered]).map(
      (tag) => [tag, nameOf(tag)] as const,
    ),
  });
}

/** On the page of settings. */
export function ownLanguagePart(view: View): Html {
  const messages = memberMessages(view.language);
  const { member } = view.viewer;
  if (member === undefined) return nothing;
  const formState = { values: { language: member.language }, notes: {} };
  return section(
    messages.language,
    html`<div class="named">${form(view, {
      action: "/me/language",
      body: ownLanguageField(view, formState),
      submit: messages.changeLanguage,
      quiet: true,
    })}</div>`,
    { id: "language" },
  );
}

/**
 * What waits comes first; then all that is one's own. What one seldom needs has pages of its own.
 */
export function mePage(
  view: View,
  member: Pick<Row<"members">, "handle" | "name">,
  more: OwnParts,
): Page {
  const messages = memberMessages(view.language);
  return {
    title: messages.you,
    hidden: true,
    body: html`${pageHead(member.name, { kicker: html`<bdi dir="ltr">@${member.handle}</bdi>` })}
${
  (view.unread ?? 0) === 0
    ? nothing
    : html`<p class="told">${linkTo("/me/news", messages.unread({ n: view.unread ?? 0 }))}</p>`
}
${
  more.waiting.toString().trim() === ""
    ? emptyState(messages.nothingWaits, messages.nothingWaitsText)
    : more.waiting
}
${more.theirs}
${section(
  messages.settings,
  html`<ul class="plain"><li>${linkTo("/me/settings", messages.toNews)}</li><li>${linkTo(
    "/me/account",
    messages.toAccount,
  )}</li></ul>
<div class="sign-out">${form(view, {
    action: "/logout",
    submit: messages.signOut,
    quiet: true,
  })}</div>`,
  { id: "settings" },
)}`,
  };
}

/** Name, ways in, own data, and the way out. */
export function accountPage(
  view: View,
  member: Pick<Row<"members">, "handle" | "name" | "language">,
  sessions: readonly Row<"sessions">[],
  formState: FormState,
  last: Html,
): Page {
  const messages = memberMessages(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  const here = view.viewer.member?.session;
  const self: FormState =
    "name" in formState.values
      ? formState
      : { values: { name: member.name, language: member.language }, notes: {} };
  const none: FormState = { values: {}, notes: {} };
  return {
    title: messages.account,
    hidden: true,
    body: html`${pageHead(messages.account, { kicker: linkTo("/me", messages.you) })}
${section(
  messages.yourName,
  html`<div class="named">${form(view, {
    action: "/me",
    formState: self,
    body: html`${field(view, self, {
      name: "name",
      label: messages.yourName,
      hint: messages.yourNameHint,
      required: true,
      autocomplete: "nickname",
      maxLength: 80,
    })}
<input type="hidden" name="language" value="${member.language}">`,
    submit: messages.save,
  })}</div>`,
)}
${last}
${section(
  messages.sessions,
  html`<ul class="plain">${sessions.map(
    (session) =>
      html`<li>${commas(
        [
          session.kind === "browser" ? messages.browser : messages.program,
          messages.until({ day: dayText(session.expires, zone, view.language) }),
        ],
        view.language,
      )} ${
        session.id === here
          ? badge(messages.thisOne, "leaf")
          : form(view, {
              action: `/me/sessions/${session.id}/end`,
              submit: messages.end,
              quiet: true,
            })
      }</li>`,
  )}</ul>
${
  sessions.length > 1
    ? form(view, { action: "/me/sessions/end", submit: messages.endAll, quiet: true })
    : nothing
}`,
)}
${section(
  messages.changePassword,
  form(view, {
    action: "/me/password",
    formState: "current" in formState.values ? formState : none,
    body: html`${field(view, "current" in formState.values ? formState : none, {
      name: "current",
      label: messages.current,
      type: "password",
      required: true,
      autocomplete: "current-password",
    })}
${field(view, "current" in formState.values ? formState : none, {
  name: "password",
  label: messages.newPassword,
  hint: messages.newPasswordHint,
  type: "password",
  required: true,
  autocomplete: "new-password",
})}`,
    submit: messages.changePassword,
    quiet: true,
  }),
)}
<details><summary>${messages.leave}</summary><p>${messages.leaveText} <a
  href="/me/data.json">${messages.takeAlong}</a></p>
${form(view, {
  action: "/me/leave",
  body: html`<div class="field"><label for="leave-password">${messages.password}</label><input
    type="password" id="leave-password" name="password" required
      autocomplete="current-password"></div>`,
  submit: messages.leaveButton,
  danger: true,
})}</details>`,
  };
}
