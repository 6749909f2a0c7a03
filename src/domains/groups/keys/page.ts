/** The page of keys, and its parts of other pages. */
import { dayText, emptyState, linkTo, pageHead, section, timeText } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { keyTexts } from "./messages.ts";

export interface ShownAsking {
  readonly id: string;
  readonly words: string;
  readonly byName: string;
  readonly mine: boolean;
  readonly expires: Date;
}

/** What everybody is told of. `mine`: the viewer asked for it; `holding`: the viewer holds it. */
export interface ShownAnnounced {
  readonly id: string;
  readonly words: string;
  /** None where it is told without names. */
  readonly names: readonly string[];
  readonly state: "waiting" | "held" | "done" | "failed";
  readonly due: Date;
  readonly heldByName: string | null;
  readonly mine: boolean;
  readonly holding: boolean;
}

function announcedList(view: View, at: string, announced: readonly ShownAnnounced[]): Html {
  if (announced.length === 0) return nothing;
  const w = keyTexts(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  const state = (one: ShownAnnounced): string =>
    one.state === "waiting"
      ? w.doneOn(`${dayText(one.due, zone, view.language)}, ${timeText(one.due, zone, view.language)}`)
      : one.state === "held"
        ? w.heldBy(one.heldByName ?? "")
        : one.state === "done"
          ? w.isDone
          : w.hasFailed;
  const buttons = (one: ShownAnnounced): Html => {
    const to = (what: string, submit: string, quiet = false): Html => form(view, { action: `${at}/told/${one.id}/${what}`, submit, quiet });
    if (one.state !== "waiting" && one.state !== "held") return nothing;
    return html`<div class="actions">${one.state === "waiting" ? to("hold", w.hold) : nothing}${one.holding ? to("go-on", w.letGoOn) : nothing}${one.mine ? to("take-back", w.takeBack, true) : nothing}</div>`;
  };
  return section(
    w.told,
    html`<p class="hint">${w.toldText}</p><ul class="plain">${announced.map(
      (one) => html`<li><p><strong><bdi>${one.words}</bdi></strong></p>
<p class="facts">${one.names.length === 0 ? nothing : html`<bdi>${w.askedBy(one.names)}</bdi> `}<bdi>${state(one)}</bdi></p>
${buttons(one)}</li>`,
    )}</ul>`,
    { id: "told" },
  );
}

export function keysPage(
  view: View,
  group: { readonly handle: string; readonly name: string },
  askings: readonly ShownAsking[],
  announced: readonly ShownAnnounced[],
): Page {
  const w = keyTexts(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  const at = `/@${group.handle}/keys`;
  return {
    title: w.keys,
    hidden: true,
    body: html`${pageHead(w.keys, { lead: w.lead, kicker: linkTo(`/@${group.handle}`, group.name) })}
${announcedList(view, at, announced)}
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

/** That keys wait here, or that something is told first; for the page of the group. */
export const waitingHere = (view: View, handle: string, waiting: number, told = 0): Html =>
  html`${told === 0 ? nothing : html`<p class="hint">${keyTexts(view.language).toldHere(told)} ${linkTo(`/@${handle}/keys#told`, keyTexts(view.language).look)}</p>`}${keysHere(view, handle, waiting)}`;

const keysHere = (view: View, handle: string, waiting: number): Html =>
  waiting === 0
    ? nothing
    : html`<p class="hint">${keyTexts(view.language).waitsHere(waiting)} ${linkTo(`/@${handle}/keys`, keyTexts(view.language).look)}</p>`;

interface WaitingIn {
  readonly handle: string;
  readonly name: string;
  readonly waiting: number;
}

/** Where keys wait for a member, and what everybody is told of; for their own page. */
export function waitingForMe(view: View, groups: readonly WaitingIn[], told: readonly WaitingIn[]): Html {
  const w = keyTexts(view.language);
  return groups.length + told.length === 0
    ? nothing
    : section(
        w.keys,
        html`<ul class="plain">${told.map((group) => html`<li>${linkTo(`/@${group.handle}/keys#told`, w.toldIn(group.waiting, group.name))}</li>`)}${groups.map((group) => html`<li>${linkTo(`/@${group.handle}/keys`, w.waitsIn(group.waiting, group.name))}</li>`)}</ul>`,
        { id: "keys" },
      );
}
