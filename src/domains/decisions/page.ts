import { allRoles, roleNames } from "#domains/groups/roles/role.ts";
import {
  badge,
  buttonTo,
  type Card,
  cardList,
  dayText,
  emptyState,
  linkTo,
  pageHead,
  pager,
  section,
  timeText,
} from "#platform/web/html/components.ts";
import { field, form, type Sheet, textOf } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { isOver, methods, type SeenDecision } from "./decision.ts";
import type { EffectKind } from "./effects/effect.ts";
import { type EffectField, effectWords } from "./effects/messages.ts";
import { words } from "./messages.ts";

interface GroupName {
  readonly handle: string;
  readonly name: string;
}

export const zoneOf = (view: View): string => view.collective?.timeZone ?? "UTC";

/** "24 November 2026, 11:00" in the collective's zone. */
export const momentText = (view: View, date: Date): string =>
  `${dayText(date, zoneOf(view), view.language)}, ${timeText(date, zoneOf(view), view.language)}`;

export const stateBadge = (view: View, decision: Pick<SeenDecision, "state">): Html =>
  badge(
    words(view.language).states[decision.state],
    decision.state === "testing" ? "petal" : decision.state === "agreed" || decision.state === "reservations" ? "leaf" : "plain",
  );

const card = (view: View, decision: SeenDecision): Card => {
  const w = words(view.language);
  return {
    href: `/decisions/${decision.id}`,
    title: decision.name,
    badge: stateBadge(view, decision),
    facts: [
      decision.state === "testing" && decision.closes !== null ? `${w.closes} ${momentText(view, decision.closes)}` : undefined,
      isOver(decision.state) && decision.decided !== null ? dayText(decision.decided, zoneOf(view), view.language) : undefined,
      decision.proposer === undefined ? undefined : html`${w.proposer} <bdi>${decision.proposer.name}</bdi>`,
    ],
  };
};

export function decisionsPage(
  view: View,
  about: {
    readonly group: GroupName;
    readonly open: readonly SeenDecision[];
    readonly past: readonly SeenDecision[];
    readonly next: string | undefined;
  },
): Page {
  const w = words(view.language);
  const at = `/@${about.group.handle}/decisions`;
  const begin = buttonTo(`${at}/new`, w.begin);
  const cards = (all: readonly SeenDecision[]): Html => cardList(all.map((one) => card(view, one)));
  return {
    title: w.decisions,
    hidden: true,
    body: html`${pageHead(w.decisions, {
      lead: w.lead,
      kicker: linkTo(`/@${about.group.handle}`, about.group.name),
      actions: [begin, buttonTo(`/@${about.group.handle}/to-do`, w.todo, true)],
    })}
${
  about.open.length + about.past.length === 0
    ? emptyState(w.none, w.noneText, begin)
    : html`${section(w.moving, about.open.length === 0 ? html`<p>${w.noneMoving}</p>` : cards(about.open), { id: "moving" })}
${about.past.length === 0 ? nothing : section(w.past, cards(about.past), { id: "past" })}${pager(view, about.next)}`
}`,
  };
}

/** A field of an effect, named so that it can't be taken for one of the decision's own. */
function effectField(view: View, sheet: Sheet, wish: EffectField): Html {
  const { options, ...rest } = wish;
  const chosen = options === "roles" ? allRoles.map((role) => [role, roleNames[role]] as const) : options;
  return field(view, sheet, { ...rest, name: `e-${wish.name}`, ...(chosen === undefined ? {} : { options: chosen }), rows: 4 });
}

export function decisionForm(view: View, sheet: Sheet, about: { readonly group: GroupName; readonly kinds: readonly EffectKind[] }): Page {
  const w = words(view.language);
  const at = `/@${about.group.handle}/decisions/new`;
  const effects = effectWords(view.language);
  const chosen = about.kinds.find((kind) => kind === textOf(sheet.values, "effect"));
  const effect = chosen === undefined ? undefined : effects[chosen];
  const offered = about.kinds.filter((kind) => effects[kind] !== undefined);
  const light = chosen === undefined;
  return {
    title: w.begin,
    hidden: true,
    body: html`${pageHead(w.begin, { lead: effect?.name ?? w.noneText, kicker: linkTo(`/@${about.group.handle}/decisions`, w.decisions) })}
${
  offered.length === 0
    ? nothing
    : html`<details><summary>${w.effects}</summary><ul>${offered.map((kind) => html`<li>${linkTo(`${at}?effect=${kind}`, effects[kind]?.name ?? kind)}</li>`)}${light ? nothing : html`<li>${linkTo(at, w.effectNone)}</li>`}</ul></details>`
}
${form(view, {
  action: at,
  sheet,
  body: html`${chosen === undefined ? nothing : html`<input type="hidden" id="f-effect" name="effect" value="${chosen}">`}
${field(view, sheet, { name: "name", label: w.name, required: true, most: 200 })}
${field(view, sheet, { name: "driver", label: w.driver, hint: w.driverHint, type: "textarea", rows: 4 })}
${effect === undefined ? nothing : effect.fields.map((one) => effectField(view, sheet, one))}
${field(view, sheet, { name: "method", label: w.method, hint: w.methodHint, type: "select", options: methods.filter((one) => light || one === "consensus" || one === "consent").map((one) => [one, w.methods[one]] as const) })}
${light ? field(view, sheet, { name: "options", label: w.options, hint: w.optionsHint, type: "textarea", rows: 4 }) : nothing}
${field(view, sheet, { name: "content", label: w.content, hint: w.contentHint, type: "textarea", rows: 8 })}
${field(view, sheet, { name: "todo", label: w.tasks, hint: w.tasksHint, type: "textarea", rows: 3 })}`,
  submit: w.begin,
})}`,
  };
}

const backTo = (decision: SeenDecision): Html => linkTo(`/decisions/${decision.id}`, decision.name);

export function textForm(view: View, sheet: Sheet, decision: SeenDecision): Page {
  const w = words(view.language);
  const title = decision.version === 0 ? w.write : w.rewrite;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: backTo(decision), ...(decision.version === 0 ? {} : { lead: w.rewriteLead }) })}
${form(view, {
  action: `/decisions/${decision.id}/versions`,
  sheet,
  body: html`<input type="hidden" name="version" value="${textOf(sheet.values, "version")}">
${field(view, sheet, { name: "text", label: w.newText, hint: "Markdown", type: "textarea", rows: 14, required: true })}
${decision.version === 0 ? nothing : field(view, sheet, { name: "changes", label: w.changes, type: "textarea", rows: 3, required: true, most: 1000 })}`,
  submit: w.save,
})}`,
  };
}

export function aboutForm(view: View, sheet: Sheet, decision: SeenDecision): Page {
  const w = words(view.language);
  return {
    title: w.edit,
    hidden: true,
    body: html`${pageHead(w.edit, { kicker: backTo(decision) })}
${form(view, {
  action: `/decisions/${decision.id}/edit`,
  sheet,
  body: html`${field(view, sheet, { name: "name", label: w.name, required: true, most: 200 })}
${field(view, sheet, { name: "driver", label: w.driver, hint: w.driverHint, type: "textarea", rows: 6 })}`,
  submit: w.save,
})}`,
  };
}
