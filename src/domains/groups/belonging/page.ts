/** Parts of one's own page. */
import { dayText, linkTo, section } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { belongingMessages } from "./messages.ts";
import { capacities, type OwnMembership } from "./rest.ts";

/**
 * Groups in which the member is paused, with the way to what was
 * written; nothing when there is none.
 */
export function pausesSection(view: View, mine: readonly OwnMembership[], now: Date): Html {
  const messages = belongingMessages(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  return html`${mine.map((one) =>
    one.pausedUntil === null || one.pausedUntil <= now
      ? nothing
      : html`<p class="flash"><bdi>${one.name}</bdi>: ${messages.paused({
          day: dayText(one.pausedUntil, zone, view.language),
        })}. ${linkTo(`/@${one.handle}/pause`, messages.pausedRead)}</p>`,
  )}`;
}

export function capacitySection(view: View, mine: readonly OwnMembership[]): Html {
  const messages = belongingMessages(view.language);
  if (mine.length === 0) return nothing;
  return section(
    messages.title,
    html`<details><summary>${messages.change}</summary><p>${messages.lead}</p>${mine.map((one) => {
      const id = `capacity-${one.handle}`;
      return form(view, {
        action: `/@${one.handle}/capacity`,
        body: html`<div class="field"><label for="${id}">${messages.capacity({
          group: one.name,
        })}</label><select id="${id}" name="capacity">${capacities.map(
          (capacity) =>
            html`<option value="${capacity}"${
              capacity === one.capacity ? html` selected` : nothing
            }>${messages.capacities[capacity]}</option>`,
        )}</select></div>`,
        submit: messages.save,
        quiet: true,
        about: one.name,
      });
    })}</details>`,
    { id: "capacity" },
  );
}

export const dataSection = (view: View): Html => {
  const messages = belongingMessages(view.language);
  return section(
    messages.data,
    html`<p>${messages.dataText}</p><p class="actions">${linkTo(
      "/me/data.json",
      messages.dataLink,
    )} · ${linkTo("/me/data.html", messages.dataPageLink)}</p>`,
  );
};
