/** Answering an event, and what its hosts see. */
import {
  badge,
  buttonTo,
  linkTo,
  linkToName,
  pageHead,
  prose,
  section,
} from "#platform/web/html/components.ts";
import { field, fieldValue, form, type FormState, wrongIn } from "#platform/web/html/forms.ts";
import { copyPath } from "#platform/web/html/copy.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { seatsLeft } from "../event.ts";
import type { VisibleEvent } from "../row.ts";
import { timesHere } from "../times.ts";
import { statusBadge } from "../card/page.ts";
import { rsvpMessages } from "./messages.ts";
import { ownLink } from "../share/own-link-page.ts";
import { countsText } from "./counts-text.ts";
import {
  slotTimes,
  slotField,
  buttons,
  rsvpChoices,
  more,
  standingText,
  rsvpNewsText,
} from "./form-page.ts";
import { elsewhereSection } from "./elsewhere/page.ts";
import { type RsvpFacts } from "./facts-page.ts";

/** The answer as it stands, and the form to give or change it. */
function answerForm(
  view: View,
  event: VisibleEvent,
  facts: RsvpFacts,
  action: string,
  formState?: FormState,
): Html {
  const messages = rsvpMessages(view.language);
  const own = facts.mine;
  const shown = formState ?? {
    values: { note: own?.note ?? "", slot: own?.slotId ?? "" },
    notes: {},
  };
  const full = seatsLeft(event) === 0 && event.rsvp !== "slots" && own?.state !== "confirmed";
  const standing = own === undefined ? "" : standingText(messages, own, event);
  const slot = facts.slots.find((one) => one.id === own?.slotId);
  const place = `${
    slot === undefined
      ? ""
      : ` ${messages.yourTime({ time: slotTimes(view, event, slot.starts, slot.ends) })}`
  }${facts.line === undefined ? "" : ` ${messages.place({ n: facts.line })}`}`;
  return html`${
    own === undefined
      ? nothing
      : html`${rsvpNewsText(messages, own.news, standing)}<p><strong>${
          standing
        }</strong>${place}</p>`
  }
${
  !facts.open
    ? html`<p>${messages.closed}</p>`
    : html`${full && own?.state !== "waiting" ? html`<p>${messages.fullWait}</p>` : nothing}
${form(view, {
  action,
  formState: shown,
  body: html`${slotField(view, event, facts.slots, shown, own?.slotId ?? null)}${more(
    messages.addNote,
    field(view, shown, {
      name: "note",
      label: messages.note,
      hint: messages.noteHint,
      type: "textarea",
      rows: 2,
      maxLength: 1000,
    }),
    fieldValue(shown.values, "note") !== "" || wrongIn(shown, ["note"]),
  )}`,
  submit: buttons(messages, rsvpChoices(event), own?.state === "left" ? "no" : own?.status),
})}`
}`;
}

/**
 * Of an event: the reader's own answer, what hosts see of all of them, and what the hosts wrote.
 */
interface RsvpParts {
  readonly answer: Html;
  readonly comers: Html;
  readonly messages: Html;
}

const noParts: RsvpParts = { answer: nothing, comers: nothing, messages: nothing };

export function rsvpParts(
  view: View,
  event: VisibleEvent,
  facts: RsvpFacts,
  formState?: FormState,
): RsvpParts {
  const texts = rsvpMessages(view.language);
  if (event.published === null) return noParts;
  const comers =
    facts.counts === undefined
      ? nothing
      : html`<p>${countsText(
          event.taken,
          facts.counts,
          view.language,
        )} · ${linkTo(`/events/${event.id}/people`, texts.people)}${
          facts.counts.asked > 0
            ? html` ${badge(`${texts.groups.asked}: ${facts.counts.asked}`, "petal")}`
            : nothing
        }</p>`;
  const messages =
    facts.messages.length === 0
      ? nothing
      : section(
          texts.messages,
          html`${facts.messages.map((one) => prose(one.contentHtml, event.language))}`,
        );
  if (event.groupId === null)
    return { ...noParts, answer: elsewhereSection(view, event, facts), messages };
  if (event.rsvp === "off")
    return {
      answer: section(texts.title, html`<p>${texts.notNeeded}</p>`, { id: "rsvp" }),
      comers,
      messages,
    };
  const answer = section(
    texts.title,
    html`${ownForm(view, event, facts, formState)}<p class="hint">${texts.hostSees}</p>`,
    { id: "rsvp" },
  );
  return { answer, comers, messages };
}

