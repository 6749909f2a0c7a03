/** The part of one's settings with the address, and the pages behind the links of mails. */
import { kickerOfMe, section, pageHead } from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { OwnAddress } from "./address.ts";
import { addressMessages } from "./messages.ts";

/** undefined: there is none yet. */
function standText(view: View, { address, paused }: OwnAddress): string | undefined {
  if (address === null) return undefined;
  const messages = addressMessages(view.language);
  if (paused === "refused") return messages.refused({ address });
  return paused === "asked" ? messages.stopped({ address }) : messages.goes({ address });
}

/** `own` undefined: no mail can be sent. */
function addressPart(view: View, own: OwnAddress | undefined, formState: FormState): Html {
  const messages = addressMessages(view.language);
  if (own === undefined) return html`<p>${messages.none}</p>`;
  const { address, waiting, paused, refused } = own;
  const stands = standText(view, own);
  const give = form(view, {
    action: "/me/address",
    formState,
    body: field(view, formState, {
      name: "address",
      label: messages.field,
      hint: messages.hint,
      type: "email",
      required: true,
      autocomplete: "email",
      maxLength: 254,
    }),
    submit: messages.give,
  });
  const folded = address !== null && paused === null && Object.keys(formState.notes).length === 0;
  return html`${
    stands === undefined
      ? html`<p>${messages.lead}</p>`
      : html`<p${paused === null ? nothing : html` class="flash"`}><bdi>${stands}</bdi></p>`
  }
${
  waiting === null
    ? nothing
    : html`<p class="flash"><bdi>${
        refused ? messages.refused({ address: waiting }) : messages.waiting({ address: waiting })
      }</bdi></p>`
}
${folded ? html`<details><summary>${messages.change}</summary>${give}</details>` : give}
${
  address === null && waiting === null
    ? nothing
    : form(view, { action: "/me/address/forget", submit: messages.forget, quiet: true })
}`;
}

export const addressSection = (view: View, own: OwnAddress | undefined): Html =>
  section(addressMessages(view.language).title, addressPart(view, own, emptyFormState), {
    id: "address",
  });

export function ownAddressPage(
  view: View,
  own: OwnAddress | undefined,
  formState: FormState,
): Page {
  const messages = addressMessages(view.language);
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, {
      kicker: kickerOfMe(view),
    })}${addressPart(view, own, formState)}`,
  };
}

/** With one button: what only looks at links in mails confirms nothing. */
export function confirmAddressPage(view: View, token: string): Page {
  const messages = addressMessages(view.language).confirm;
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.lead })}${form(view, {
      action: `/mail/confirm/${token}`,
      submit: messages.button,
    })}`,
  };
}

/** To where somebody chooses what they get, once they are signed in. */
/** What came back, and where another address is given; nothing where none did. */
export function cameBackSection(
  view: View,
  { address, paused, waiting, refused }: OwnAddress,
): Html {
  const messages = addressMessages(view.language);
  const asked = refused ? waiting : null;
  const back = paused === "refused" ? address : asked;
  return back === null
    ? nothing
    : html`<p class="flash"><bdi>${messages.refused({ address: back })}</bdi>
<a href="/me/settings#address">${messages.change}</a></p>`;
}

const toSettings = ({ language }: View): Html =>
  html`<p><a href="/me/settings">${addressMessages(language).choose}</a></p>`;

export function confirmedPage(view: View): Page {
  const messages = addressMessages(view.language).confirm;
  return {
    title: messages.done,
    hidden: true,
    body: html`${pageHead(messages.done, { lead: messages.doneLead })}${toSettings(view)}`,
  };
}

export function stopPage(view: View, token: string): Page {
  const messages = addressMessages(view.language).stop;
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.lead })}${form(view, {
      action: `/mail/stop/${token}`,
      submit: messages.button,
    })}`,
  };
}

export function stoppedPage(view: View): Page {
  const messages = addressMessages(view.language).stop;
  return {
    title: messages.done,
    hidden: true,
    body: html`${pageHead(messages.done)}${toSettings(view)}`,
  };
}
