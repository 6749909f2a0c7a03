/** Pages of pausing: for those who hold the keys, and for who is paused. */
import {
  dayText,
  emptyState,
  facts,
  linkTo,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { longestPause, longestWords, type Pause, type PauseAsking, pauseRuns } from "./pause.ts";
import { pauseMessages } from "./messages.ts";

interface GroupName {
  readonly handle: string;
  readonly name: string;
}

const kicker = (group: GroupName): Html =>
  html`<a href="/@${group.handle}"><bdi>${group.name}</bdi></a>`;
const day = (view: View, date: Date): string =>
  dayText(date, view.collective?.timeZone ?? "UTC", view.language);
const quoted = (words: string): Html =>
  html`<blockquote dir="auto">${words
    .split(/\n{2,}/)
    .filter((part) => part !== "")
    .map((part) => html`<p>${part}</p>`)}</blockquote>`;

interface CareFacts {
  readonly group: GroupName;
  readonly members: readonly { readonly handle: string; readonly name: string }[];
  readonly agreements: readonly { readonly id: string; readonly name: string }[];
  readonly waiting: readonly PauseAsking[];
  readonly kept: readonly (Pause & { readonly name: string })[];
  readonly held: boolean;
}

export function carePage(
  view: View,
  care: CareFacts,
  now: Date,
  formState: FormState = emptyFormState,
): Page {
  const messages = pauseMessages(view.language);
  const { group } = care;
  const begun = Object.keys(formState.values).length > 0;
  return {
    title: messages.care,
    hidden: true,
    body: html`${pageHead(messages.care, { kicker: kicker(group), lead: messages.careLead })}
<p>${care.held ? messages.heldBy : messages.heldByAny}</p>
${section(
  messages.waiting,
  care.waiting.length === 0
    ? emptyState(messages.none, messages.noneText)
    : care.waiting.map((one) => waiting(view, one)),
)}
${
  care.kept.length === 0
    ? nothing
    : section(
        messages.kept,
        care.kept.map((pause) => pauseItem(view, pause, now)),
      )
}
${
  care.members.length === 0
    ? nothing
    : html`<details${begun ? html` open` : nothing}><summary>${messages.begin}</summary>${beginForm(
        view,
        care,
        begun ? formState : { ...formState, values: { days: String(longestPause / 2) } },
      )}</details>`
}`,
  };
}

function beginForm(view: View, care: CareFacts, formState: FormState): Html {
  const messages = pauseMessages(view.language);
  const named = care.members.map((one) => [one.handle, `${one.name} (@${one.handle})`] as const);
  const agreements = care.agreements.map((one) => [one.id, one.name] as const);
  return form(view, {
    action: `/@${care.group.handle}/care`,
    formState,
    body: html`${field(view, formState, {
      name: "member",
      label: messages.whom,
      type: "select",
      options: named,
    })}
${field(view, formState, {
  name: "days",
  label: messages.days,
  hint: messages.daysHint,
  type: "number",
  required: true,
})}
${field(view, formState, {
  name: "words",
  label: messages.words,
  hint: messages.wordsHint,
  type: "textarea",
  rows: 6,
  required: true,
  maxLength: longestWords,
})}
${
  agreements.length === 0
    ? nothing
    : field(view, formState, {
        name: "agreement",
        label: messages.agreement,
        type: "select",
        options: [["", messages.noAgreement], ...agreements],
      })
}`,
    submit: messages.beginButton,
  });
}

function waiting(view: View, one: PauseAsking): Html {
  const messages = pauseMessages(view.language);
  const base = `/pause-askings/${one.id}`;
  const mine = one.askedBy === view.viewer.member?.id;
  return html`<h3><bdi>${messages.wouldPause({
    name: one.name,
    n: one.payload.days,
  })}</bdi></h3>${quoted(one.payload.words)}
<p class="facts">${
    one.agreement === null ? nothing : html`${messages.agreement}: <bdi>${one.agreement}</bdi> · `
  }${messages.until({ day: day(view, one.expires) })}</p>
${
  mine
    ? html`<p>${messages.yourKey}</p>${form(view, {
        action: `${base}/take-back`,
        submit: messages.takeBack,
        quiet: true,
      })}`
    : html`<p class="hint">${messages.turnHint}</p>${form(view, {
        action: `${base}/key`,
        submit: messages.turn,
      })}`
}`;
}

function pauseItem(view: View, pause: Pause & { readonly name: string }, now: Date): Html {
  const messages = pauseMessages(view.language);
  const runs = pauseRuns(pause, now);
  return html`<h3><bdi>${pause.name}</bdi></h3>${quoted(pause.words)}
<p class="facts">${
    runs
      ? messages.runs({ day: day(view, pause.until) })
      : messages.over({ day: day(view, pause.ended ?? pause.until) })
  }</p>
${runs ? form(view, { action: `/pauses/${pause.id}/end`, submit: messages.end }) : nothing}`;
}

/** That a pause waits for the viewer's key; for the page of the group. */
export const pausesHere = (view: View, handle: string, waiting: number): Html =>
  waiting === 0
    ? nothing
    : html`<p class="hint">${pauseMessages(view.language).waitsHere({ n: waiting })} ${linkTo(
        `/@${handle}/care`,
        pauseMessages(view.language).look,
      )}</p>`;

interface OwnPauseFacts {
  readonly group: GroupName & { readonly root: boolean };
  readonly pause: Pause;
  readonly runs: boolean;
  readonly by: "keepers" | "keeper" | "members" | "group";
  readonly agreement: string | undefined;
}

/** For who is paused, and for nobody else. */
export function ownPausePage(
  view: View,
  own: OwnPauseFacts,
  formState: FormState = emptyFormState,
): Page {
  const messages = pauseMessages(view.language);
  const { group, pause, runs } = own;
  const base = `/@${group.handle}/pause`;
  const appealing = "appeal" in formState.values;
  const companion: FormState =
    "companion" in formState.values
      ? formState
      : { values: { companion: pause.companion }, notes: {} };
  const appeal = pause.appeal === "" ? undefined : pause.decisionId;
  return {
    title: messages.pause,
    hidden: true,
    body: html`${pageHead(messages.pause, {
      kicker: runs ? html`<bdi>${group.name}</bdi>` : kicker(group),
      lead: runs
        ? messages.pauseLead({ group: group.name, day: day(view, pause.until) })
        : messages.overLead({ group: group.name }),
    })}
<p>${messages.meaning}</p>
${facts([
  [messages.by, messages.bys[own.by]],
  [messages.ends, day(view, pause.ended ?? pause.until)],
  [messages.agreement, own.agreement === undefined ? undefined : html`<bdi>${own.agreement}</bdi>`],
])}
${section(messages.whatHappened, quoted(pause.words))}
${
  runs
    ? html`${section(
        messages.companion,
        html`<p>${messages.companionLead}</p>${form(view, {
          action: `${base}/companion`,
          body: field(view, companion, {
            name: "companion",
            label: messages.companionName,
            maxLength: 200,
          }),
          submit: messages.companionSave,
          quiet: true,
        })}`,
      )}
${section(
  messages.appeal,
  pause.appeal !== ""
    ? html`<p>${messages.appealed}</p>${quoted(pause.appeal)}${
        appeal === undefined || appeal === null
          ? nothing
          : html`<p>${linkTo(`/decisions/${appeal}`, messages.appealThere)}</p>`
      }`
    : html`<p>${messages.appealLead}</p>${form(view, {
        action: `${base}/appeal`,
        formState: appealing ? formState : emptyFormState,
        body: field(view, appealing ? formState : emptyFormState, {
          name: "appeal",
          label: messages.appealText,
          type: "textarea",
          rows: 5,
          required: true,
          maxLength: 3000,
        }),
        submit: messages.appealButton,
      })}`,
)}
${
  group.root
    ? nothing
    : html`<p>${messages.leave}</p>${form(view, {
        action: `/@${group.handle}/leave`,
        submit: messages.leaveButton,
        quiet: true,
      })}`
}`
    : nothing
}`,
  };
}
