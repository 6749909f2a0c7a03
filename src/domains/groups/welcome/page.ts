/** Pages of founding, inviting and joining. */
import { buttonTo, linkTo, linkToName, pageHead, section } from "#platform/web/html/components.ts";
import { copyLink, copyPath } from "#platform/web/html/copy.ts";
import { choices, emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { languageField, zoneField } from "#platform/web/html/pick.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { groupMessages } from "../messages.ts";
import type { OwnInvitation } from "./invitation.ts";
import { whatItBrings } from "./invitation-page.ts";
import { welcomeMessages } from "./messages.ts";

export function foundPage(view: View, token: string, formState: FormState): Page {
  const messages = groupMessages(view.language);
  return {
    title: messages.found,
    hidden: true,
    founding: true,
    body: html`${pageHead(messages.found, { lead: messages.foundLead })}
${form(view, {
  action: `/setup/${token}`,
  formState,
  body: html`<h2>${messages.collective}</h2>
${field(view, formState, {
  name: "name",
  label: messages.name,
  required: true,
  maxLength: 100,
  placeholder: messages.namePlaceholder,
})}
${field(view, formState, {
  name: "handle",
  label: messages.collectiveHandle,
  hint: messages.collectiveHandleHint,
  required: true,
  maxLength: 30,
  placeholder: "moss",
})}
${field(view, formState, {
  name: "summary",
  label: messages.summary,
  type: "textarea",
  rows: 3,
  maxLength: 2000,
})}
<div class="pair">${languageField(view, formState, { name: "language", label: messages.language })}
${zoneField(view, formState, { name: "timeZone", label: messages.timeZone })}</div>
<h2>${messages.you}</h2>
${memberFields(view, formState, "memberHandle", "memberName")}`,
  submit: messages.foundButton,
})}`,
  };
}

const memberFields = (view: View, formState: FormState, handle: string, name: string): Html => {
  const messages = groupMessages(view.language);
  return html`${field(view, formState, {
    name: handle,
    label: messages.yourHandle,
    hint: messages.yourHandleHint,
    required: true,
    autocomplete: "username",
    maxLength: 30,
  })}
${field(view, formState, {
  name,
  label: messages.yourName,
  hint: messages.yourNameHint,
  required: true,
  autocomplete: "nickname",
  maxLength: 80,
})}
${field(view, formState, {
  name: "password",
  label: messages.password,
  hint: messages.passwordHint,
  type: "password",
  required: true,
  autocomplete: "new-password",
})}`;
};

export function joinPage(view: View, token: string, formState: FormState): Page {
  const messages = groupMessages(view.language);
  const title = messages.welcome({ name: view.collective?.name ?? "" });
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { lead: messages.welcomeLead })}
${form(view, {
  action: `/invite/${token}`,
  formState,
  body: memberFields(view, formState, "handle", "name"),
  submit: messages.joinCollective,
})}`,
  };
}

interface InvitationFacts {
  readonly groups: readonly { readonly handle: string; readonly name: string }[];
  readonly open: readonly OwnInvitation[];
  /** Just made. */
  readonly made?: { readonly id: string; readonly url: string };
}

const openInvitation = (view: View, one: OwnInvitation): Html => {
  const { show, link } = welcomeMessages(view.language);
  return html`<li>${
    one.url === undefined ? nothing : html`<p class="address" id="link-${one.id}">${one.url}</p>`
  }${whatItBrings(view, one)}
<div class="actions">${
    one.url === undefined ? nothing : copyLink(view, `link-${one.id}`, one.url, link)
  } ${buttonTo(`/invitations/${one.id}`, show, true)} ${form(view, {
    action: `/invitations/${one.id}/take-back`,
    submit: groupMessages(view.language).takeBack,
    quiet: true,
  })}</div></li>`;
};

export function invitePage(
  view: View,
  about: InvitationFacts,
  formState: FormState = emptyFormState,
): Page {
  const messages = groupMessages(view.language);
  const values =
    "uses" in formState.values
      ? formState
      : { values: { uses: "1", days: "14" }, notes: formState.notes };
  return {
    title: messages.invite,
    hidden: true,
    script: copyPath,
    body: html`${pageHead(messages.invite, { lead: messages.inviteLead })}
${
  about.made === undefined
    ? nothing
    : html`<div class="flash" role="status"><p><strong>${messages.invitationMade}</strong></p><p
      class="address" id="made">${about.made.url}</p><p>${messages.invitationMadeText}</p><p
        class="actions">${copyLink(
          view,
          "made",
          about.made.url,
          welcomeMessages(view.language).link,
        )} ${buttonTo(
          `/invitations/${about.made.id}`,
          welcomeMessages(view.language).show,
        )}</p></div>`
}
${form(view, {
  action: "/invitations",
  formState: values,
  body: html`<div class="pair">${field(view, values, {
    name: "uses",
    label: messages.uses,
    type: "number",
    required: true,
  })}${field(view, values, {
    name: "days",
    label: messages.days,
    type: "number",
    required: true,
  })}</div>
${
  about.groups.length === 0
    ? nothing
    : choices(values, {
        name: "groups",
        label: messages.inGroups,
        many: true,
        options: about.groups.map((group) => [group.handle, group.name] as const),
      })
}`,
  submit: messages.makeInvitation,
})}
${
  about.open.length === 0
    ? nothing
    : section(
        messages.openInvitations,
        html`<ul class="plain">${about.open.map((one) => openInvitation(view, one))}</ul>`,
      )
}`,
  };
}

/** The part of one's own page that belongs to groups. */
export const myGroups = (
  view: View,
  groups: readonly { readonly handle: string; readonly name: string }[],
  mayInvite: boolean,
): Html => {
  const messages = groupMessages(view.language);
  return section(
    messages.yours,
    html`${
      groups.length === 0
        ? nothing
        : html`<ul class="plain">${groups.map(
            (group) => html`<li>${linkToName(`/@${group.handle}`, group.name)}</li>`,
          )}</ul>`
    }<p>${
      mayInvite ? html`${linkTo("/invitations", messages.invite)} · ` : nothing
    }${linkTo("/safety", messages.safety)}</p>`,
  );
};
