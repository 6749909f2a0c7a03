/** What is said under a thing, on its page and on one of its own. */
import { forgetMeButton } from "#domains/mail/address/sections.ts";
import { objectPath } from "#commons/addresses.ts";
import {
  buttonTo,
  emptyState,
  linkOut,
  linkTo,
  pageHead,
  prose,
  section,
} from "#platform/web/html/components.ts";
import { choices, emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { MaySay, SaidHere, Thing } from "./conversation.ts";
import { conversationMessages } from "./messages.ts";
import { item } from "./item-page.ts";

interface TalkFacts {
  readonly thing: Thing;
  readonly may: MaySay;
  readonly items: readonly SaidHere[];
  /** Cursor of what was said before. */
  readonly before: string | undefined;
}

const pathOf = (thing: Pick<Thing, "kind" | "id">): string =>
  `${objectPath(thing.kind, thing.id)}/conversation`;

function memberForm(view: View, { thing, may }: TalkFacts, formState: FormState): Html {
  const messages = conversationMessages(view.language);
  const begun = Object.keys(formState.values).length > 0;
  const state = begun ? formState : { values: { visibility: "members" }, notes: formState.notes };
  return form(view, {
    action: pathOf(thing),
    formState,
    body: html`${field(view, state, {
      name: "content",
      label: messages.content,
      hint: messages.contentHint,
      type: "textarea",
      rows: 3,
      required: true,
      maxLength: 5000,
    })}
${
  may.group
    ? choices(state, {
        name: "visibility",
        label: messages.visibility,
        hint: thing.groupId === null ? messages.thereMembers : messages.publicHint,
        options: [
          ["members", messages.members],
          ["public", messages.public],
        ],
      })
    : html`<p class="hint">${messages.membersRead}</p>`
}`,
    submit: messages.send,
  });
}

function guestForm(view: View, { thing }: TalkFacts, formState: FormState): Html {
  const messages = conversationMessages(view.language);
  return html`<p>${messages.guestLead}</p>
${form(view, {
  action: pathOf(thing),
  formState,
  body: html`${field(view, formState, {
    name: "content",
    label: messages.content,
    type: "textarea",
    rows: 4,
    required: true,
    maxLength: 5000,
  })}
${field(view, formState, {
  name: "name",
  label: messages.guestName,
  hint: messages.guestNameHint,
  maxLength: 80,
})}`,
  submit: messages.guestSend,
})}
<p class="hint">${messages.elsewhere} <span class="address">${view.origin}${objectPath(
    thing.kind,
    thing.id,
  )}</span></p>`;
}

/** How somebody answers what lives on another server. */
const wayThere = (view: View, { url, iri }: Thing): Html => {
  const messages = conversationMessages(view.language);
  return html`<p class="hint no-print">${messages.thereText} ${
    iri === null ? nothing : html`<span class="address">${iri}</span>`
  }</p><p class="no-print">${linkOut(url ?? iri, messages.there)}</p>`;
};

const list = (view: View, { items, may }: TalkFacts): Html =>
  items.length === 0
    ? nothing
    : html`<ol class="plain">${items.map((one) => item(view, one, may))}</ol>`;

/** `there`: it lives on another server, and its reader is a stranger here. */
function wayToSay(view: View, facts: TalkFacts, there: boolean): Html {
  const messages = conversationMessages(view.language);
  const { thing, may } = facts;
  if (may.members)
    return html`<details><summary>${messages.say}</summary>${memberForm(
      view,
      facts,
      emptyFormState,
    )}</details>`;
  if (may.guest)
    return html`<p class="no-print">${buttonTo(
      `${pathOf(thing)}#write`,
      messages.write,
      true,
    )}</p>`;
  return there ? wayThere(view, thing) : nothing;
}

/** Under a thing; nothing where there is nothing to read and nothing to say. */
export function talkSection(view: View, facts: TalkFacts): Html {
  const messages = conversationMessages(view.language);
  const { thing, may, items } = facts;
  const stranger = view.viewer.member === undefined;
  const there = stranger && thing.groupId === null && thing.iri !== null;
  if (items.length === 0 && !may.members && !may.guest && !there) return nothing;
  return section(
    messages.title,
    html`${list(view, facts)}
${facts.before === undefined ? nothing : html`<p>${linkTo(pathOf(thing), messages.all)}</p>`}
${wayToSay(view, facts, there)}`,
    { id: "conversation" },
  );
}

function formToSay(view: View, facts: TalkFacts, formState: FormState): Html {
  const messages = conversationMessages(view.language);
  const { thing, may } = facts;
  if (may.members)
    return section(messages.say, memberForm(view, facts, formState), { id: "write" });
  if (may.guest) return section(messages.write, guestForm(view, facts, formState), { id: "write" });
  return thing.groupId === null ? wayThere(view, thing) : nothing;
}

/** All of it, on a page of its own. */
export function talkPage(
  view: View,
  facts: TalkFacts,
  formState: FormState = emptyFormState,
): Page {
  const messages = conversationMessages(view.language);
  const { thing, items } = facts;
  const title = messages.titleOf({ name: thing.name });
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, {
      kicker: html`<a href="${objectPath(thing.kind, thing.id)}">${messages.back}</a>`,
    })}
${
  facts.before === undefined
    ? nothing
    : html`<p><a class="button quiet" rel="prev"
      href="${pathOf(thing)}?before=${facts.before}">${messages.earlier}</a></p>`
}
${items.length === 0 ? emptyState(messages.none, messages.noneText) : list(view, facts)}
${formToSay(view, facts, formState)}`,
  };
}

/** Where one changes what one said. */
export function changePage(
  view: View,
  action: string,
  returnPath: string,
  source: string,
  formState: FormState = emptyFormState,
): Page {
  const messages = conversationMessages(view.language);
  const state =
    Object.keys(formState.values).length > 0
      ? formState
      : { values: { content: source }, notes: {} };
  return {
    title: messages.edit,
    hidden: true,
    body: html`${pageHead(messages.edit, {
      kicker: html`<a href="${returnPath}">${messages.back}</a>`,
    })}
${form(view, {
  action: `${action}/edit`,
  formState: state,
  body: field(view, state, {
    name: "content",
    label: messages.content,
    hint: messages.contentHint,
    type: "textarea",
    rows: 6,
    required: true,
    maxLength: 5000,
  }),
  submit: messages.save,
})}`,
  };
}

/** What a guest wrote, behind its secret. */
export function guestWordPage(
  view: View,
  word: {
    readonly contentHtml: string;
    readonly state: "held" | "shown" | "refused";
    readonly hiddenReason: string;
  },
  token: string,
  returnPath: string,
): Page {
  const messages = conversationMessages(view.language);
  return {
    title: messages.yours,
    hidden: true,
    body: html`${pageHead(messages.yours, {
      lead: messages.yoursLead,
      kicker: html`<a href="${returnPath}">${messages.back}</a>`,
    })}
${prose(word.contentHtml)}
<p>${
      word.hiddenReason === ""
        ? messages.states[word.state]
        : html`<bdi>${messages.hidden({ reason: word.hiddenReason })}</bdi>`
    }</p>
${form(view, {
  action: `/said/${token}/delete`,
  submit: messages.delete,
  quiet: true,
})}${forgetMeButton(view, token)}`,
  };
}
