/** The roles of a group: who holds and learns them, and what ends soon. */
import { comma, commas } from "#platform/i18n/commas.ts";
import { type Power, roles } from "#commons/permissions.ts";
import {
  dayText,
  linkTo,
  linkToName,
  pageHead,
  personLink,
  section,
} from "#platform/web/html/components.ts";
import { emptyFormState, folded, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { allRoles, endsSoon, type HeldTerm, type MyTerm, roleName } from "./role.ts";
import { roleTexts } from "./messages.ts";
import { type LentRole, type RolesFacts, lendForm } from "./lending-page.ts";

/** What two members do with keys of their own, without lending the role. */
const byKeys: readonly Power[] = [
  "invite",
  "make-group",
  "admit",
  "edit-group",
  "pause",
  "pay",
  "follow-siblings",
  "block",
  "lend-role",
];

function togetherText(view: View, role: LentRole): string {
  const messages = roleTexts(view.language);
  const done = roles[role].filter((power) => byKeys.includes(power)).length;
  if (roles[role].length === 0) return messages.togetherNone;
  if (done === 0) return messages.togetherLend;
  return done < roles[role].length ? messages.togetherSome : messages.together;
}

const dayOf = (view: View, date: Date): string =>
  dayText(date, view.collective?.timeZone ?? "UTC", view.language);

export function rolesPage(
  view: View,
  about: RolesFacts,
  formState: FormState = emptyFormState,
): Page {
  const messages = roleTexts(view.language);
  return {
    title: messages.roles,
    hidden: true,
    body: html`${pageHead(messages.roles, {
      lead: messages.lead,
      kicker: linkToName(`/@${about.group.handle}`, about.group.name),
    })}
${about.waiting}
${allRoles.map((role) => roleSection(view, about, role, formState))}
${
  about.mayLend
    ? lendForm(view, about, "role" in formState.values ? formState : emptyFormState)
    : nothing
}
<p class="hint">${messages.print}</p>`,
  };
}

function roleSection(view: View, about: RolesFacts, role: LentRole, formState: FormState): Html {
  const messages = roleTexts(view.language);
  const path = `/@${about.group.handle}/roles`;
  const me = view.viewer.member?.id;
  const here = about.terms.filter((term) => term.role === role && term.until > about.now);
  const held = here.filter((term) => term.starts <= about.now);
  const learning = held.some((term) => term.learnerId === me);
  const mine = held.some((term) => term.memberId === me);
  const first = about.line[role]?.[0];
  const soon = held.some((term) => endsSoon(term.until, about.now));
  const more = [
    roles[role].length === 0
      ? nothing
      : html`<p class="facts">${messages.powers} ${commas(
          roles[role].map((power) => messages.powerWords[power]),
          view.language,
        )}.</p>`,
    held.length > 0 ? nothing : html`<p>${togetherText(view, role)}</p>`,
    ...here.map((term) => termSteps(view, about, term, formState)),
    about.belongs &&
    held.length > 0 &&
    !mine &&
    !learning &&
    held.some((term) => term.learnerId === null)
      ? form(view, {
          action: `${path}/${role}/learn`,
          submit: messages.learn,
          quiet: true,
          about: roleName(role, view.language),
        })
      : nothing,
    about.mayLend && held.length === 0
      ? html`<p>${linkTo(
          `${path}?role=${role}#lend`,
          `${messages.fill}: ${roleName(role, view.language)}`,
        )}</p>`
      : nothing,
  ];
  return html`<section class="role" id="${role}"><h2>${roleName(
    role,
    view.language,
  )}</h2><p>${messages.words[role]}</p>
${
  here.length === 0
    ? html`<p class="facts">${messages.nobody}</p>`
    : html`<ul class="plain">${here.map((term) => termLine(view, about, term))}</ul>`
}
${
  (held.length > 0 && !soon) || first === undefined
    ? nothing
    : html`<p class="facts">${messages.next({ name: first.name })}</p>`
}
${folded(messages.more, html`${more}`, formState.values["learnerOf"] === role)}</section>`;
}

function termLine(view: View, about: RolesFacts, term: HeldTerm): Html {
  const messages = roleTexts(view.language);
  const path = `/@${about.group.handle}/roles/${term.role}`;
  const me = view.viewer.member?.id;
  const runs = term.starts <= about.now;
  const until = dayOf(view, term.until);
  return html`<li><p><strong>${personLink(
    view,
    term.name,
    term.handle,
  )}</strong>${comma(view.language)}${
    runs ? messages.until({ day: until }) : messages.from({ day: dayOf(view, term.starts), until })
  }. ${
    term.learnerName === null ? messages.noLearner : messages.learns({ name: term.learnerName })
  }</p>
${
  runs && endsSoon(term.until, about.now) ? html`<p class="told">${messages.endsSoon}</p>` : nothing
}
${
  runs && me !== undefined && term.learnerId === me
    ? form(view, { action: `${path}/stop`, submit: messages.stop, quiet: true })
    : nothing
}</li>`;
}

/** What whoever has it may do with it: seldom needed, so folded. */
function termSteps(view: View, about: RolesFacts, term: HeldTerm, formState: FormState): Html {
  if (term.starts > about.now || term.memberId !== view.viewer.member?.id) return nothing;
  const messages = roleTexts(view.language);
  const path = `/@${about.group.handle}/roles/${term.role}`;
  const retrying = formState.values["learnerOf"] === term.role;
  const naming = retrying
    ? formState
    : { values: { learner: term.learnerHandle ?? "" }, notes: {} };
  const lastKey =
    term.role === "key-keeper" && term.learnerId === null
      ? html`<p class="hint">${messages.lastKey}</p>`
      : nothing;
  return html`${lastKey}${form(view, {
    action: `${path}/learner`,
    formState: retrying ? formState : emptyFormState,
    body: learnerField(view, naming, term.role),
    submit: messages.name,
    quiet: true,
    about: roleName(term.role, view.language),
  })}${form(view, {
    action: `${path}/hand-back`,
    submit: messages.handBack,
    quiet: true,
    about: roleName(term.role, view.language),
  })}`;
}

/**
 * One may hold two roles, so two such forms on a page: each field needs an id of its own; the
 * list of notes leads to the usual one.
 */
function learnerField(view: View, formState: FormState, role: string): Html {
  const messages = roleTexts(view.language);
  const value = formState.values["learner"];
  const note = formState.notes["learner"];
  const id = note === undefined ? `learner-${role}` : "f-learner";
  return html`<div class="field${
    note === undefined ? "" : " wrong"
  }"><label for="${id}">${messages.learner}</label><p class="hint"
    id="${id}-hint">${messages.learnerHint}</p>
