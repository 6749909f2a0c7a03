/** Hands in a meeting: on its page, and alone on a page that loads itself anew. */
import { badge, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { VisibleHand, Whole } from "../meeting.ts";
import { handKinds, queue } from "./queue.ts";
import { meetingMessages } from "../messages.ts";

/** A button that says for whom or for what it is, for those who hear it alone. */
export const namedButton = (text: string, about: string): Html =>
  html`<p class="submit"><button class="quiet" aria-label="${text}: ${about}">${text}</button></p>`;

function handsPart(view: View, { meeting, hands }: Whole, live: boolean): Html {
  const messages = meetingMessages(view.language);
  const path = `/meetings/${meeting.id}/hands`;
  const self = view.viewer.member?.id;
  const order = queue(hands);
  const line = (hand: VisibleHand): Html =>
    html`<li><bdi>${hand.who}</bdi> ${
      hand.kind === "speak" ? nothing : badge(messages.handKinds[hand.kind], "petal")
    }<div class="actions">${form(view, {
      action: `${path}/${hand.id}/spoke${live ? "?live=1" : ""}`,
      submit: namedButton(messages.spoke, hand.who),
    })}${
      hand.memberId === null || hand.memberId === self
        ? form(view, {
            action: `${path}/${hand.id}/down${live ? "?live=1" : ""}`,
            submit: namedButton(messages.lower, hand.who),
          })
        : nothing
    }</div></li>`;
  return html`<p>${messages.handsText}</p>
<div class="actions">${handKinds.map((kind) =>
    form(view, {
      action: `${path}${live ? "?live=1" : ""}`,
      submit: html`<p class="submit"><button${
        kind === "speak" ? nothing : html` class="quiet"`
      } name="raise" value="${kind}">${messages.raise[kind]}</button></p>`,
    }),
  )}</div>
${order.length === 0 ? html`<p>${messages.handsNone}</p>` : html`<ol>${order.map(line)}</ol>`}`;
}

/** For the whole page: with the form for somebody without a phone. */
export function handsSection(view: View, whole: Whole, formState: FormState): Html {
  const messages = meetingMessages(view.language);
  const asked = "name" in formState.values;
  return section(
    messages.hands,
    html`${handsPart(view, whole, false)}
<details${asked ? html` open` : nothing}><summary>${messages.forOther}</summary>${form(view, {
      action: `/meetings/${whole.meeting.id}/hands`,
      formState,
      body: html`${field(view, formState, {
        name: "name",
        label: messages.handName,
        hint: messages.handNameHint,
        required: true,
        maxLength: 60,
      })}
${field(view, formState, {
  name: "hand",
  label: messages.handKind,
  type: "select",
  options: handKinds.map((kind) => [kind, messages.handKinds[kind]] as const),
})}`,
      submit: messages.handFor,
    })}</details>`,
    { id: "hands", more: linkTo(`/meetings/${whole.meeting.id}?live=1`, messages.live) },
  );
}

/** The hands alone, with nothing to type: the page loads itself anew. */
export function livePage(view: View, whole: Whole): Page {
  const messages = meetingMessages(view.language);
  const path = `/meetings/${whole.meeting.id}`;
  return {
    title: messages.liveTitle({ name: whole.meeting.name }),
    hidden: true,
    body: html`${pageHead(messages.hands, {
      kicker: linkTo(path, whole.meeting.name),
    })}${handsPart(view, whole, true)}
<p>${linkTo(path, messages.liveStop)}</p>`,
  };
}
