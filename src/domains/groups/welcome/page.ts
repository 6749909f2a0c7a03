/** Pages of founding, inviting and joining. */
import { dayText, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { choices, emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { words } from "../messages.ts";

export function foundPage(view: View, token: string, sheet: Sheet): Page {
  const w = words(view.language);
  return {
    title: w.found,
    hidden: true,
    body: html`${pageHead(w.found, { lead: w.foundLead })}
${form(view, {
  action: `/setup/${token}`,
  sheet,
  body: html`<h2>${w.collective}</h2>
${field(view, sheet, { name: "name", label: w.name, required: true, most: 100, placeholder: "Moss Collective" })}
${field(view, sheet, { name: "handle", label: w.collectiveHandle, hint: w.collectiveHandleHint, required: true, most: 30, placeholder: "moss" })}
${field(view, sheet, { name: "summary", label: w.summary, type: "textarea", rows: 3, most: 2000 })}
<div class="pair">${field(view, sheet, { name: "language", label: w.language, hint: w.languageHint, required: true, most: 12 })}
${field(view, sheet, { name: "timeZone", label: w.timeZone, hint: w.timeZoneHint, required: true, most: 64 })}</div>
<h2>${w.you}</h2>
${memberFields(view, sheet, "memberHandle", "memberName")}`,
  submit: w.foundButton,
})}`,
  };
}

const memberFields = (view: View, sheet: Sheet, handle: string, name: string): Html => {
  const w = words(view.language);
  return html`${field(view, sheet, { name: handle, label: w.yourHandle, hint: w.handleHint, required: true, autocomplete: "username", most: 30 })}
${field(view, sheet, { name, label: w.yourName, hint: w.yourNameHint, required: true, autocomplete: "nickname", most: 80 })}
${field(view, sheet, { name: "password", label: w.password, hint: w.passwordHint, type: "password", required: true, autocomplete: "new-password" })}`;
};

export function joinPage(view: View, token: string, sheet: Sheet): Page {
  const w = words(view.language);
  const title = w.welcome(view.collective?.name ?? "");
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { lead: w.welcomeLead })}
${form(view, { action: `/invite/${token}`, sheet, body: memberFields(view, sheet, "handle", "name"), submit: w.joinCollective })}`,
  };
}

export interface InvitationFacts {
  readonly groups: readonly { readonly handle: string; readonly name: string }[];
  readonly open: readonly { readonly id: string; readonly usesLeft: number; readonly expires: Date }[];
  /** Just made: shown once. */
  readonly url?: string;
}

export function invitePage(view: View, about: InvitationFacts, sheet: Sheet = emptySheet): Page {
  const w = words(view.language);
  const values = "uses" in sheet.values ? sheet : { values: { uses: "1", days: "14" }, notes: sheet.notes };
  return {
    title: w.invite,
    hidden: true,
    body: html`${pageHead(w.invite, { lead: w.inviteLead })}
${about.url === undefined ? nothing : html`<div class="flash" role="status"><p><strong>${w.invitationMade}</strong></p><p class="address">${about.url}</p><p>${w.invitationMadeText}</p></div>`}
${form(view, {
  action: "/invitations",
  sheet: values,
  body: html`<div class="pair">${field(view, values, { name: "uses", label: w.uses, type: "number", required: true })}${field(view, values, { name: "days", label: w.days, type: "number", required: true })}</div>
${about.groups.length === 0 ? nothing : choices(values, { name: "groups", label: w.inGroups, many: true, options: about.groups.map((group) => [group.handle, group.name] as const) })}`,
  submit: w.makeInvitation,
})}
${
  about.open.length === 0
    ? nothing
    : section(
        w.openInvitations,
        html`<ul class="plain">${about.open.map((one) => html`<li>${w.usesLeft(one.usesLeft, dayText(one.expires, view.collective?.timeZone ?? "UTC", view.language))} ${form(view, { action: `/invitations/${one.id}/take-back`, submit: w.takeBack, quiet: true })}</li>`)}</ul>`,
      )
}`,
  };
}

/** The part of one's own page that belongs to groups. */
export const myGroups = (view: View, groups: readonly { readonly handle: string; readonly name: string }[], mayInvite: boolean): Html => {
  const w = words(view.language);
  return section(
    w.yours,
    html`${groups.length === 0 ? nothing : html`<ul class="plain">${groups.map((group) => html`<li>${linkTo(`/@${group.handle}`, group.name)}</li>`)}</ul>`}<p>${mayInvite ? html`${linkTo("/invitations", w.invite)} · ` : nothing}${linkTo("/safety", w.safety)}</p>`,
  );
};
