/** Where to turn in need: the page for everybody, its card, and the form. */
import {
  badge,
  buttonTo,
  emptyState,
  facts,
  linkOut,
  linkTo,
  linkToName,
  longDay,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { languageField } from "#platform/web/html/pick.ts";
import { languageName } from "#platform/i18n/language-name.ts";
import type { View } from "#platform/web/view.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { byRegion, callable, type HelpLine, isOld } from "./turn.ts";
import { turnMessages } from "./messages.ts";

const contactOf = (contact: string): Html => {
  const number = callable(contact);
  if (number !== undefined) return html`<a href="tel:${number}" dir="ltr">${contact}</a>`;
  return safeUrl(contact) === undefined
    ? html`<bdi>${contact}</bdi>`
    : linkOut(contact, contact.replace(/^https?:\/\//, ""));
};

const sourceOf = (source: string): string => {
  const url = safeUrl(source);
  return url === undefined ? source : new URL(url).host;
};

function lineItem(view: View, line: HelpLine, now: Date): Html {
  const messages = turnMessages(view.language);
  return html`<li><p class="turn-name"><strong><bdi
    lang="${line.language}">${line.name}</bdi></strong><br><span class="turn-contact">${contactOf(
      line.contact,
    )}</span></p>
${line.words === "" ? nothing : html`<p lang="${line.language}" dir="auto">${line.words}</p>`}
${facts([
  [messages.hours, line.hours === "" ? undefined : html`<bdi>${line.hours}</bdi>`],
  [messages.languages, languageName(line.language, view.language)],
])}
<p class="hint">${messages.checked({
    day: longDay(line.checked, view.language),
    source: sourceOf(line.source),
  })} ${isOld(line, now) ? badge(messages.old, "petal") : nothing}</p></li>`;
}

/** Read by everybody, printed, with no script and no trace. */
export function turnPage(
  view: View,
  lines: readonly HelpLine[],
  { now, edit, ask }: { now: Date; edit: boolean; ask: string | undefined },
): Page {
  const messages = turnMessages(view.language);
  const name = view.collective?.name ?? "";
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, {
      lead: messages.lead,
      actions: edit ? [buttonTo("/where-to-turn/edit", messages.edit, true)] : [],
    })}
<p class="flash turn-danger">${messages.danger}</p>
${
  lines.length === 0
    ? emptyState(messages.empty, messages.emptyText)
    : byRegion(lines, view.language).map(({ region, lines: here }) =>
        section(
          region === "" ? messages.everywhere : region,
          html`<ul class="plain turn">${here.map((line) => lineItem(view, line, now))}</ul>`,
        ),
      )
}
${
  ask === undefined
    ? nothing
    : section(
        messages.here,
        html`<p>${messages.hereText({ name })}</p><p>${buttonTo(ask, messages.askUs, true)}</p>`,
      )
}
<p class="hint">${messages.trace}</p>`,
  };
}

/** Before the forms of a support circle: the first few, and the way to all. */
export function turnCard(view: View, lines: readonly HelpLine[]): Html {
  const messages = turnMessages(view.language);
  const first = byRegion(lines, view.language)
    .flatMap((one) => one.lines)
    .slice(0, 3);
  return html`<aside class="turn-card"
    aria-label="${messages.title}"><p><strong>${messages.card}</strong> ${messages.cardText}</p>
${
  first.length === 0
    ? html`<p>${messages.danger} ${messages.nobodyYet}</p>`
    : html`<ul>${first.map(
        (line) =>
          html`<li><bdi>${line.name}</bdi>: <span
            class="turn-contact">${contactOf(line.contact)}</span>${
              line.region === ""
                ? nothing
                : html` <span class="facts"><bdi>${line.region}</bdi></span>`
            }</li>`,
      )}</ul>`
}
<p><a href="/where-to-turn" data-at="${view.origin}/where-to-turn">${messages.now}</a></p></aside>`;
}

const lineForm = (view: View, action: string, formState: FormState, submit: string): Html => {
  const messages = turnMessages(view.language);
  return form(view, {
    action,
    formState,
    body: html`${field(view, formState, {
      name: "name",
      label: messages.name,
      required: true,
      maxLength: 120,
    })}
${field(view, formState, {
  name: "contact",
  label: messages.contact,
  hint: messages.contactHint,
  required: true,
  maxLength: 200,
})}
${field(view, formState, {
  name: "region",
  label: messages.region,
  hint: messages.regionHint,
  maxLength: 80,
})}
${languageField(view, formState, { name: "language", label: messages.language })}
${field(view, formState, { name: "hours", label: messages.when, maxLength: 120 })}
${field(view, formState, {
  name: "words",
  label: messages.words,
  hint: messages.wordsHint,
  type: "textarea",
  rows: 2,
  maxLength: 500,
})}
${field(view, formState, {
  name: "source",
  label: messages.source,
  hint: messages.sourceHint,
  required: true,
  maxLength: 500,
})}
${field(view, formState, { name: "checked", label: messages.day, type: "date", required: true })}`,
    submit,
  });
};

/** `line`: the one that is changed; else one is added. */
export function turnEditPage(
  view: View,
  lines: readonly HelpLine[],
  line: HelpLine | undefined,
  formState: FormState = emptyFormState,
): Page {
  const messages = turnMessages(view.language);
  const values = line === undefined ? { language: view.language } : { ...line };
  const state =
    Object.keys(formState.values).length > 0 ? formState : { values, notes: formState.notes };
  return {
    title: messages.editTitle,
    hidden: true,
    body: html`${pageHead(messages.editTitle, {
      kicker: linkTo("/where-to-turn", messages.title),
      lead: messages.editLead,
    })}
${section(
  line === undefined ? messages.add : messages.change({ name: line.name }),
  lineForm(
    view,
    line === undefined ? "/where-to-turn/edit" : `/where-to-turn/${line.id}`,
    state,
    messages.save,
  ),
)}
${
  lines.length === 0
    ? nothing
    : section(
        messages.all,
        html`<ul class="plain">${lines.map(
          (one) =>
            html`<li>${linkToName(
              `/where-to-turn/edit?line=${one.id}`,
              one.name,
            )} <span class="facts"><bdi>${one.contact}</bdi></span> ${form(view, {
              action: `/where-to-turn/${one.id}/remove`,
              submit: messages.remove,
              quiet: true,
              about: one.name,
            })}</li>`,
        )}</ul>`,
      )
}`,
  };
}

/** On the foot of the start page. */
export const turnFoot = (view: View): Html => {
  const messages = turnMessages(view.language);
  return html`<section class="turn-foot" aria-label="${messages.title}"><p>${buttonTo(
    "/where-to-turn",
    messages.now,
    true,
  )}</p></section>`;
};
