/** The library of things of a group, one thing, and its form. */
import { renderMarkdown } from "#commons/markdown.ts";
import type { ThingState } from "#platform/database/schema.ts";
import {
  badge,
  buttonTo,
  type Card,
  cardList,
  emptyState,
  facts,
  linkTo,
  linkToName,
  longDay,
  pageHead,
  pager,
  prose,
  section,
} from "#platform/web/html/components.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { pictureFields, removalLink } from "#domains/pictures/sections.ts";
import { pictureOr } from "#platform/web/html/pictures.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { listFilter } from "#platform/web/html/filter.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { overdueDays, type VisibleThing } from "./thing.ts";
import { thingMessages } from "./messages.ts";

interface GroupName {
  readonly handle: string;
  readonly name: string;
}

const stateBadge = (view: View, thing: VisibleThing): Html | undefined =>
  thing.state === "here"
    ? badge(thingMessages(view.language).states.here, "leaf")
    : badge(thingMessages(view.language).states[thing.state], "petal");

const thingCard = (view: View, thing: VisibleThing): Card => ({
  href: `/things/${thing.id}`,
  title: thing.name,
  badge: stateBadge(view, thing),
  facts: [
    thing.place === "" ? undefined : html`<bdi>${thing.place}</bdi>`,
    thing.state === "lent" && thing.due !== null
      ? html`${thingMessages(view.language).due} ${longDay(thing.due, view.language)}`
      : undefined,
  ],
});

export function thingsPage(
  view: View,
  about: {
    readonly group: GroupName;
    readonly things: readonly VisibleThing[];
    readonly next: string | undefined;
    readonly filter: { readonly q: string; readonly state: string };
    readonly mayAdd: boolean;
  },
): Page {
  const messages = thingMessages(view.language);
  const path = `/@${about.group.handle}/things`;
  const asked = about.filter.q !== "" || about.filter.state !== "";
  const add = about.mayAdd ? buttonTo(`${path}/new`, messages.add) : undefined;
  const noThings = (): Html =>
    asked
      ? emptyState(
          messages.thingsNoneFound,
          messages.thingsNoneFoundText,
          linkTo("/board", messages.offer),
        )
      : emptyState(messages.thingsNone, messages.thingsNoneText, add);
  const formState: FormState = { values: about.filter, notes: {} };
  const states: readonly ThingState[] = ["here", "lent", "mending", "missing", "retired"];
  return {
    title: messages.things,
    hidden: true,
    body: html`${pageHead(messages.things, {
      lead: messages.thingsLead,
      kicker: linkToName(`/@${about.group.handle}`, about.group.name),
      actions: add === undefined ? [] : [add],
    })}
${listFilter({
  path: path,
  asked,
  messages,
  body: html`<div class="pair">
${field(view, formState, { name: "q", label: messages.q, type: "search", maxLength: 100 })}
${field(view, formState, {
  name: "state",
  label: messages.state,
  type: "select",
  options: [["", messages.any], ...states.map((state) => [state, messages.states[state]] as const)],
})}
</div>`,
})}
${
  about.things.length === 0
    ? noThings()
    : cardList(
        about.things.map((thing) => thingCard(view, thing)),
        2,
      )
}
${pager(view, about.next)}`,
  };
}

function thingSteps(
  view: View,
  thing: VisibleThing,
  { mine, mayChange }: { readonly mine: boolean; readonly mayChange: boolean },
): readonly Html[] {
  const messages = thingMessages(view.language);
  const path = `/things/${thing.id}`;
  const back = (): Html => form(view, { action: `${path}/back`, submit: messages.back });
  if (!mayChange) return mine ? [back()] : [];
  const to = (state: ThingState, text: string): Html =>
    form(view, { action: `${path}/${state}`, submit: text, quiet: true });
  return [
    ...(thing.state === "lent" ? [back()] : []),
    ...(thing.state === "mending" || thing.state === "missing" ? [to("here", messages.found)] : []),
    ...(thing.state === "retired" ? [to("here", messages.bringBack)] : []),
    ...(thing.state === "here" || thing.state === "lent"
      ? [to("mending", messages.mending), to("missing", messages.missing)]
      : []),
  ];
}

