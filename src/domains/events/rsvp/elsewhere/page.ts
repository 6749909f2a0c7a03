/** An event of a sibling: how members answer there, and where hosts take answers themselves. */
import { safeUrl } from "#platform/lib/url.ts";
import { linkOut, section } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { VisibleEvent } from "../../row.ts";
import { isUnanswered, rsvpStanding } from "../rsvp.ts";
import { rsvpMessages } from "../messages.ts";
import { type RsvpMessages, buttons, standingText, rsvpNewsText } from "../form-page.ts";
import type { RsvpFacts } from "../facts-page.ts";

/**
 * Where hosts elsewhere take answers themselves, or a stranger has no collective to ask for them.
 */
const answerThere = (messages: RsvpMessages, page: string): Html =>
  html`<p>${messages.elsewhereNot}</p><p class="submit"><a class="button"
    rel="noopener noreferrer nofollow" href="${
      safeUrl(page) ?? page
    }">${messages.answerThere}</a></p>`;

export function elsewhereSection(view: View, event: VisibleEvent, facts: RsvpFacts): Html {
  const messages = rsvpMessages(view.language);
  const elsewhere = facts.elsewhere;
  if (elsewhere === undefined || (!elsewhere.join && facts.mine === undefined))
    return elsewhere?.page == null
      ? nothing
      : section(messages.title, answerThere(messages, elsewhere.page), { id: "rsvp" });
  if (view.viewer.member === undefined) {
    const page = elsewhere.page ?? event.url ?? event.iri;
    return page === null
      ? nothing
      : section(messages.title, answerThere(messages, page), { id: "rsvp" });
  }
  const own = facts.mine;
  const unanswered = own !== undefined && isUnanswered(event, own);
  const said = own === undefined ? "" : standingText(messages, own, event);
  const standing = unanswered ? messages.askedUnsaid : said;
  const asks = own === undefined || rsvpStanding(own) === "maybe";
  const unsaid = event.joinMode === null && elsewhere.join;
  return section(
    messages.title,
    html`${
      own === undefined
        ? nothing
        : html`${rsvpNewsText(messages, own.news, standing)}<p><strong>${standing}</strong></p>`
    }<p class="hint">${messages.elsewhereText}</p>
${
  unsaid && elsewhere.page !== null
    ? html`<p class="hint">${messages.elsewhereUnsaid} ${linkOut(
        elsewhere.page,
        elsewhere.page,
      )}</p>`
    : nothing
}
${form(view, {
  action: `/events/${event.id}/rsvp`,
  body: html``,
  submit: html`${
    asks
      ? buttons(messages, ["yes", "maybe", "no"], own?.status)
      : html`<p class="submit"><button class="quiet" name="status"
        value="no">${messages.withdraw}</button></p>`
  }`,
})}`,
    { id: "rsvp" },
  );
}
