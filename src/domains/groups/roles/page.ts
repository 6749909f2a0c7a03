import { isRole, type Power, roles } from "#commons/permissions.ts";
import { dayText, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { choices, emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { allRoles, endsSoon, type HeldTerm, type MyTerm, roleNames, roleWords } from "./role.ts";
import { roleTexts } from "./messages.ts";

type Role = (typeof allRoles)[number];

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
  readonly chosen: Role;
  readonly waiting: Html;
}

/** What two members do with keys of their own, without lending the role. */
const byKeys: readonly Power[] = ["invite", "make-group", "admit", "edit-group", "pause", "pay", "follow-siblings", "block", "lend-role"];

function togetherText(view: View, role: Role): string {
  const w = roleTexts(view.language);
  const done = roles[role].filter((power) => byKeys.includes(power)).length;
  return roles[role].length === 0 ? w.togetherNone : done === 0 ? w.togetherLend : done < roles[role].length ? w.togetherSome : w.together;
}

const dayOf = (view: View, date: Date): string => dayText(date, view.collective?.timeZone ?? "UTC", view.language);

export function rolesPage(view: View, about: RolesFacts, sheet: Sheet = emptySheet): Page {
  const w = roleTexts(view.language);
  return {
    title: w.roles,
    hidden: true,
    body: html`${pageHead(w.roles, { lead: w.lead, kicker: linkTo(`/@${about.group.handle}`, about.group.name) })}
${about.waiting}
${allRoles.map((role) => roleSection(view, about, role, sheet))}
${about.mayLend ? lendForm(view, about, "role" in sheet.values ? sheet : emptySheet) : nothing}
<p class="hint">${w.print}</p>`,
  };
}

function roleSection(view: View, about: RolesFacts, role: Role, sheet: Sheet): Html {
  const w = roleTexts(view.language);
  const at = `/@${about.group.handle}/roles`;
  const me = view.viewer.member?.id;
  const here = about.terms.filter((term) => term.role === role && term.until > about.now);
  const held = here.filter((term) => term.starts <= about.now);
  const learning = held.some((term) => term.learnerId === me);
  const mine = held.some((term) => term.memberId === me);
  const first = about.line[role]?.[0];
  const soon = held.some((term) => endsSoon(term.until, about.now));
  return section(
    roleNames[role],
    html`<p>${roleWords[role]}</p>
${roles[role].length === 0 ? nothing : html`<p class="facts">${w.powers} ${roles[role].map((power) => w.powerWords[power]).join(", ")}.</p>`}
${here.length === 0 ? nothing : html`<ul class="plain">${here.map((term) => termLine(view, about, term, sheet))}</ul>`}
${held.length > 0 ? nothing : html`<p>${w.nobody} ${togetherText(view, role)}</p>`}
${held.length > 0 && !soon ? nothing : first === undefined ? nothing : html`<p>${w.next(first.name)}</p>`}
${about.belongs && held.length > 0 && !mine && !learning && held.some((term) => term.learnerId === null) ? form(view, { action: `${at}/${role}/learn`, submit: w.learn, quiet: true, about: roleNames[role] }) : nothing}
${about.mayLend && held.length === 0 ? html`<p class="actions">${linkTo(`${at}?role=${role}#lend`, `${w.fill}: ${roleNames[role]}`)}</p>` : nothing}`,
    { id: role },
  );
}

function termLine(view: View, about: RolesFacts, term: HeldTerm, sheet: Sheet): Html {
  const w = roleTexts(view.language);
  const at = `/@${about.group.handle}/roles/${term.role}`;
  const me = view.viewer.member?.id;
  const runs = term.starts <= about.now;
  const until = dayOf(view, term.until);
  const mine = runs && term.memberId === me;
  const again = sheet.values["learnerOf"] === term.role;
  const naming = again ? sheet : { values: { learner: term.learnerHandle ?? "" }, notes: {} };
  return html`<li><p><strong><bdi>${term.name}</bdi></strong>, ${runs ? w.until(until) : w.from(dayOf(view, term.starts), until)}. ${term.learnerName === null ? w.noLearner : w.learns(term.learnerName)}</p>
${runs && endsSoon(term.until, about.now) ? html`<p class="note">${w.endsSoon}</p>` : nothing}
${mine ? html`<details${again ? html` open` : nothing}><summary>${w.name}</summary>${form(view, { action: `${at}/learner`, sheet: again ? sheet : emptySheet, body: learnerField(view, naming, term.role), submit: w.name, about: nameOf(term.role) })}</details>${form(view, { action: `${at}/hand-back`, submit: w.handBack, quiet: true, about: nameOf(term.role) })}` : nothing}
${runs && me !== undefined && term.learnerId === me ? form(view, { action: `${at}/stop`, submit: w.stop, quiet: true }) : nothing}</li>`;
}

/** One may hold two roles, so two such forms on a page: each field needs an id of its own; the list of notes leads to the usual one. */
function learnerField(view: View, sheet: Sheet, role: string): Html {
  const w = roleTexts(view.language);
  const value = sheet.values["learner"];
  const note = sheet.notes["learner"];
  const id = note === undefined ? `learner-${role}` : "f-learner";
  return html`<div class="field${note === undefined ? "" : " wrong"}"><label for="${id}">${w.learner}</label><p class="hint" id="${id}-hint">${w.learnerHint}</p>
${note === undefined ? nothing : html`<p class="note" id="${id}-note">${note}</p>`}
<input type="text" id="${id}" name="learner" maxlength="31" aria-describedby="${id}-hint${note === undefined ? "" : ` ${id}-note`}"${note === undefined ? nothing : html` aria-invalid="true"`} value="${typeof value === "string" ? value : ""}"></div>`;
}

function lendForm(view: View, about: RolesFacts, sheet: Sheet): Html {
  const w = roleTexts(view.language);
  const line = about.line[about.chosen] ?? [];
  const rest = about.members.filter((one) => !line.some((other) => other.handle === one.handle));
  const values = sheet === emptySheet ? { values: { role: about.chosen, days: "90", member: line[0]?.handle ?? "" }, notes: {} } : sheet;
  return section(
    w.lend,
    html`<p class="hint">${w.lendText}</p>${form(view, {
      action: `/@${about.group.handle}/roles`,
      sheet: values,
      body: html`${field(view, values, { name: "role", label: w.role, type: "select", options: allRoles.map((role) => [role, roleNames[role]] as const) })}
${field(view, values, {
  name: "member",
  label: w.whom,
  hint: w.whomHint,
  type: "select",
  options: [...line, ...rest].map((one) => [one.handle, `${one.name} (@${one.handle})`] as const),
})}
${field(view, values, {
  name: "days",
  label: w.howLong,
  type: "select",
  options: [
    ["90", w.season],
    ["30", w.month],
    ["1", w.day],
  ],
})}
${choices(values, { name: "nobodyElse", label: w.nobodyElseHint, many: true, options: [["yes", w.nobodyElse]] })}`,
      submit: w.lendButton,
    })}`,
    { id: "lend" },
  );
}

/** What ends within two weeks; for the page of the group. */
export function endingHere(
  view: View,
  handle: string,
  held: readonly { readonly role: string; readonly name: string; readonly until: Date }[],
  now: Date,
): Html {
  const w = roleTexts(view.language);
  const soon = held.filter((one) => endsSoon(one.until, now));
  return soon.length === 0
    ? nothing
    : html`<p class="hint">${soon.map((one) => html`${w.endsSoonHere(nameOf(one.role), one.name, dayOf(view, one.until))} `)}${linkTo(`/@${handle}/roles`, w.endsSoon)}</p>`;
}

const nameOf = (role: string): string => (isRole(role) ? roleNames[role] : role);

/** What a member holds, and what of it ends soon; for their own page. */
export function rolesOfMine(view: View, terms: readonly MyTerm[], now: Date): Html {
  const w = roleTexts(view.language);
  if (terms.length === 0) return nothing;
  const list = (some: readonly MyTerm[]): Html =>
    html`<ul class="plain">${some.map((term) => html`<li>${linkTo(`/@${term.handle}/roles#${term.role}`, w.mineUntil(nameOf(term.role), term.group, dayOf(view, term.until)))}${endsSoon(term.until, now) ? html` <span class="facts">${term.learnerName === null ? w.endsSoon : w.learns(term.learnerName)}</span>` : nothing}</li>`)}</ul>`;
  // What ends soon comes first, and is always seen.
  const seen = Math.max(3, terms.filter((term) => endsSoon(term.until, now)).length);
  const rest = terms.slice(seen);
  return section(
    w.mine,
    html`${list(terms.slice(0, seen))}${rest.length === 0 ? nothing : html`<details><summary>${w.mineMore(rest.length)}</summary>${list(rest)}</details>`}`,
    { id: "roles" },
  );
}
