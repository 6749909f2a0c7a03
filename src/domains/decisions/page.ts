/** The decisions of a group as a list, and the forms that begin and change one. */
import { allRoles, roleName } from "#domains/groups/roles/role.ts";
import {
  badge,
  buttonTo,
  type Card,
  cardList,
  dayText,
  dayTimeText,
  emptyState,
  linkTo,
  linkToName,
  pageHead,
  pager,
  section,
} from "#platform/web/html/components.ts";
import { field, form, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { isOver, methods, type VisibleDecision } from "./decision.ts";
import type { EffectKind } from "./effects/effect.ts";
import { type EffectField, effectForms } from "./effects/fields.ts";
import { decisionMessages } from "./messages.ts";

interface GroupName {
  readonly handle: string;
  readonly name: string;
}

export const decisionZone = (view: View): string => view.collective?.timeZone ?? "UTC";

/** "24 November 2026, 11:00" in the collective's zone. */
export const momentText = (view: View, date: Date): string =>
  dayTimeText(date, decisionZone(view), view.language);

const toneOf = (state: VisibleDecision["state"]): "plain" | "leaf" | "petal" => {
  if (state === "testing") return "petal";
  return state === "agreed" || state === "reservations" ? "leaf" : "plain";
};

export const stateBadge = (view: View, decision: Pick<VisibleDecision, "state">): Html =>
  badge(decisionMessages(view.language).states[decision.state], toneOf(decision.state));

const card = (view: View, decision: VisibleDecision): Card => {
  const messages = decisionMessages(view.language);
  return {
    href: `/decisions/${decision.id}`,
    title: decision.name,
    badge: stateBadge(view, decision),
    facts: [
      decision.state === "testing" && decision.closes !== null
        ? `${messages.closes} ${momentText(view, decision.closes)}`
        : undefined,
      isOver(decision.state) && decision.decided !== null
        ? dayText(decision.decided, decisionZone(view), view.language)
        : undefined,
      decision.proposer === undefined
        ? undefined
        : html`${messages.proposer} <bdi>${decision.proposer.name}</bdi>`,
    ],
  };
};

export function decisionsPage(
  view: View,
  about: {
    readonly group: GroupName;
    readonly open: readonly VisibleDecision[];
    readonly past: readonly VisibleDecision[];
    readonly next: string | undefined;
  },
): Page {
  const messages = decisionMessages(view.language);
  const path = `/@${about.group.handle}/decisions`;
  const begin = buttonTo(`${path}/new`, messages.begin);
  const cards = (all: readonly VisibleDecision[]): Html =>
    cardList(all.map((one) => card(view, one)));
  return {
    title: messages.decisions,
    hidden: true,
    body: html`${pageHead(messages.decisions, {
      lead: messages.lead,
      kicker: linkToName(`/@${about.group.handle}`, about.group.name),
      actions: [begin, buttonTo(`/@${about.group.handle}/to-do`, messages.todo, true)],
    })}
${
  about.open.length + about.past.length === 0
    ? emptyState(messages.none, messages.noneText, begin)
    : html`${section(
        messages.moving,
        about.open.length === 0 ? html`<p>${messages.noneMoving}</p>` : cards(about.open),
        { id: "moving" },
      )}
${
  about.past.length === 0 ? nothing : section(messages.past, cards(about.past), { id: "past" })
}${pager(view, about.next)}`
}`,
  };
}

/** A field of an effect, named so that it can't be taken for one of the decision's own. */
function effectField(view: View, formState: FormState, input: EffectField): Html {
  const { options, ...rest } = input;
  const chosen =
    options === "roles"
      ? allRoles.map((role) => [role, roleName(role, view.language)] as const)
      : options;
  return field(view, formState, {
    ...rest,
    name: `e-${input.name}`,
    ...(chosen === undefined ? {} : { options: chosen }),
    rows: 4,
  });
}

export function decisionForm(
  view: View,
  formState: FormState,
  about: { readonly group: GroupName; readonly kinds: readonly EffectKind[] },
): Page {
  const messages = decisionMessages(view.language);
  const path = `/@${about.group.handle}/decisions/new`;
  const effects = effectForms(view.language);
  const chosen = about.kinds.find((kind) => kind === fieldValue(formState.values, "effect"));
  const effect = chosen === undefined ? undefined : effects[chosen];
  const offered = about.kinds.filter((kind) => effects[kind] !== undefined);
  const light = chosen === undefined;
  return {
    title: messages.begin,
    hidden: true,
    body: html`${pageHead(messages.begin, {
      lead: effect?.name ?? messages.noneText,
      kicker: linkTo(`/@${about.group.handle}/decisions`, messages.decisions),
    })}
${
  offered.length === 0
    ? nothing
    : html`<details><summary>${messages.effects}</summary><ul>${offered.map(
        (kind) => html`<li>${linkTo(`${path}?effect=${kind}`, effects[kind]?.name ?? kind)}</li>`,
      )}${light ? nothing : html`<li>${linkTo(path, messages.effectNone)}</li>`}</ul></details>`
}
${form(view, {
  action: path,
  formState,
  body: html`${
    chosen === undefined
      ? nothing
      : html`<input type="hidden" id="f-effect" name="effect" value="${chosen}">`
  }
${field(view, formState, { name: "name", label: messages.name, required: true, maxLength: 200 })}
${field(view, formState, {
  name: "driver",
  label: messages.driver,
  hint: messages.driverHint,
  type: "textarea",
  rows: 4,
})}
${effect === undefined ? nothing : effect.fields.map((one) => effectField(view, formState, one))}
${field(view, formState, {
  name: "method",
  label: messages.method,
  hint: messages.methodHint,
  type: "select",
  options: methods
    .filter((one) => light || one === "consensus" || one === "consent")
    .map((one) => [one, messages.methods[one]] as const),
})}
${
  light
    ? field(view, formState, {
        name: "options",
        label: messages.options,
        hint: messages.optionsHint,
        type: "textarea",
        rows: 4,
      })
    : nothing
}
${field(view, formState, {
  name: "content",
  label: messages.content,
  hint: messages.contentHint,
  type: "textarea",
  rows: 8,
})}
${field(view, formState, {
  name: "todo",
  label: messages.tasks,
  hint: messages.tasksHint,
  type: "textarea",
  rows: 3,
})}`,
  submit: messages.begin,
})}`,
  };
}

const backTo = (decision: VisibleDecision): Html =>
  linkToName(`/decisions/${decision.id}`, decision.name);

export function textForm(view: View, formState: FormState, decision: VisibleDecision): Page {
  const messages = decisionMessages(view.language);
  const title = decision.version === 0 ? messages.write : messages.rewrite;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, {
      kicker: backTo(decision),
      ...(decision.version === 0 ? {} : { lead: messages.rewriteLead }),
    })}
