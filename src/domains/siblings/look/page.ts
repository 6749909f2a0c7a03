/** Who stands behind an address, before it is followed; and whom siblings name. */
import { addressWithHost } from "#platform/lib/host-names.ts";
import {
  buttonTo,
  linkOut,
  linkTo,
  pageHead,
  section,
  timeTag,
  dayText,
} from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { siblingMessages } from "../messages.ts";
import { maxWordsLength } from "../sibling.ts";
import type { FoundCollective, NamedSibling } from "./look.ts";
import { lookMessages } from "./messages.ts";

export interface ShownLook {
  readonly id: string;
  readonly address: string;
  readonly state: "looking" | "found" | "failed";
  readonly found: FoundCollective | undefined;
  /** Our collective follows them already. */
  readonly known: boolean;
}

export function lookPage(
  view: View,
  { id, address, state, found, known }: ShownLook,
  formState: FormState = emptyFormState,
): Page {
  const messages = lookMessages(view.language);
  const kicker = linkTo("/siblings", siblingMessages(view.language).siblings);
  const zone = view.collective?.timeZone ?? "UTC";
  if (state === "looking")
    return {
      title: messages.looking,
      hidden: true,
      head: html`<meta http-equiv="refresh" content="3">`,
      body: html`${pageHead(messages.looking, { kicker, lead: messages.lookingText })}
<p class="address">${addressWithHost(address)}</p><p>${buttonTo(
        `/siblings/looks/${id}`,
        messages.again,
        true,
      )}</p>`,
    };
  if (found === undefined)
    return {
      title: messages.failed,
      hidden: true,
      body: html`${pageHead(messages.failed, {
        kicker,
        lead: messages.failedText,
      })}<p class="address">${addressWithHost(address)}</p>`,
    };
  const hidden = html`<input type="hidden" name="address" value="${address}">`;
  return {
    title: found.name,
    hidden: true,
    body: html`${pageHead(found.name, { kicker })}
<p class="address">${addressWithHost(address)}</p>
${section(
  messages.words,
  found.summary === ""
    ? html`<p>${messages.noWords}</p>`
    : html`<p class="words"><bdi>${found.summary}</bdi></p>`,
)}
${section(
  messages.next,
  found.next.length === 0
    ? html`<p>${messages.noNext}</p>`
    : html`<ul class="plain">${found.next.map(
        (one) =>
          html`<li><bdi>${one.name}</bdi> <span class="facts">${timeTag(
            new Date(one.starts),
            dayText(new Date(one.starts), zone, view.language),
          )}</span></li>`,
      )}</ul>`,
)}
${found.url === null ? nothing : html`<p>${linkOut(found.url, messages.theirPage)}</p>`}
${
  known
    ? html`<p>${messages.already}</p>`
    : form(view, { action: "/siblings", body: hidden, submit: messages.follow })
}
${section(
  messages.ask,
  html`<p class="hint">${known ? messages.askKnown : messages.askText}</p>${form(view, {
    action: `/siblings/looks/${id}/ask`,
    formState,
    body: html`${hidden}${field(view, formState, {
      name: "words",
      label: messages.askLabel,
      type: "textarea",
      rows: 3,
      maxLength: maxWordsLength,
      required: true,
    })}`,
    submit: known ? messages.send : messages.askButton,
    quiet: true,
  })}`,
)}
<p class="hint">${messages.kept}</p>`,
  };
}

interface Naming {
  readonly suggested: readonly (NamedSibling & { readonly by: readonly string[] })[];
  readonly named: boolean;
}

/** On the page of siblings, for those who may follow. */
export function namingSections(view: View, { suggested, named }: Naming): Html {
  const messages = lookMessages(view.language);
  return html`${
    suggested.length === 0
      ? nothing
      : section(
          messages.suggested,
          html`<p class="hint">${messages.suggestedText}</p><ul class="plain tools">${suggested.map(
            (one) =>
              html`<li><div><strong>${linkOut(
                one.url,
                one.name,
              )}</strong> <span class="address">${addressWithHost(
                one.address,
              )}</span><br><span class="facts">${messages.by({
                names: [...one.by],
              })}</span></div>${form(view, {
                action: "/siblings/looks",
                body: html`<input type="hidden" name="address" value="${one.address}">`,
                submit: messages.first,
                about: one.name,
                quiet: true,
              })}</li>`,
          )}</ul>`,
        )
  }${section(
    messages.named,
    html`<p>${
      named ? messages.namedYes : messages.namedNo
    }</p><p class="hint">${messages.namedText}</p>${form(view, {
      action: "/siblings/named",
      body: html`<input type="hidden" name="named" value="${named ? "no" : "yes"}">`,
      submit: named ? messages.disagree : messages.agree,
      quiet: true,
    })}`,
  )}`;
}
