/** One thing that somebody said, and what its reader can do about it. */
import {
  badge,
  linkOut,
  linkTo,
  prose,
  timeTag,
  personLink,
  dayTimeText,
} from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { MaySay, SaidHere } from "./conversation.ts";
import { conversationMessages } from "./messages.ts";

const when = (view: View, moment: Date): Html => {
  const zone = view.collective?.timeZone ?? "UTC";
  return timeTag(moment, dayTimeText(moment, zone, view.language));
};

/** What can be done with one of them; each has fields of its own, so their names differ. */
function deeds(view: View, one: SaidHere, may: MaySay): Html {
  const messages = conversationMessages(view.language);
  const path = `/conversation/${one.source}/${one.id}`;
  const own =
    (one.kind === "member" && one.memberId === view.viewer.member?.id) ||
    (one.kind === "group" && may.group);
  const about = one.author;
  const area = (name: string, label: string, hint: string): Html =>
    html`<div class="field"><label for="${name}-${one.id}">${label}</label><p class="hint"
      id="${name}-hint-${one.id}">${hint}</p>
<textarea id="${name}-${one.id}" name="${name}" rows="3" required maxlength="5000"
  aria-describedby="${name}-hint-${one.id}"></textarea></div>`;
  const alone = one.audience === "group";
  return html`${
    one.state === "held" && may.look
      ? html`${
          alone ? nothing : form(view, { action: `${path}/shown`, submit: messages.show, about })
        } ${form(view, { action: `${path}/refused`, submit: messages.refuse, quiet: true, about })}`
      : nothing
  }${
    one.kind === "reply" && one.state !== "refused" && one.audience !== "members" && may.look
      ? html`<details><summary>${alone ? messages.answerAlone : messages.answer}</summary>${form(
          view,
          {
            action: `${path}/answer`,
            body: area(
              "answer",
              alone ? messages.answerAlone : messages.answer,
              alone ? messages.answerAloneHint : messages.answerHint,
            ),
            submit: messages.send,
          },
        )}</details>`
      : nothing
  }${
    own
      ? html`<p class="facts">${
          one.source === "word" || one.source === "note"
            ? linkTo(`${path}/edit`, messages.edit)
            : nothing
        }</p>${form(view, { action: `${path}/delete`, submit: messages.delete, quiet: true, about })}`
      : nothing
  }${
    one.state === "shown" && may.look && one.kind !== "group"
      ? html`<details><summary>${messages.hide}</summary>${form(view, {
          action: `${path}/hide`,
          body: html`<div class="field"><label for="reason-${one.id}">${messages.reason}</label><p
            class="hint" id="reason-hint-${one.id}">${messages.reasonHint}</p><input
              id="reason-${one.id}" name="reason" type="text" required maxlength="300"
                aria-describedby="reason-hint-${one.id}"></div>`,
          submit: messages.hide,
          quiet: true,
        })}</details>`
      : nothing
  }`;
}

function audienceMark(view: View, audience: SaidHere["audience"]): Html {
  const messages = conversationMessages(view.language);
  if (audience === "members") return badge(messages.membersOnly);
  return audience === "group" ? badge(messages.onlyYou) : nothing;
}

export function item(view: View, one: SaidHere, may: MaySay): Html {
  const messages = conversationMessages(view.language);
  if (one.state === "refused")
    return html`<li><p class="facts"><bdi>${messages.hidden({
      reason: one.hiddenReason,
    })}</bdi></p>${
      may.look && one.kind !== "group"
        ? form(view, {
            action: `/conversation/${one.source}/${one.id}/shown`,
            submit: messages.showAgain,
            quiet: true,
            about: one.author,
          })
        : nothing
    }</li>`;
  const name = one.author === "" ? messages.somebody : one.author;
  const words = prose(one.contentHtml, one.language || undefined);
  const marks = [
    one.state === "held" ? badge(messages.held, "petal") : nothing,
    audienceMark(view, one.audience),
  ];
  return html`<li id="said-${one.id}"><p><strong>${
    one.url === null ? personLink(view, name, one.handle) : linkOut(one.url, name)
  }</strong> ${marks} <span class="facts">${when(view, one.made)}${
    one.edited ? html` · ${messages.edited}` : nothing
  }</span></p>
${
  one.warning === ""
    ? words
    : html`<details><summary><bdi>${one.warning}</bdi></summary>${words}</details>`
}${deeds(view, one, may)}<p class="report">${linkTo(
    `/report?about=${one.id}`,
    messages.report,
  )}</p></li>`;
}
