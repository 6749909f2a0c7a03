import type { Row } from "#platform/database/schema.ts";
import { badge, dayText, emptyState, pageHead, section } from "#platform/web/html/components.ts";
import { field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { words } from "./messages.ts";

export function signInPage(view: View, sheet: Sheet, next: string): Page {
  const w = words(view.language);
  return {
    title: w.signIn,
    hidden: true,
    body: html`${pageHead(w.signIn, { lead: w.signInLead })}
${form(view, {
  action: "/login",
  sheet,
  body: html`<input type="hidden" name="next" value="${next}">
${field(view, sheet, { name: "handle", label: w.handle, required: true, autocomplete: "username", most: 31 })}
${field(view, sheet, { name: "password", label: w.password, type: "password", required: true, autocomplete: "current-password" })}`,
  submit: w.signIn,
})}<p>${w.noAccount}</p><p>${w.lost}</p>`,
  };
}

/** Parts that other domains add to the page of oneself. */
export interface OwnParts {
  /** What waits for the member, or for others because of them; empty when nothing does. */
  readonly waiting: Html;
  readonly theirs: Html;
}

/** What waits comes first; then all that is one's own, and last what one seldom needs. */
export function mePage(
  view: View,
  member: Pick<Row<"members">, "handle" | "name" | "language">,
  sessions: readonly Row<"sessions">[],
  sheet: Sheet,
  more: OwnParts,
): Page {
  const w = words(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  const here = view.viewer.member?.session;
  const self: Sheet = "name" in sheet.values ? sheet : { values: { name: member.name, language: member.language }, notes: {} };
  const none: Sheet = { values: {}, notes: {} };
  return {
    title: w.you,
    hidden: true,
    body: html`${pageHead(member.name, { kicker: html`@${member.handle}` })}
${more.waiting.toString().trim() === "" ? emptyState(w.nothingWaits, w.nothingWaitsText) : more.waiting}
${more.theirs}
<div class="actions">${form(view, { action: "/logout", submit: w.signOut })}</div>
<details${Object.keys(sheet.notes).length > 0 ? html` open` : nothing}><summary>${w.settings}</summary>
${section(
  w.yourName,
  form(view, {
    action: "/me",
    sheet: self,
    body: html`${field(view, self, { name: "name", label: w.yourName, hint: w.yourNameHint, required: true, autocomplete: "nickname", most: 80 })}
${field(view, self, { name: "language", label: w.language, hint: w.languageHint, required: true, most: 12 })}`,
    submit: w.save,
  }),
)}
${section(
  w.sessions,
  html`<ul class="plain">${sessions.map(
    (session) =>
      html`<li>${session.kind === "browser" ? w.browser : w.program}, ${w.until(dayText(session.expires, zone, view.language))} ${session.id === here ? badge(w.thisOne, "leaf") : form(view, { action: `/me/sessions/${session.id}/end`, submit: w.end, quiet: true })}</li>`,
  )}</ul>
${sessions.length > 1 ? form(view, { action: "/me/sessions/end", submit: w.endAll, quiet: true }) : nothing}`,
)}
${section(
  w.changePassword,
  form(view, {
    action: "/me/password",
    sheet: "current" in sheet.values ? sheet : none,
    body: html`${field(view, "current" in sheet.values ? sheet : none, { name: "current", label: w.current, type: "password", required: true, autocomplete: "current-password" })}
${field(view, "current" in sheet.values ? sheet : none, { name: "password", label: w.newPassword, hint: w.newPasswordHint, type: "password", required: true, autocomplete: "new-password" })}`,
    submit: w.changePassword,
  }),
)}</details>
<details><summary>${w.leave}</summary><p>${w.leaveText} <a href="/me/data.json">${w.takeAlong}</a></p>
${form(view, {
  action: "/me/leave",
  body: html`<div class="field"><label for="leave-password">${w.password}</label><input type="password" id="leave-password" name="password" required autocomplete="current-password"></div>`,
  submit: w.leaveButton,
  danger: true,
})}</details>`,
  };
}
