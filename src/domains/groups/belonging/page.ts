/** Parts of one's own page. */
import { dayText, linkTo, section } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { belongingWords } from "./messages.ts";
import { capacities, type OwnMembership } from "./rest.ts";

/** Groups in which the member is paused, with the way to what was written; nothing when there is none. */
export function pausesPart(view: View, mine: readonly OwnMembership[], now: Date): Html {
  const w = belongingWords(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  return html`${mine.map((one) =>
    one.pausedUntil === null || one.pausedUntil <= now
      ? nothing
      : html`<p class="flash"><bdi>${one.name}</bdi>: ${w.paused(dayText(one.pausedUntil, zone, view.language))}. ${linkTo(`/@${one.handle}/pause`, w.pausedRead)}</p>`,
  )}`;
}

export function capacityPart(view: View, mine: readonly OwnMembership[]): Html {
  const w = belongingWords(view.language);
  if (mine.length === 0) return nothing;
  return section(
    w.title,
    html`<details><summary>${w.change}</summary><p>${w.lead}</p>${mine.map((one) => {
      const id = `capacity-${one.handle}`;
      return form(view, {
        action: `/@${one.handle}/capacity`,
        body: html`<div class="field"><label for="${id}">${w.capacity(one.name)}</label><select id="${id}" name="capacity">${capacities.map((capacity) => html`<option value="${capacity}"${capacity === one.capacity ? html` selected` : nothing}>${w.capacities[capacity]}</option>`)}</select></div>`,
        submit: w.save,
        quiet: true,
        about: one.name,
      });
    })}</details>`,
    { id: "capacity" },
  );
}

export const dataPart = (view: View): Html => {
  const w = belongingWords(view.language);
  return section(w.data, html`<p>${w.dataText}</p><p>${linkTo("/me/data.json", w.dataLink)}</p>`);
};