${form(view, {
  action: `/decisions/${decision.id}/versions`,
  formState,
  body: html`<input type="hidden" name="version" value="${fieldValue(formState.values, "version")}">
${field(view, formState, {
  name: "text",
  label: messages.newText,
  hint: "Markdown",
  type: "textarea",
  rows: 14,
  required: true,
})}
${
  decision.version === 0
    ? nothing
    : field(view, formState, {
        name: "changes",
        label: messages.changes,
        type: "textarea",
        rows: 3,
        required: true,
        maxLength: 1000,
      })
}`,
  submit: messages.save,
})}`,
  };
}

export function aboutForm(view: View, formState: FormState, decision: VisibleDecision): Page {
  const messages = decisionMessages(view.language);
  return {
    title: messages.edit,
    hidden: true,
    body: html`${pageHead(messages.edit, { kicker: backTo(decision) })}
${form(view, {
  action: `/decisions/${decision.id}/edit`,
  formState,
  body: html`${field(view, formState, {
    name: "name",
    label: messages.name,
    required: true,
    maxLength: 200,
  })}
${field(view, formState, {
  name: "driver",
  label: messages.driver,
  hint: messages.driverHint,
  type: "textarea",
  rows: 6,
})}`,
  submit: messages.save,
})}`,
  };
}
