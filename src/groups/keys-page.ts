import { dayText, emptyState, linkTo, pageHead, section } from "#web/components.ts";
import { form } from "#web/forms.ts";
import { html, type Html, nothing } from "#web/html.ts";
import type { Page } from "#web/layout.ts";
import type { View } from "#web/view.ts";
import { keyTexts } from "./keys-words.ts";

export interface ShownAsking {
  readonly id: string;
  readonly words: string;
  readonly byName: string;
  readonly mine: boolean;
  readonly expires: Date;
}

export function keysPage(view: View, group: { readonly handle: string; readonly name: string }, askings: readonly ShownAsking[]): Page {
  const w = keyTexts(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  const at = `/@${group.handle}/keys`;
  return {
    title: w.keys,
    hidden: true,
    body: html`${pageHead(w.keys, { lead: w.lead, kicker: linkTo(`/@${group.handle}`, group.name) })}
${
  askings.length === 0
    ? emptyState(w.none, w.noneText)
    : html`<ul class="plain">${askings.map((one) => {
        const day = dayText(one.expires, zone, view.language);
        return html`<li><p><strong><bdi>${one.words}</bdi></strong></p>
<p class="facts">${one.mine ? w.yours(day) : w.asks(one.byName, day)}</p>
${one.mine ? form(view, { action: `${at}/${one.id}/take-back`, submit: w.takeBack, quiet: true }) : form(view, { action: `${at}/${one.id}/turn`, submit: w.turn })}</li>`;
      })}</ul>`
}
<p class="hint">${w.alone}</p>`,
  };
}

/** That keys wait here; for the page of the group. */
export const waitingHere = (view: View, handle: string, waiting: number): Html =>
  waiting === 0
    ? nothing
    : html`<p class="hint">${keyTexts(view.language).waitsHere(waiting)} ${linkTo(`/@${handle}/keys`, keyTexts(view.language).look)}</p>`;

/** Where keys wait for a member; for their own page. */
export function waitingForMe(
  view: View,
  groups: readonly { readonly handle: string; readonly name: string; readonly waiting: number }[],
): Html {
  const w = keyTexts(view.language);
  return groups.length === 0
    ? nothing
    : section(
        w.keys,
        html`<ul class="plain">${groups.map((group) => html`<li>${linkTo(`/@${group.handle}/keys`, w.waitsIn(group.waiting, group.name))}</li>`)}</ul>`,
        { id: "keys" },
      );
}
