/** Pages of pausing: for those who hold the keys, and for who is paused. */
import { dayText, emptyState, facts, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { longestPause, longestWords, type Pause, type PauseAsking, pauseRuns } from "./pause.ts";
import { pauseWords } from "./messages.ts";

interface GroupName {
  readonly handle: string;
  readonly name: string;
}

const kicker = (group: GroupName): Html => html`<a href="/@${group.handle}"><bdi>${group.name}</bdi></a>`;
const day = (view: View, date: Date): string => dayText(date, view.collective?.timeZone ?? "UTC", view.language);
const said = (words: string): Html =>
  html`<blockquote dir="auto">${words
    .split(/\n{2,}/)
    .filter((part) => part !== "")
    .map((part) => html`<p>${part}</p>`)}</blockquote>`;

export interface CareFacts {
  readonly group: GroupName;
  readonly members: readonly { readonly handle: string; readonly name: string }[];
  readonly agreements: readonly { readonly id: string; readonly name: string }[];
  readonly waiting: readonly PauseAsking[];
  readonly kept: readonly (Pause & { readonly name: string })[];
  readonly held: boolean;
}

export function carePage(view: View, care: CareFacts, now: Date, sheet: Sheet = emptySheet): Page {
  const w = pauseWords(view.language);
  const { group } = care;
  const begun = Object.keys(sheet.values).length > 0;
  return {
    title: w.care,
    hidden: true,
    body: html`${pageHead(w.care, { kicker: kicker(group), lead: w.careLead })}
<p>${care.held ? w.heldBy : w.heldByAny}</p>
${section(w.waiting, care.waiting.length === 0 ? emptyState(w.none, w.noneText) : care.waiting.map((one) => waiting(view, one)))}
${
  care.kept.length === 0
    ? nothing
    : section(
        w.kept,
        care.kept.map((pause) => kept(view, pause, now)),
      )
}
${care.members.length === 0 ? nothing : html`<details${begun ? html` open` : nothing}><summary>${w.begin}</summary>${beginForm(view, care, begun ? sheet : { ...sheet, values: { days: String(longestPause / 2) } })}</details>`}`,
  };
}

function beginForm(view: View, care: CareFacts, sheet: Sheet): Html {
  const w = pauseWords(view.language);
  const named = care.members.map((one) => [one.handle, `${one.name} (@${one.handle})`] as const);
  const agreements = care.agreements.map((one) => [one.id, one.name] as const);
  return form(view, {
    action: `/@${care.group.handle}/care`,
    sheet,
    body: html`${field(view, sheet, { name: "member", label: w.whom, type: "select", options: named })}
${field(view, sheet, { name: "days", label: w.days, hint: w.daysHint, type: "number", required: true })}
${field(view, sheet, { name: "words", label: w.words, hint: w.wordsHint, type: "textarea", rows: 6, required: true, most: longestWords })}
${agreements.length === 0 ? nothing : field(view, sheet, { name: "agreement", label: w.agreement, type: "select", options: [["", w.noAgreement], ...agreements] })}`,
    submit: w.beginButton,
  });
}

function waiting(view: View, one: PauseAsking): Html {
  const w = pauseWords(view.language);
  const base = `/pause-askings/${one.id}`;
  const mine = one.askedBy === view.viewer.member?.id;
  return html`<h3><bdi>${w.wouldPause(one.name, one.payload.days)}</bdi></h3>${said(one.payload.words)}
<p class="facts">${one.agreement === null ? nothing : html`${w.agreement}: <bdi>${one.agreement}</bdi> · `}${w.until(day(view, one.expires))}</p>
${mine ? html`<p>${w.yourKey}</p>${form(view, { action: `${base}/take-back`, submit: w.takeBack, quiet: true })}` : html`<p class="hint">${w.turnHint}</p>${form(view, { action: `${base}/key`, submit: w.turn })}`}`;
}

function kept(view: View, pause: Pause & { readonly name: string }, now: Date): Html {
  const w = pauseWords(view.language);
  const runs = pauseRuns(pause, now);
  return html`<h3><bdi>${pause.name}</bdi></h3>${said(pause.words)}
<p class="facts">${runs ? w.runs(day(view, pause.until)) : w.over(day(view, pause.ended ?? pause.until))}</p>
${runs ? form(view, { action: `/pauses/${pause.id}/end`, submit: w.end }) : nothing}`;
}

/** That a pause waits for the viewer's key; for the page of the group. */
export const pausesHere = (view: View, handle: string, waiting: number): Html =>
  waiting === 0
    ? nothing
    : html`<p class="hint">${pauseWords(view.language).waitsHere(waiting)} ${linkTo(`/@${handle}/care`, pauseWords(view.language).look)}</p>`;

export interface OwnPauseFacts {
  readonly group: GroupName & { readonly root: boolean };
  readonly pause: Pause;
  readonly runs: boolean;
  readonly by: "keepers" | "keeper" | "members" | "group";
  readonly agreement: string | undefined;
}

/** For who is paused, and for nobody else. */
export function ownPausePage(view: View, own: OwnPauseFacts, sheet: Sheet = emptySheet): Page {
  const w = pauseWords(view.language);
  const { group, pause, runs } = own;
  const base = `/@${group.handle}/pause`;
  const appealing = "appeal" in sheet.values;
  const companion: Sheet = "companion" in sheet.values ? sheet : { values: { companion: pause.companion }, notes: {} };
  const appeal = pause.appeal === "" ? undefined : pause.decisionId;
  return {
    title: w.pause,
    hidden: true,
    body: html`${pageHead(w.pause, { kicker: runs ? html`<bdi>${group.name}</bdi>` : kicker(group), lead: runs ? w.pauseLead(group.name, day(view, pause.until)) : w.overLead(group.name) })}
<p>${w.meaning}</p>
${facts([
  [w.by, w.bys[own.by]],
  [w.ends, day(view, pause.ended ?? pause.until)],
  [w.agreement, own.agreement === undefined ? undefined : html`<bdi>${own.agreement}</bdi>`],
])}
${section(w.whatHappened, said(pause.words))}
${
  runs
    ? html`${section(w.companion, html`<p>${w.companionLead}</p>${form(view, { action: `${base}/companion`, body: field(view, companion, { name: "companion", label: w.companionName, most: 200 }), submit: w.companionSave, quiet: true })}`)}
${section(
  w.appeal,
  pause.appeal !== ""
    ? html`<p>${w.appealed}</p>${said(pause.appeal)}${appeal === undefined || appeal === null ? nothing : html`<p>${linkTo(`/decisions/${appeal}`, w.appealThere)}</p>`}`
    : html`<p>${w.appealLead}</p>${form(view, { action: `${base}/appeal`, sheet: appealing ? sheet : emptySheet, body: field(view, appealing ? sheet : emptySheet, { name: "appeal", label: w.appealText, type: "textarea", rows: 5, required: true, most: 3000 }), submit: w.appealButton })}`,
)}
${group.root ? nothing : html`<p>${w.leave}</p>${form(view, { action: `/@${group.handle}/leave`, submit: w.leaveButton, quiet: true })}`}`
    : nothing
}`,
  };
}
