/** Pages of asking to join. */
import { buttonTo, emptyState, facts, linkTo, longDay, pageHead, section } from "#platform/web/html/components.ts";
import { field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type Answer, longestAnswer, replyIn, type WaitingJoining } from "./joining.ts";
import { joiningWords } from "./messages.ts";

interface GroupName {
  readonly handle: string;
  readonly name: string;
}

const kicker = (group: GroupName): Html => html`<a href="/@${group.handle}"><bdi>${group.name}</bdi></a>`;

const paragraphs = (text: string): Html =>
  html`${text
    .split(/\n{2,}/)
    .filter((part) => part !== "")
    .map((part) => html`<p dir="auto">${part}</p>`)}`;

/** `named`: strangers say how they want to be called. */
const fields = (view: View, sheet: Sheet, questions: readonly string[], named: boolean): Html => {
  const w = joiningWords(view.language);
  return html`${named ? field(view, sheet, { name: "name", label: w.yourName, hint: w.yourNameHint, required: true, autocomplete: "nickname", most: 80 }) : nothing}
${questions.map((question, i) => field(view, sheet, { name: `answer-${i}`, label: question, type: "textarea", rows: 4, required: named, most: longestAnswer }))}`;
};

export function askPage(view: View, group: GroupName, questions: readonly string[], sheet: Sheet, member: boolean): Page {
  const w = joiningWords(view.language);
  return {
    title: w.join(group.name),
    description: w.lead,
    hidden: member,
    body: html`${pageHead(w.join(group.name), { kicker: kicker(group), lead: member ? w.memberLead : w.lead })}
${form(view, { action: `/@${group.handle}/joinings`, sheet, body: fields(view, sheet, questions, !member), submit: w.ask })}
<p class="hint">${w.privacy}</p>`,
  };
}

export interface OwnAsking {
  readonly group: GroupName;
  readonly state: "asked" | "admitted" | "declined" | "withdrawn";
  readonly name: string;
  readonly answers: readonly Answer[];
  readonly questions: readonly string[];
  readonly vouches: number;
  /** Secret of a stranger; undefined for members of the collective. */
  readonly token: string | undefined;
  readonly invitation: boolean;
}

/** How it stands, for who asked. */
export function ownAskingPage(view: View, own: OwnAsking, sheet?: Sheet): Page {
  const w = joiningWords(view.language);
  const { group, token, state } = own;
  const base = token === undefined ? `/@${group.handle}/joinings` : `/join/${token}`;
  const said = Object.fromEntries(
    own.questions.map((question, i) => [`answer-${i}`, own.answers.find((one) => one.question === question)?.answer ?? ""]),
  );
  const shown: Sheet = sheet ?? { values: { name: own.name, ...said }, notes: {} };
  const again = html`<p>${buttonTo(`/@${group.handle}/join${token === undefined ? "?again=yes" : ""}`, w.askAgain, true)}</p>`;
  const reply = replyIn(own.answers);
  const part =
    state === "asked"
      ? html`<p>${w.askedText}</p>${own.vouches > 0 ? html`<p>${w.vouched(own.vouches)}</p>` : nothing}
${form(view, { action: base, sheet: shown, body: fields(view, shown, own.questions, token !== undefined), submit: w.change })}
${form(view, { action: `${base}/withdraw`, submit: w.withdraw, quiet: true })}`
      : state === "admitted"
        ? token === undefined
          ? html`<p>${buttonTo(`/@${group.handle}`, w.toGroup)}</p>`
          : own.invitation
            ? html`<p>${w.invited}</p><p>${buttonTo(`/invite/${token}`, w.comeIn)}</p>`
            : html`<p>${w.invitationOver}</p><p>${buttonTo("/login", w.signIn, true)}</p>${again}`
        : state === "declined"
          ? html`${reply === "" ? nothing : section(w.replied, paragraphs(reply))}${again}`
          : html`<p>${w.withdrawnText}</p>${again}`;
  return {
    title: w.yourAsking,
    hidden: true,
    body: html`${pageHead(w.yourAsking, { kicker: kicker(group), lead: w.states[state] })}
${part}
${token === undefined ? nothing : html`<p class="hint">${w.secret}</p>`}<p class="hint">${w.privacy}</p>`,
  };
}

