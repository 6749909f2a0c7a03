/**
 * The form in which an event is planned or changed: five things
 * openly, all else under a word for it.
 */
import { visibilitiesIn } from "#commons/visibility.ts";
import type { Row } from "#platform/database/schema.ts";
import { linkToName, pageHead } from "#platform/web/html/components.ts";
import { choices, field, folded, form, type FormState, wrongIn } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { pictureFields } from "#domains/pictures/sections.ts";
import { accessSection } from "./access-page.ts";
import { formPath } from "./script.ts";
import { saveMarks, theirSection } from "./theirs-page.ts";
import { eventMessages } from "../messages.ts";
import {
  type EventFormFacts,
  timeFold,
  placeFold,
  costFold,
  answersFold,
  kindFold,
} from "./folds-page.ts";

function whenSection(view: View, formState: FormState): Html {
  const messages = eventMessages(view.language);
  return html`<div class="pair">${field(view, formState, {
    name: "startTime",
    label: messages.startTime,
    type: "datetime-local",
    required: true,
  })}
${field(view, formState, {
  name: "endTime",
  label: messages.endTime,
  hint: messages.endTimeHint,
  type: "datetime-local",
})}</div>`;
}

/** What the script beside the form fills in; without it the server does. */
function placeOption(place: Row<"places">): Html {
  const exact = place.exactPlace === null ? nothing : html` data-exact="${place.exactPlace}"`;
  const point =
    place.latitude === null || place.longitude === null
      ? nothing
      : html` data-point="${place.latitude}, ${place.longitude}"`;
  return html`<option value="${place.area}"${exact}
    data-reveal="${place.reveal}"${point}></option>`;
}

/** One field for the place, with those that are remembered, and the exact place beneath it. */
function whereSection(view: View, formState: FormState, about: EventFormFacts): Html {
  const messages = eventMessages(view.language);
  const known = about.places.length > 0;
  return html`${field(view, formState, {
    name: "area",
    label: messages.area,
    hint: known ? messages.areaKnownHint : messages.areaHint,
    maxLength: 300,
    ...(known ? { list: "known-places" } : {}),
  })}
${known ? html`<datalist id="known-places">${about.places.map(placeOption)}</datalist>` : nothing}
<div class="beneath">${field(view, formState, {
    name: "exact",
    label: messages.exact,
    hint: messages.exactHint,
    maxLength: 500,
  })}
${field(view, formState, {
  name: "reveal",
  label: messages.reveal,
  hint: messages.revealHint,
  type: "select",
  options: Object.entries(messages.reveals),
})}</div>`;
}

export function eventForm(view: View, formState: FormState, about: EventFormFacts): Page {
  const messages = eventMessages(view.language);
  const title = about.published === undefined ? messages.plan : messages.edit;
  const draft = about.published !== true;
  return {
    title,
    hidden: true,
    script: formPath,
    body: html`${pageHead(title, {
      kicker: linkToName(`/@${about.group.handle}`, about.group.name),
    })}
${form(view, {
  action: about.action,
  formState,
  files: true,
  body: html`${
    about.published === undefined ? nothing : saveMarks(formState, theirSection(view, about.theirs))
  }${about.off === true ? html`<p>${messages.offHint}</p>` : nothing}
${field(view, formState, { name: "name", label: messages.name, required: true, maxLength: 150 })}
${whenSection(view, formState)}
${
  about.inSeries === true
    ? choices(formState, {
        name: "scope",
        label: messages.scope,
        options: Object.entries(messages.scopes),
      })
    : nothing
}
${whereSection(view, formState, about)}
${choices(formState, {
  name: "visibility",
  label: messages.visibility,
  options: visibilitiesIn(about.group.kind).map(
    (one) => [one, messages.visibilities[one]] as const,
  ),
})}
${field(view, formState, {
  name: "content",
  label: messages.content,
  hint: messages.contentHint,
  type: "textarea",
  rows: 6,
})}
${accessSection(view, formState, { money: false })}
<p class="hint">${messages.restOptional}</p>
${folded(
  messages.foldPicture,
  pictureFields(view, formState, { image: about.image }),
  about.image != null ||
    wrongIn(formState, ["pictureFile", "pictureAlt", "pictureConsent", "pictureUntil"]),
)}
${costFold(view, formState)}
${timeFold(view, formState, about)}
${placeFold(view, formState, about)}
${answersFold(view, formState)}
${kindFold(view, formState, view.language)}`,
  submit: html`<p class="submit"><button name="publish" value="yes">${
    draft ? messages.publish : messages.save
  }</button>${
    draft
      ? html` <button class="quiet" name="publish" value="no">${messages.draft}</button>`
      : nothing
  }</p>`,
})}`,
  };
}
