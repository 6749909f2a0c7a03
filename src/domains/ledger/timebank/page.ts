/** Hours of a member and of the commons, and blank slips on paper. */
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import {
  buttonTo,
  emptyState,
  facts,
  linkTo,
  longDay,
  pageHead,
  pager,
  section,
  personLink,
} from "#platform/web/html/components.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { signedHours, tieHoursText } from "../hours-text.ts";
import { mayTurn, quarterHours, softFloor, type StatementLine } from "./timebank.ts";
import { timebankMessages } from "./messages.ts";

interface GroupName {
  readonly handle: string;
  readonly name: string;
}

interface HoursAbout {
  readonly group: GroupName;
  readonly economy: "gift" | "hours" | "none";
  /** Minutes. */
  readonly balance: number;
  readonly commons: number;
  readonly season: number | undefined;
  readonly lines: readonly StatementLine[];
  readonly more: boolean;
  readonly today: string;
  readonly now: Date;
  /** Of the form: what is sent twice is booked once. */
  readonly key: string;
}

const kicker = (group: GroupName): Html => linkTo(`/@${group.handle}`, group.name);

const keyField = (key: string): Html => html`<input type="hidden" name="key" value="${key}">`;

const howLong = (view: View, formState: FormState): Html =>
  field(view, formState, {
    name: "minutes",
    label: timebankMessages(view.language).minutes,
    type: "select",
    options: quarterHours.map(
      (minutes) => [String(minutes), tieHoursText(minutes, view.language)] as const,
    ),
  });

/** What happened, seen from one's own side. */
function lineText(view: View, line: StatementLine): Html {
  const messages = timebankMessages(view.language);
  const who = html`${personLink(
    view,
    line.otherName ?? messages.former,
    line.otherHandle,
  )}${line.otherHandle === null ? nothing : ` (@${line.otherHandle})`}`;
  if (line.kind === "correction")
    return html`${messages.correction}${line.otherKind === "commons" ? nothing : html`: ${who}`}`;
  if (line.kind === "welcome") return html`${messages.welcome}`;
  if (line.kind === "sibling") return html`${messages.sibling}`;
  if (line.kind === "opening") return html`${messages.opening}`;
  if (line.otherKind === "commons")
    return html`${line.minutes < 0 ? messages.toCommons : messages.fromCommons}`;
  return line.minutes < 0
    ? html`${messages.youThanked} ${who}`
    : html`${who} ${messages.thankedYou}`;
}

function statement(view: View, about: HoursAbout): Html {
  const messages = timebankMessages(view.language);
  const path = `/@${about.group.handle}/hours`;
  const turn = (line: StatementLine): Html =>
    html`<details><summary>${messages.turn}</summary><p class="hint">${messages.turnHint}</p>${form(
      view,
      { action: `${path}/${line.id}/back`, submit: messages.turn, quiet: true },
    )}</details>`;
  const last = about.lines.at(-1);
  return html`<ul class="plain">${about.lines.map(
    (line) => html`<li><p><strong>${signedHours(
      line.minutes,
      view.language,
    )}</strong> ${lineText(view, line)}</p>
<p class="facts">${longDay(line.happenedOn, view.language)}${
      line.careKind === "" ? nothing : ` · ${careKindName(line.careKind, view.language)}`
    }${
      line.corrected ? ` · ${messages.wasTurned}` : nothing
    }</p>${mayTurn(line, about.now) ? turn(line) : nothing}</li>`,
  )}</ul>
${pager(view, about.more && last !== undefined ? `${path}?after=${last.id}` : undefined)}
<p class="more">${linkTo(`${path}/mine.csv`, messages.csv)}</p>`;
}

/** Where nothing is counted: what that means, how it can change, and what was counted before. */
function giftPage(view: View, about: HoursAbout): Page {
  const messages = timebankMessages(view.language);
  return {
    title: messages.hours,
    hidden: true,
    body: html`${pageHead(messages.hours, { kicker: kicker(about.group) })}
${emptyState(
  messages.gift,
  messages.giftText,
  linkTo(`/@${about.group.handle}/decisions`, messages.giftDecide),
)}
${
  about.lines.length === 0
    ? nothing
    : section(
        messages.giftBefore,
        html`${facts([
          [
            messages.balance,
            html`${signedHours(
              about.balance,
              view.language,
            )} <span class="facts">${messages.balanceHint}</span>`,
          ],
        ])}${statement(view, about)}`,
      )
}`,
  };
}