export interface JoiningFacts {
  readonly waiting: readonly WaitingJoining[];
  readonly needed: number;
  /** Whether the viewer lets people in: by a role, or because nobody holds it. */
  readonly admits: boolean;
  /** Whether somebody holds the welcome. */
  readonly held: boolean;
  /** Path of the page on which people ask. */
  readonly door: string | undefined;
}

/** Who waits, for the members. `failed`: the asking at which a form is shown again. */
export function waitingPage(
  view: View,
  group: GroupName,
  about: JoiningFacts,
  failed?: { readonly id: string; readonly sheet: Sheet },
): Page {
  const w = joiningWords(view.language);
  return {
    title: w.waiting(group.name),
    hidden: true,
    body: html`${pageHead(w.waiting(group.name), { kicker: kicker(group), lead: w.waitingLead })}
${about.door === undefined ? nothing : facts([[w.address, linkTo(about.door, `${view.origin}${about.door}`)]])}
${about.waiting.length === 0 ? emptyState(w.none, w.noneText) : about.waiting.map((one) => asking(view, one, about, failed?.id === one.id ? failed.sheet : undefined))}`,
  };
}

function asking(view: View, one: WaitingJoining, about: JoiningFacts, sheet: Sheet | undefined): Html {
  const w = joiningWords(view.language);
  const me = view.viewer.member?.id ?? "";
  const missing = about.needed - one.vouches.length;
  const mine = one.vouches.some((vouch) => vouch.id === me);
  const own = one.memberId === me;
  const base = `/joinings/${one.id}`;
  return html`<section><h2><bdi>${one.name}</bdi></h2>
<p class="facts">${one.handle === null ? nothing : html`${w.member(one.handle)} · `}${w.since(longDay(one.made, view.language))}</p>
${one.answers.every(({ answer }) => answer === "") ? html`<p>${w.noAnswer}</p>` : one.answers.map(({ question, answer }) => html`<h3>${question}</h3>${answer === "" ? html`<p>${w.noAnswer}</p>` : paragraphs(answer)}`)}
<p><strong>${w.vouches}:</strong> ${one.vouches.length === 0 ? w.nobodyYet : html`<bdi>${one.vouches.map((vouch) => vouch.name).join(", ")}</bdi>.`} ${w.needs(missing)}${missing <= 0 && about.held && !about.admits ? ` ${w.welcomerAdmits}` : ""}</p>
${own ? nothing : mine ? html`<p>${w.youVouch}</p>` : form(view, { action: `${base}/vouch`, submit: w.vouch, about: one.name })}
${missing <= 0 && about.admits && !own ? form(view, { action: `${base}/admit`, submit: w.admit }) : nothing}
${about.admits && !own ? declining(view, one, me, sheet) : nothing}</section>`;
}

function declining(view: View, one: WaitingJoining, me: string, sheet: Sheet | undefined): Html {
  const w = joiningWords(view.language);
  const words = one.declining?.words ?? "";
  const id = `decline-${one.id}`;
  const note = sheet?.notes["words"];
  const typed = sheet?.values["words"];
  return html`<details${sheet === undefined ? nothing : html` open`}><summary>${w.decline}</summary>
${words === "" ? nothing : one.declining?.askedBy === me ? html`<p>${w.declineMine}</p>` : html`<p dir="auto">${w.declineAgain(words)}</p>`}
${form(view, {
  action: `/joinings/${one.id}/decline`,
  body: html`<div class="field${note === undefined ? "" : " wrong"}"><label for="${id}">${w.declineWords}</label>
<p class="hint" id="${id}-hint">${w.declineHint}</p>${note === undefined ? nothing : html`<p class="note" id="${id}-note">${note}</p>`}
<textarea id="${id}" name="words" rows="3" maxlength="2000" required aria-describedby="${id}-hint">
${typeof typed === "string" ? typed : words}</textarea></div>`,
  submit: w.declineButton,
  quiet: true,
  about: one.name,
})}</details>`;
}

/** For the page of the group. */
export const waitingPart = (view: View, group: GroupName, waiting: number): Html => {
  const w = joiningWords(view.language);
  return section(w.joiningTitle, html`<p>${w.waitingCount(waiting)}. ${linkTo(`/@${group.handle}/joining`, w.see)}</p>`);
};

/** For who does not belong yet. */
export const joinLink = (view: View, group: GroupName): Html =>
  html`<p>${buttonTo(`/@${group.handle}/join`, joiningWords(view.language).ask)}</p>`;
