/** A page to pass an event on: its address to send, to copy and to scan. */
import QRCode from "qrcode";
import { buttonTo, linkTo, pageHead } from "#platform/web/html/components.ts";
import { html, type Html, nothing, safe } from "#platform/web/html/html.ts";
import { icon } from "#platform/web/html/icons.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { VisibleEvent } from "../row.ts";
import { timesText } from "../times.ts";
import { shareMessages } from "./messages.ts";
import { sharedAddress } from "./share.ts";

/** The two ways in the row under an event; a script makes them work without leaving the page. */
export function shareLinks(view: View, event: VisibleEvent): readonly Html[] {
  const url = sharedAddress(event, view.origin);
  if (url === undefined) return [];
  const messages = shareMessages(view.language);
  const path = `/events/${event.id}/share`;
  return [
    html`<a class="button quiet" href="${path}" data-share="${url}"
      data-title="${event.name}">${icon("share")}<span>${messages.share}</span></a>`,
    html`<a class="button quiet" href="${path}#address" data-copy="${url}"
      data-done="${messages.copied}">${icon("link")}<span>${messages.copy}</span></a>`,
  ];
}

/** Beyond this a phone no longer reads the code; in characters. */
const longestForCode = 600;

export async function sharePage(view: View, event: VisibleEvent, url: string): Promise<Page> {
  const messages = shareMessages(view.language);
  const code =
    url.length > longestForCode
      ? undefined
      : await QRCode.toString(url, { type: "svg", margin: 2, errorCorrectionLevel: "M" });
  const words = messages.mailText({ name: event.name, when: timesText(event, view.language), url });
  const mail = `mailto:?subject=${encodeURIComponent(
    event.name,
  )}&body=${encodeURIComponent(words)}`;
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, {
      kicker: linkTo(`/events/${event.id}`, event.name),
      lead: messages.lead,
    })}
<div class="field"><label for="address">${messages.address}</label><input id="address" type="text"
  readonly value="${url}"></div>
<p class="actions">${buttonTo(mail, messages.mail, true)}</p>
${
  code === undefined
    ? nothing
    : html`<div class="qr" role="img" aria-label="${messages.qr}">${safe(code)}</div>`
}`,
  };
}