export function hoursPage(view: View, about: HoursAbout, given?: FormState): Page {
  if (about.economy !== "hours") return giftPage(view, about);
  const messages = timebankMessages(view.language);
  const path = `/@${about.group.handle}/hours`;
  const formState = given ?? {
    values: { minutes: "60", day: about.today, careKind: "other" },
    notes: {},
  };
  const hint = (text: string): Html => html`<span class="facts">${text}</span>`;
  return {
    title: messages.hours,
    hidden: true,
    body: html`${pageHead(messages.hours, {
      kicker: kicker(about.group),
      lead: messages.lead,
      actions: [
        buttonTo(`${path}/commons`, messages.give, true),
        buttonTo(`${path}/slips`, messages.slips, true),
      ],
    })}
${
  about.balance < softFloor
    ? html`<p class="flash plain" role="note">${messages.softFloor}</p>`
    : nothing
}
${facts([
  [
    messages.balance,
    html`<strong>${signedHours(
      about.balance,
      view.language,
    )}</strong> ${hint(messages.balanceHint)}`,
  ],
  [
    messages.commons,
    html`${signedHours(about.commons, view.language)} ${hint(messages.commonsHint)}`,
  ],
  [
    messages.season,
    about.season === undefined
      ? hint(messages.seasonFew)
      : html`${tieHoursText(about.season, view.language)} ${hint(messages.seasonHint)}`,
  ],
])}
${section(
  messages.thank,
  html`<p class="hint">${messages.thankLead}</p>${form(view, {
    action: path,
    formState,
    body: html`${keyField(about.key)}${field(view, formState, {
      name: "to",
      label: messages.to,
      hint: messages.toHint,
      required: true,
      maxLength: 31,
    })}
${howLong(view, formState)}
${field(view, formState, {
  name: "careKind",
  label: messages.careKind,
  type: "select",
  options: careKinds.map((kind) => [kind, careKindName(kind, view.language)] as const),
})}
${field(view, formState, { name: "day", label: messages.day, type: "date", required: true })}`,
    submit: messages.thankButton,
  })}`,
  { id: "thank" },
)}
${section(
  messages.mine,
  about.lines.length === 0 ? emptyState(messages.none, messages.noneText) : statement(view, about),
  { id: "mine" },
)}`,
  };
}

export function commonsPage(
  view: View,
  about: { readonly group: GroupName; readonly today: string; readonly key: string },
  given?: FormState,
): Page {
  const messages = timebankMessages(view.language);
  const path = `/@${about.group.handle}/hours`;
  const formState = given ?? { values: { minutes: "60", day: about.today }, notes: {} };
  return {
    title: messages.give,
    hidden: true,
    body: html`${pageHead(messages.give, {
      kicker: linkTo(path, messages.hours),
      lead: messages.giveLead,
    })}
${form(view, {
  action: `${path}/commons`,
  formState,
  body: html`${keyField(about.key)}${howLong(view, formState)}
${field(view, formState, { name: "day", label: messages.day, type: "date", required: true })}`,
  submit: messages.giveButton,
})}`,
  };
}

const slipsOnASheet = 8;

/** Blank slips for people without a phone. */
export function slipsPage(view: View, group: GroupName): Page {
  const messages = timebankMessages(view.language);
  const line = (label: string, room: number): Html =>
    html`${label} <span aria-hidden="true">${"_".repeat(room)}</span> `;
  const slip = html`<li><p><strong>${messages.slip}</strong> · <bdi>${group.name}</bdi> · ${messages.slipText}</p>
<p>${line(messages.slipHours, 8)} ${line(messages.slipDay, 14)} ${line(messages.slipKind, 20)}</p>
<p>${line(messages.slipFrom, 24)} ${line(messages.slipTo, 24)}</p></li>`;
  return {
    title: messages.slipsTitle,
    hidden: true,
    body: html`${pageHead(messages.slipsTitle, {
      kicker: linkTo(`/@${group.handle}/hours`, messages.hours),
      actions: [html`<span class="hint">${messages.slipsLead}</span>`],
    })}
<ul class="print-list">${Array.from({ length: slipsOnASheet }, () => slip)}</ul>`,
  };
}
