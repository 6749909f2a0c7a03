/** Siblings as a list, and the question before one is followed. */
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { removalLink } from "#domains/pictures/sections.ts";
import { picture } from "#platform/web/html/pictures.ts";
import { addressWithHost } from "#platform/lib/host-names.ts";
import { badge, emptyState, linkOut, pageHead, section } from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type SiblingShown } from "./sibling.ts";
import { lookMessages } from "./look/messages.ts";
import { siblingMessages } from "./messages.ts";

export interface ShownSibling {
  readonly id: string;
  readonly address: string;
  readonly name: string;
  readonly url: string | null;
  readonly state: SiblingShown;
  readonly problem: string | null;
  readonly movedFrom: string | null;
  readonly image: ShownPicture | null;
}

const tones: Readonly<Record<SiblingShown, "plain" | "leaf" | "petal">> = {
  requested: "plain",
  following: "leaf",
  mutual: "leaf",
  failed: "petal",
  gone: "petal",
};

/** To follow one more; for other members, who may. */
function addPart(view: View, mayFollow: boolean, formState: FormState): Html {
  const messages = siblingMessages(view.language);
  if (mayFollow)
    return section(
      messages.add,
      form(view, {
        action: "/siblings",
        formState,
        body: field(view, formState, {
          name: "address",
          label: messages.address,
          hint: messages.addressHint,
          required: true,
          maxLength: 500,
        }),
        submit: html`<p class="submit"><button>${messages.follow}</button> <button class="quiet"
          formaction="/siblings/looks">${lookMessages(view.language).first}</button></p><p
            class="hint">${lookMessages(view.language).firstText}</p>`,
      }),
    );
  return view.viewer.member === undefined ? nothing : html`<p class="hint">${messages.who}</p>`;
}

export function siblingsPage(
  view: View,
  siblings: readonly ShownSibling[],
  mayFollow: boolean,
  formState: FormState = emptyFormState,
  /** Looking first, whom siblings name, and whether they name us; for those who may follow. */
  naming: Html = nothing,
): Page {
  const messages = siblingMessages(view.language);
  return {
    title: messages.siblings,
    description: messages.lead,
    body: html`${pageHead(messages.siblings, { lead: messages.lead })}
${
  siblings.length === 0
    ? emptyState(messages.none, messages.noneText)
    : html`<ul class="plain">${siblings.map(
        (one) => html`<li>${
          one.image === null ? nothing : picture(one.image, { shape: "avatar" })
        }<strong>${linkOut(one.url, one.name)}</strong> ${
          // Until their server answers, the address is all that is known of them.
          one.name === one.address
            ? nothing
            : html`<span class="address">${addressWithHost(one.address)}</span>`
        } ${badge(messages.states[one.state], tones[one.state])}
 ${
   one.movedFrom === null
     ? nothing
     : html`<br><span class="facts">${messages.movedFrom} <bdi>${one.movedFrom}</bdi></span>`
 }
${
  one.problem === null || !mayFollow ? nothing : html`<br><span class="facts">${one.problem}</span>`
} ${
          mayFollow
            ? form(view, {
                action: `/siblings/${one.id}/unfollow`,
                submit: messages.unfollow,
                quiet: true,
              })
            : nothing
        }${removalLink(view, one.image, { named: true })}</li>`,
      )}</ul>`
}
${addPart(view, mayFollow, formState)}
${naming}
${
  view.viewer.member === undefined
    ? nothing
    : html`<p><a href="/siblings/posts">${messages.posts}</a></p>`
}
${
  mayFollow
    ? html`<p><a href="/siblings/servers">${messages.servers.see}</a></p>
<p><a href="/siblings/aside">${messages.aside.see}</a></p>`
    : nothing
}`,
  };
}

/** Somebody followed a link on another server to follow from here. */
export function confirmPage(view: View, uri: string): Page {
  const messages = siblingMessages(view.language);
  return {
    title: messages.confirmTitle,
    hidden: true,
    body: html`${pageHead(messages.confirmTitle, { lead: messages.confirmText })}
<p class="address">${addressWithHost(uri)}</p>
${form(view, {
  action: "/siblings",
  body: html`<input type="hidden" name="address" value="${uri}">`,
  submit: messages.follow,
})}`,
  };
}
