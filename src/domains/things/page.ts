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
  longDay,
  pageHead,
  pager,
  prose,
  section,
} from "#platform/web/html/components.ts";
import { field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { overdueDays, type SeenThing } from "./thing.ts";
import { words } from "./messages.ts";

interface GroupName {
  readonly handle: string;
  readonly name: string;
}

const stateBadge = (view: View, thing: SeenThing): Html | undefined =>
  thing.state === "here" ? badge(words(view.language).states.here, "leaf") : badge(words(view.language).states[thing.state], "petal");

export const thingCard = (view: View, thing: SeenThing): Card => ({
  href: `/things/${thing.id}`,
  title: thing.name,
  badge: stateBadge(view, thing),
  facts: [
    thing.place === "" ? undefined : html`<bdi>${thing.place}</bdi>`,
    thing.state === "lent" && thing.due !== null ? html`${words(view.language).due} ${longDay(thing.due, view.language)}` : undefined,
  ],
});

export function thingsPage(
  view: View,
  about: {
    readonly group: GroupName;
    readonly things: readonly SeenThing[];
    readonly next: string | undefined;
    readonly filter: { readonly q: string; readonly state: string };
    readonly mayAdd: boolean;
  },
): Page {
  const w = words(view.language);
  const at = `/@${about.group.handle}/things`;
  const asked = about.filter.q !== "" || about.filter.state !== "";
  const add = about.mayAdd ? buttonTo(`${at}/new`, w.add) : undefined;
  const sheet: Sheet = { values: about.filter, notes: {} };
  const states: readonly ThingState[] = ["here", "lent", "mending", "missing", "retired"];
  return {
    title: w.things,
    hidden: true,
    body: html`${pageHead(w.things, { lead: w.thingsLead, kicker: linkTo(`/@${about.group.handle}`, about.group.name), actions: add === undefined ? [] : [add] })}
<details class="filter"${asked ? html` open` : nothing}><summary>${w.filter}</summary><form method="get" action="${at}" role="search"><div class="pair">
${field(view, sheet, { name: "q", label: w.q, type: "search", most: 100 })}
${field(view, sheet, { name: "state", label: w.state, type: "select", options: [["", w.any], ...states.map((state) => [state, w.states[state]] as const)] })}
</div><p class="submit"><button>${w.show}</button> ${asked ? buttonTo(at, w.reset, true) : nothing}</p></form></details>
${
  about.things.length === 0
    ? asked
      ? emptyState(w.thingsNoneFound, w.thingsNoneFoundText, linkTo("/board", w.offer))
      : emptyState(w.thingsNone, w.thingsNoneText, add)
    : cardList(
        about.things.map((thing) => thingCard(view, thing)),
        2,
      )
}
${pager(view, about.next)}`,
  };
}

export function thingPage(
  view: View,
  thing: SeenThing,
  about: { readonly today: string; readonly lendSheet: Sheet; readonly mayChange: boolean },
): Page {
  const w = words(view.language);
  const at = `/things/${thing.id}`;
  const late = overdueDays(thing, about.today);
  const mine = thing.holderId !== null && thing.holderId === view.viewer.member?.id;
  const who = thing.holderHandle === null ? thing.holder : `${thing.holderName ?? ""} (@${thing.holderHandle})`;
  const to = (state: ThingState, text: string): Html => form(view, { action: `${at}/${state}`, submit: text, quiet: true });
  const steps = about.mayChange
    ? [
        ...(thing.state === "lent" ? [form(view, { action: `${at}/back`, submit: w.back })] : []),
        ...(thing.state === "mending" || thing.state === "missing" ? [to("here", w.found)] : []),
        ...(thing.state === "retired" ? [to("here", w.bringBack)] : []),
        ...(thing.state === "here" || thing.state === "lent" ? [to("mending", w.mending), to("missing", w.missing)] : []),
      ]
    : mine
      ? [form(view, { action: `${at}/back`, submit: w.back })]
      : [];
  return {
    title: thing.name,
    hidden: true,
    body: html`<article>${pageHead(thing.name, {
      kicker: html`${linkTo(`/@${thing.group.handle}/things`, w.things)} · ${linkTo(`/@${thing.group.handle}`, thing.group.name)} ${stateBadge(view, thing)}`,
      actions: about.mayChange ? [buttonTo(`${at}/edit`, w.edit, true)] : [],
    })}
${late > 0 ? html`<p class="note">${mine ? w.mineOverdue(late) : w.overdue(late)}</p>` : nothing}
${thing.fileId === null ? nothing : html`<p><img src="/files/${thing.fileId}" alt="${thing.picture ?? thing.name}" width="320" loading="lazy"></p>`}
${facts(
  [
    [w.state, w.states[thing.state]],
    [w.holder, thing.ours || mine ? html`<bdi>${who}</bdi>` : undefined],
    [w.due, thing.due === null ? undefined : longDay(thing.due, view.language)],
    [w.place, thing.place === "" ? undefined : html`<bdi>${thing.place}</bdi>`],
  ].filter(([name]) => name !== w.holder || who !== "") as [string, Html | string | undefined][],
)}
${thing.contentHtml === "" ? nothing : prose(thing.contentHtml)}
${thing.care === "" ? nothing : section(w.care, prose(renderMarkdown(thing.care)), { id: "care" })}</article>
${steps.length === 0 ? nothing : html`<div class="actions">${steps.map((step) => html`${step} `)}</div>`}
${
  about.mayChange && thing.state === "here"
    ? section(
        w.lend,
        form(view, {
          action: `${at}/lend`,
          sheet: about.lendSheet,
          body: html`${field(view, about.lendSheet, { name: "to", label: w.lendTo, hint: w.lendToHint, required: true, most: 120 })}
${field(view, about.lendSheet, { name: "due", label: w.lendDue, hint: w.lendDueHint, type: "date" })}`,
          submit: w.lend,
        }),
        { id: "lend" },
      )
    : nothing
}
${
  about.mayChange && thing.state !== "retired"
    ? html`<details><summary>${w.offer}</summary><p>${w.offerText}</p>${form(view, { action: `${at}/offer`, submit: w.offer })}</details>
<details><summary>${w.retire}</summary><p>${w.retireText}</p>${form(view, { action: `${at}/retired`, submit: w.retire, danger: true })}</details>`
    : nothing
}`,
  };
}

export function thingForm(
  view: View,
  sheet: Sheet,
  about: { readonly action: string; readonly group: GroupName; readonly fresh: boolean },
): Page {
  const w = words(view.language);
  const title = about.fresh ? w.add : w.edit;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo(`/@${about.group.handle}/things`, w.things) })}
${form(view, {
  action: about.action,
  sheet,
  body: html`${field(view, sheet, { name: "name", label: w.name, required: true, most: 150 })}
${field(view, sheet, { name: "place", label: w.place, most: 300 })}
${field(view, sheet, { name: "content", label: w.content, hint: w.contentHint, type: "textarea", rows: 4 })}
${field(view, sheet, { name: "care", label: w.care, hint: w.careHint, type: "textarea", rows: 6 })}
${field(view, sheet, { name: "picture", label: w.picture, hint: w.pictureHint, most: 300 })}`,
  submit: w.save,
})}`,
  };
}
