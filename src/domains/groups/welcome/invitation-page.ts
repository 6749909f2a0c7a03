/** An invitation to show, to print and to send, with words in a language of the collective. */
import QRCode from "qrcode";
import { nameOf } from "#platform/i18n/languages.ts";
import { dayText, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { copyField, copyPath } from "#platform/web/html/copy.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing, safe } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { OwnInvitation } from "./invitation.ts";
import { welcomeMessages } from "./messages.ts";

const until = (view: View, date: Date, language = view.language): string =>
  dayText(date, view.collective?.timeZone ?? "UTC", language);

/** What its use brings: into which groups, until when, how many. */
export function whatItBrings(view: View, one: OwnInvitation): Html {
  const messages = welcomeMessages(view.language);
  const name = view.collective?.name ?? "";
  const groups = one.groups.map((group) => group.name);
  return html`<ul class="plain"><li>${messages.bringsPeople({ n: one.usesLeft })}</li>
<li>${messages.bringsUntil({ day: until(view, one.expires) })}</li>
<li>${
    groups.length === 0 ? messages.bringsOnly({ name }) : messages.bringsGroups({ name, groups })
  }</li></ul>`;
}

/** `language`: of the words to send. */
export async function invitationPage(
  view: View,
  one: OwnInvitation,
  language: string,
): Promise<Page> {
  const messages = welcomeMessages(view.language);
  const languages = view.languages ?? [];
  const sent = welcomeMessages(language);
  const parts =
    one.url === undefined
      ? html`<p class="hint">${messages.noLink}</p>`
      : html`${section(
          messages.link,
          html`${copyField(view, { id: "link", label: messages.link, text: one.url })}
<div class="qr" role="img" aria-label="${messages.qr}">${safe(
            await QRCode.toString(one.url, { type: "svg", margin: 2, errorCorrectionLevel: "M" }),
          )}</div>
<p class="hint no-print">${messages.print}</p>`,
          { named: true },
        )}
<div class="no-print">${section(
          messages.words,
          html`${
            languages.length < 2
              ? nothing
              : html`<p>${messages.wordsIn}: ${languages.map(
                  (each) =>
                    html`<a href="/invitations/${one.id}?words=${each}#words" lang="${each}"${
                      each === language ? html` aria-current="true"` : nothing
                    }>${nameOf(each)}</a> `,
                )}</p>`
          }
${copyField(view, {
  id: "words",
  label: messages.words,
  // The link in a line of its own: what follows it would be read as part of it.
  text: `${sent.wordsToSend({
    name: view.collective?.name ?? "",
    url: `\n${one.url}\n`,
    n: one.usesLeft,
    day: until(view, one.expires, language),
  })} ${sent.wordsOnly}`
    .split("\n")
    .map((line) => line.trim())
    .join("\n"),
  long: true,
})}`,
          { named: true },
        )}</div>`;
  return {
    title: messages.invitation,
    hidden: true,
    script: copyPath,
    body: html`${pageHead(messages.invitation, {
      kicker: linkTo("/invitations", messages.all),
      lead: view.collective?.name ?? "",
    })}
${parts}
${section(
  messages.brings,
  html`${whatItBrings(view, one)}<p class="hint no-print">${messages.bringsAsk}</p>`,
)}
${form(view, {
  action: `/invitations/${one.id}/take-back`,
  submit: messages.cancel,
  quiet: true,
})}`,
  };
}