export function thingPage(
  view: View,
  thing: VisibleThing,
  about: { readonly today: string; readonly lendSheet: FormState; readonly mayChange: boolean },
): Page {
  const messages = thingMessages(view.language);
  const path = `/things/${thing.id}`;
  const late = overdueDays(thing, about.today);
  const mine = thing.holderId !== null && thing.holderId === view.viewer.member?.id;
  const who =
    thing.holderHandle === null
      ? thing.holder
      : `${thing.holderName ?? ""} (@${thing.holderHandle})`;
  const steps = thingSteps(view, thing, { mine, mayChange: about.mayChange });
  return {
    title: thing.name,
    hidden: true,
    body: html`<article>${pageHead(thing.name, {
      kicker: html`${linkTo(
        `/@${thing.group.handle}/things`,
        messages.things,
      )} · ${linkToName(`/@${thing.group.handle}`, thing.group.name)} ${stateBadge(view, thing)}`,
      actions: about.mayChange ? [buttonTo(`${path}/edit`, messages.edit, true)] : [],
    })}
${
  late > 0
    ? html`<p class="note">${
        mine ? messages.mineOverdue({ days: late }) : messages.overdue({ days: late })
      }</p>`
    : nothing
}
${
  thing.fileId === null || thing.image !== null
    ? pictureOr(thing.image ?? undefined, "thing", thing.id, { first: true })
    : html`<p><img src="/files/${thing.fileId}" alt="${
        thing.picture ?? thing.name
      }" width="320" loading="lazy"></p>`
}
${removalLink(
  view,
  thing.image ?? (thing.fileId === null ? undefined : { at: `/pictures/${thing.fileId}`, alt: "" }),
)}
${facts(
  [
    [messages.state, messages.states[thing.state]],
    [messages.holder, thing.ours || mine ? html`<bdi>${who}</bdi>` : undefined],
    [messages.due, thing.due === null ? undefined : longDay(thing.due, view.language)],
    [messages.place, thing.place === "" ? undefined : html`<bdi>${thing.place}</bdi>`],
  ].filter(([name]) => name !== messages.holder || who !== "") as [
    string,
    Html | string | undefined,
  ][],
)}
${thing.contentHtml === "" ? nothing : prose(thing.contentHtml)}
${
  thing.care === ""
    ? nothing
    : section(messages.care, prose(renderMarkdown(thing.care)), { id: "care" })
}</article>
${
  steps.length === 0
    ? nothing
    : html`<div class="actions">${steps.map((step) => html`${step} `)}</div>`
}
${
  about.mayChange && thing.state === "here"
    ? section(
        messages.lend,
        form(view, {
          action: `${path}/lend`,
          formState: about.lendSheet,
          body: html`${field(view, about.lendSheet, {
            name: "to",
            label: messages.lendTo,
            hint: messages.lendToHint,
            required: true,
            maxLength: 120,
          })}
${field(view, about.lendSheet, {
  name: "due",
  label: messages.lendDue,
  hint: messages.lendDueHint,
  type: "date",
})}`,
          submit: messages.lend,
        }),
        { id: "lend" },
      )
    : nothing
}
${
  about.mayChange && thing.state !== "retired"
    ? html`<details><summary>${messages.offer}</summary><p>${messages.offerText}</p>${form(view, {
        action: `${path}/offer`,
        submit: messages.offer,
      })}</details>
<details><summary>${messages.retire}</summary><p>${messages.retireText}</p>${form(view, {
        action: `${path}/retired`,
        submit: messages.retire,
        danger: true,
      })}</details>`
    : nothing
}`,
  };
}

export function thingForm(
  view: View,
  formState: FormState,
  about: {
    readonly action: string;
    readonly group: GroupName;
    readonly fresh: boolean;
    readonly image?: ShownPicture | null;
  },
): Page {
  const messages = thingMessages(view.language);
  const title = about.fresh ? messages.add : messages.edit;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, {
      kicker: linkTo(`/@${about.group.handle}/things`, messages.things),
    })}
${form(view, {
  action: about.action,
  formState,
  files: true,
  body: html`${field(view, formState, {
    name: "name",
    label: messages.name,
    required: true,
    maxLength: 150,
  })}
${field(view, formState, { name: "place", label: messages.place, maxLength: 300 })}
${field(view, formState, {
  name: "content",
  label: messages.content,
  hint: messages.contentHint,
  type: "textarea",
  rows: 4,
})}
${field(view, formState, {
  name: "care",
  label: messages.care,
  hint: messages.careHint,
  type: "textarea",
  rows: 6,
})}
${pictureFields(view, formState, { image: about.image })}
${field(view, formState, {
  name: "picture",
  label: messages.picture,
  hint: messages.pictureHint,
  maxLength: 300,
})}`,
  submit: messages.save,
})}`,
  };
}