${note === undefined ? nothing : html`<p class="note" id="${id}-note">${note}</p>`}
<input type="text" id="${id}" name="learner" maxlength="31" aria-describedby="${id}-hint${
    note === undefined ? "" : ` ${id}-note`
  }"${
    note === undefined ? nothing : html` aria-invalid="true"`
  } value="${typeof value === "string" ? value : ""}"></div>`;
}

/** What ends within two weeks; for the page of the group. */
export function endingHere(
  view: View,
  handle: string,
  held: readonly { readonly role: string; readonly name: string; readonly until: Date }[],
  now: Date,
): Html {
  const messages = roleTexts(view.language);
  const soon = held.filter((one) => endsSoon(one.until, now));
  return soon.length === 0
    ? nothing
    : html`<p class="hint">${soon.map(
        (one) =>
          html`${messages.endsSoonHere({
            role: roleName(one.role, view.language),
            name: one.name,
            day: dayOf(view, one.until),
          })} `,
      )}${linkTo(`/@${handle}/roles`, messages.endsSoon)}</p>`;
}

/** What a member holds, and what of it ends soon; for their own page. */
export function rolesOfMine(view: View, terms: readonly MyTerm[], now: Date): Html {
  const messages = roleTexts(view.language);
  if (terms.length === 0) return nothing;
  const list = (some: readonly MyTerm[]): Html =>
    html`<ul class="plain">${some.map(
      (term) =>
        html`<li>${linkTo(
          `/@${term.handle}/roles#${term.role}`,
          messages.mineUntil({
            role: roleName(term.role, view.language),
            group: term.group,
            day: dayOf(view, term.until),
          }),
        )}${
          endsSoon(term.until, now)
            ? html` <span class="facts">${
                term.learnerName === null
                  ? messages.endsSoon
                  : messages.learns({ name: term.learnerName })
              }</span>`
            : nothing
        }${
          term.role === "key-keeper" && term.learnerName === null
            ? html`<br><small>${messages.lastKey}</small>`
            : nothing
        }</li>`,
    )}</ul>`;
  // What ends soon comes first, and is always seen.
  const seen = Math.max(3, terms.filter((term) => endsSoon(term.until, now)).length);
  const rest = terms.slice(seen);
  return section(
    messages.mine,
    html`${list(terms.slice(0, seen))}${
      rest.length === 0
        ? nothing
        : html`<details><summary>${messages.mineMore({
            more: rest.length,
          })}</summary>${list(rest)}</details>`
    }`,
    { id: "roles" },
  );
}
