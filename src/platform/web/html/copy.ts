/** A text to copy: a field that anybody can mark, and a button where a script runs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "#platform/lib/ids.ts";
import { webMessages } from "../messages.ts";
import type { View } from "../view.ts";
import { html, type Html } from "./html.ts";

export const copyScript = readFileSync(join(import.meta.dirname, "copy.js"), "utf8");
/** Goes into `script` of the page. */
export const copyPath = `/assets/copy.${digest(copyScript).slice(0, 12)}.js`;

export const copyLink = (view: View, id: string, text: string, about: string): Html => {
  const { copy, copied } = webMessages(view.language);
  return html`<a class="button quiet" href="#${id}" aria-label="${copy}: ${about}"
    data-copy="${text}" data-done="${copied}">${copy}</a>`;
};

/** `long`: more than an address. */
export const copyField = (
  view: View,
  { id, label, text, long = false }: { id: string; label: string; text: string; long?: boolean },
): Html =>
  html`<div class="field"><label for="${id}">${label}</label>${
    long
      ? html`<textarea id="${id}" rows="6" readonly dir="auto">${text}</textarea>`
      : html`<input id="${id}" type="text" readonly dir="ltr" value="${text}">`
  }</div>
<p class="actions">${copyLink(view, id, text, label)}</p>`;
