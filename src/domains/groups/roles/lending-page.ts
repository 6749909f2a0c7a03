/** The form that lends a role. */
import { section } from "#platform/web/html/components.ts";
import {
  choices,
  emptyFormState,
  field,
  folded,
  form,
  type FormState,
} from "#platform/web/html/forms.ts";
import { html, type Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { allRoles, type HeldTerm, roleName } from "./role.ts";
import { roleTexts } from "./messages.ts";

export type LentRole = (typeof allRoles)[number];

interface Person {
  readonly handle: string;
  readonly name: string;
}

export interface RolesFacts {
  readonly now: Date;
  readonly group: Person;
  readonly terms: readonly HeldTerm[];
  /** By role: whose turn it is, in order. */
  readonly line: Readonly<Record<string, readonly Person[]>>;
  /** Everybody of the group. */
  readonly members: readonly Person[];
  readonly belongs: boolean;
  readonly mayLend: boolean;
  /** The role that the form begins with. */
  readonly chosen: LentRole;
  /** Whoever looks has chosen one to give. */
  readonly giving: boolean;
  readonly waiting: Html;
}

export function lendForm(view: View, about: RolesFacts, formState: FormState): Html {
  const messages = roleTexts(view.language);
  const line = about.line[about.chosen] ?? [];
  const rest = about.members.filter((one) => !line.some((other) => other.handle === one.handle));
  const values =
    formState === emptyFormState
      ? { values: { role: about.chosen, days: "90", member: line[0]?.handle ?? "" }, notes: {} }
      : formState;
  return section(
    messages.lend,
    folded(
      messages.chooseGive,
      html`<p class="hint">${messages.lendText}</p>${form(view, {
        action: `/@${about.group.handle}/roles`,
        formState: values,
        body: html`${field(view, values, {
          name: "role",
          label: messages.role,
          type: "select",
          options: allRoles.map((role) => [role, roleName(role, view.language)] as const),
        })}
${field(view, values, {
  name: "member",
  label: messages.whom,
  hint: messages.whomHint,
  type: "select",
  options: [...line, ...rest].map((one) => [one.handle, `${one.name} (@${one.handle})`] as const),
})}
${field(view, values, {
  name: "days",
  label: messages.howLong,
  type: "select",
  options: [
    ["90", messages.season],
    ["30", messages.month],
    ["1", messages.day],
  ],
})}
${choices(values, {
  name: "nobodyElse",
  label: messages.nobodyElseHint,
  many: true,
  options: [["yes", messages.nobodyElse]],
})}`,
        submit: messages.lendButton,
      })}`,
      about.giving || formState !== emptyFormState,
    ),
    { id: "lend" },
  );
}
