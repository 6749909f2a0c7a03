/** The page of keys, and its parts of other pages. */
import {
  dayText,
  dayTimeText,
  emptyState,
  linkTo,
  linkToName,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { keyTexts } from "./messages.ts";

interface ShownAsking {
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

function announcedList(view: View, path: string, announced: readonly ShownAnnounced[]): Html {
  if (announced.length === 0) return nothing;
  const messages = keyTexts(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  const state = (one: ShownAnnounced): string => {
    if (one.state === "waiting")
      return messages.doneOn({ time: dayTimeText(one.due, zone, view.language) });
    if (one.state === "held") return messages.heldBy({ name: one.heldByName ?? "" });
    return one.state === "done" ? messages.isDone : messages.hasFailed;
  };
  const buttons = (one: ShownAnnounced): Html => {
    const to = (what: string, submit: string, quiet = false): Html =>
      form(view, { action: `${path}/told/${one.id}/${what}`, submit, quiet });
    if (one.state !== "waiting" && one.state !== "held") return nothing;
    return html`<div class="actions">${
      one.state === "waiting" ? to("hold", messages.hold) : nothing
    }${one.holding ? to("go-on", messages.letGoOn) : nothing}${
      one.mine ? to("take-back", messages.takeBack, true) : nothing
    }</div>`;
  };
  return section(
    messages.told,
    html`<p class="hint">${messages.toldText}</p><ul class="plain">${announced.map(
      (one) => html`<li><p><strong><bdi>${one.words}</bdi></strong></p>
<p class="facts">${
        one.names.length === 0
          ? nothing
          : html`<bdi>${messages.askedBy({ names: one.names })}</bdi> `
      }<bdi>${state(one)}</bdi></p>
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
  const messages = keyTexts(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  const path = `/@${group.handle}/keys`;
  return {
    title: messages.keys,
    hidden: true,
    body: html`${pageHead(messages.keys, {
      lead: messages.lead,
      kicker: linkToName(`/@${group.handle}`, group.name),
    })}
${announcedList(view, path, announced)}
${
  askings.length === 0
    ? emptyState(messages.none, messages.noneText)
    : html`<ul class="plain">${askings.map((one) => {
        const day = dayText(one.expires, zone, view.language);
        return html`<li><p><strong><bdi>${one.words}</bdi></strong></p>
<p class="facts">${
          one.mine ? messages.yours({ day }) : messages.asks({ name: one.byName, day })
        }</p>
${
  one.mine
    ? form(view, { action: `${path}/${one.id}/take-back`, submit: messages.takeBack, quiet: true })
    : form(view, { action: `${path}/${one.id}/turn`, submit: messages.turn })
}</li>`;
      })}</ul>`
}
<p class="hint">${messages.alone}</p>`,
  };
}

/** That keys wait here, or that something is told first; for the page of the group. */
export const waitingHere = (view: View, handle: string, waiting: number, told = 0): Html =>
  html`${
    told === 0
      ? nothing
      : html`<p class="hint">${keyTexts(view.language).toldHere({ n: told })} ${linkTo(
          `/@${handle}/keys#told`,
          keyTexts(view.language).look,
        )}</p>`
  }${keysHere(view, handle, waiting)}`;

const keysHere = (view: View, handle: string, waiting: number): Html =>
  waiting === 0
    ? nothing
    : html`<p class="hint">${keyTexts(view.language).waitsHere({ n: waiting })} ${linkTo(
        `/@${handle}/keys`,
        keyTexts(view.language).look,
      )}</p>`;

interface WaitingIn {
  readonly handle: string;
  readonly name: string;
  readonly waiting: number;
}

/** Where keys wait for a member, and what everybody is told of; for their own page. */
export function waitingForMe(
  view: View,
  groups: readonly WaitingIn[],
  told: readonly WaitingIn[],
): Html {
  const messages = keyTexts(view.language);
  return groups.length + told.length === 0
    ? nothing
    : section(
        messages.keys,
        html`<ul class="plain">${told.map(
          (group) =>
            html`<li>${linkTo(
              `/@${group.handle}/keys#told`,
              messages.toldIn({ n: group.waiting, group: group.name }),
            )}</li>`,
        )}${groups.map(
          (group) =>
            html`<li>${linkTo(
              `/@${group.handle}/keys`,
              messages.waitsIn({ n: group.waiting, group: group.name }),
            )}</li>`,
        )}</ul>`,
        { id: "keys" },
      );
}
