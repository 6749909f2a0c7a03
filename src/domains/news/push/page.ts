/** The switch of a device, on the page of settings. */
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { newsMessages } from "../messages.ts";

export function devicePart(view: View, publicKey: string, devices: number): Html {
  const messages = newsMessages(view.language).device;
  return html`<p>${messages.lead} ${messages.count({ n: devices })}</p>
<div data-push-key="${publicKey}" data-cannot="${messages.cannot}" data-denied="${messages.denied}"
  data-failed="${messages.failed}">
<noscript><p>${messages.needsScript}</p></noscript>
<p><button type="button" class="quiet" data-push-on hidden>${messages.on}</button> <button
  type="button" class="quiet" data-push-off hidden>${messages.off}</button></p>
<p data-push-words role="status"></p></div>
${
  devices === 0
    ? nothing
    : form(view, { action: "/me/push/forget", submit: messages.forget, quiet: true })
}`;
}