function ownForm(
  view: View,
  event: VisibleEvent,
  facts: RsvpFacts,
  formState: FormState | undefined,
): Html {
  if (view.viewer.member !== undefined)
    return answerForm(view, event, facts, `/events/${event.id}/rsvp`, formState);
  return event.guests && event.visibility === "public"
    ? guestForm(view, event, facts, formState)
    : buttonTo(`/login?next=/events/${event.id}`, rsvpMessages(view.language).signIn);
}

function guestForm(
  view: View,
  event: VisibleEvent,
  facts: RsvpFacts,
  formState: FormState = { values: {}, notes: {} },
): Html {
  const messages = rsvpMessages(view.language);
  if (!facts.open) return html`<p>${messages.closed}</p>`;
  const full = seatsLeft(event) === 0 && event.rsvp !== "slots";
  return html`${
    full ? html`<p>${messages.fullWait}</p>` : nothing
  }<p class="facts">${messages.guestTitle} · ${linkTo(
    `/login?next=/events/${event.id}`,
    messages.signIn,
  )}</p>
${form(view, {
  action: `/events/${event.id}/guests`,
  formState,
  body: html`${slotField(view, event, facts.slots, formState, null)}
${field(view, formState, {
  name: "name",
  label: messages.name,
  hint: messages.nameHint,
  required: true,
  maxLength: 80,
  autocomplete: "nickname",
})}
${more(
  messages.more,
  html`${
    facts.mails
      ? field(view, formState, {
          name: "email",
          label: messages.email,
          hint: messages.emailHint,
          maxLength: 360,
          autocomplete: "email",
        })
      : field(view, formState, {
          name: "reach",
          label: messages.handle,
          hint: messages.handleHint,
          maxLength: 360,
        })
  }
${field(view, formState, {
  name: "note",
  label: messages.note,
  hint: messages.noteHint,
  type: "textarea",
  rows: 2,
  maxLength: 1000,
})}`,
  ["email", "reach", "note"].some(
    (name) => fieldValue(formState.values, name) !== "" || formState.notes[name] !== undefined,
  ),
)}`,
  submit: buttons(messages, rsvpChoices(event)),
})}`;
}

/** What becomes of the address that a guest gave: it comes back, or waits for their yes. */
function addressText(view: View, mine: RsvpFacts["mine"]): Html {
  const messages = rsvpMessages(view.language);
  if (mine?.addressRefused != null) return html`<p class="flash">${messages.refusedAddress}</p>`;
  return mine?.sealedAddress != null && !mine.emailConfirmed
    ? html`<p class="flash">${messages.askedAddress}</p>`
    : nothing;
}

/** The page behind a guest's secret link. `exact` when the place is open to them. */
export function guestPage(
  view: View,
  event: VisibleEvent,
  facts: RsvpFacts,
  token: string,
  exact: boolean,
  formState?: FormState,
): Page {
  const messages = rsvpMessages(view.language);
  return {
    title: messages.yours,
    hidden: true,
    script: copyPath,
    body: html`${pageHead(event.name, {
      kicker: html`${messages.yours} ${statusBadge(view, event) ?? nothing}`,
      lead: `${timesHere(view, event)}${event.area === "" ? "" : ` · ${event.area}`}`,
    })}
${
  exact && event.exactPlace !== null
    ? html`<p><strong><bdi>${event.exactPlace}</bdi></strong></p>`
    : nothing
}
${ownLink(view, event.id, token)}
${addressText(view, facts.mine)}
${answerForm(view, event, facts, `/rsvp/${token}`, formState)}
${
  facts.messages.length === 0
    ? nothing
    : section(
        messages.messages,
        html`${facts.messages.map((one) => prose(one.contentHtml, event.language))}`,
      )
}
<p>${linkToName(`/events/${event.id}`, event.name)}</p>${form(view, {
      action: "/forget",
      body: html`<input type="hidden" name="secret" value="${token}">`,
      submit: messages.forgetMe,
      quiet: true,
    })}`,
  };
}
