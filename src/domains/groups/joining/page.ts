/** Pages of asking to join. */
import { commas } from "#platform/i18n/commas.ts";
import {
  buttonTo,
  emptyState,
  facts,
  linkTo,
  linkToName,
  longDay,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { type Answer, longestAnswer, replyIn, type WaitingJoining } from "./joining.ts";
import { joiningMessages } from "./messages.ts";
import { declining } from "./declining-page.ts";

interface GroupName {
  readonly handle: string;
  readonly name: string;
}

const kicker = (group: GroupName): Html =>
  html`<a href="/@${group.handle}"><bdi>${group.name}</bdi></a>`;

const paragraphs = (text: string): Html =>
  html`${text
    .split(/\n{2,}/)
    .filter((part) => part !== "")
    .map((part) => html`<p dir="auto">${part}</p>`)}`;

/** `named`: strangers say how they want to be called. */
const fields = (
  view: View,
  formState: FormState,
  questions: readonly string[],
  named: boolean,
): Html => {
  const messages = joiningMessages(view.language);
  return html`${
    named
      ? field(view, formState, {
          name: "name",
          label: messages.yourName,
          hint: messages.yourNameHint,
          required: true,
          autocomplete: "nickname",
          maxLength: 80,
        })
      : nothing
  }
${questions.map((question, i) =>
  field(view, formState, {
    name: `answer-${i}`,
    label: question,
    type: "textarea",
    rows: 4,
    required: named,
    maxLength: longestAnswer,
  }),
)}`;
};

export function askPage(
  view: View,
  group: GroupName,
  questions: readonly string[],
  formState: FormState,
  member: boolean,
): Page {
  const messages = joiningMessages(view.language);
  return {
    title: messages.join({ group: group.name }),
    description: messages.lead,
    hidden: member,
    body: html`${pageHead(messages.join({ group: group.name }), {
      kicker: kicker(group),
      lead: member ? messages.memberLead : messages.lead,
    })}
${form(view, {
  action: `/@${group.handle}/joinings`,
  formState,
  body: fields(view, formState, questions, !member),
  submit: messages.ask,
})}
<p class="hint">${messages.privacy}</p>`,
  };
}

interface OwnAsking {
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

function admittedPart(view: View, { group, token, invitation }: OwnAsking, askAgain: Html): Html {
  const messages = joiningMessages(view.language);
  if (token === undefined) return html`<p>${buttonTo(`/@${group.handle}`, messages.toGroup)}</p>`;
  return invitation
    ? html`<p>${messages.invited}</p><p>${buttonTo(`/invite/${token}`, messages.comeIn)}</p>`
    : html`<p>${messages.invitationOver}</p><p>${buttonTo(
        "/login",
        messages.signIn,
        true,
      )}</p>${askAgain}`;
}

/** What stands in an asking, and what can be done with it, by its state. */
function statePart(view: View, own: OwnAsking, formState: FormState | undefined): Html {
  const messages = joiningMessages(view.language);
  const { group, token, state } = own;
  const base = token === undefined ? `/@${group.handle}/joinings` : `/join/${token}`;
  const answers = Object.fromEntries(
    own.questions.map((question, i) => [
      `answer-${i}`,
      own.answers.find((one) => one.question === question)?.answer ?? "",
    ]),
  );
  const shown: FormState = formState ?? { values: { name: own.name, ...answers }, notes: {} };
  const askAgain = html`<p>${buttonTo(
    `/@${group.handle}/join${token === undefined ? "?again=yes" : ""}`,
    messages.askAgain,
    true,
  )}</p>`;
  if (state === "asked")
    return html`<p>${messages.askedText}</p>${
      own.vouches > 0 ? html`<p>${messages.vouched({ n: own.vouches })}</p>` : nothing
    }
${form(view, {
  action: base,
  formState: shown,
  body: fields(view, shown, own.questions, token !== undefined),
  submit: messages.change,
})}
${form(view, { action: `${base}/withdraw`, submit: messages.withdraw, quiet: true })}`;
  if (state === "admitted") return admittedPart(view, own, askAgain);
  if (state === "withdrawn") return html`<p>${messages.withdrawnText}</p>${askAgain}`;
  const reply = replyIn(own.answers);
  return html`${reply === "" ? nothing : section(messages.replied, paragraphs(reply))}${askAgain}`;
}

/** How it stands, for who asked. */
export function ownAskingPage(view: View, own: OwnAsking, formState?: FormState): Page {
  const messages = joiningMessages(view.language);
  const { group, token, state } = own;
  return {
    title: messages.yourAsking,
    hidden: true,
    body: html`${pageHead(messages.yourAsking, {
      kicker: kicker(group),
      lead: messages.states[state],
    })}
${statePart(view, own, formState)}
${
  token === undefined ? nothing : html`<p class="hint">${messages.secret}</p>`
}<p class="hint">${messages.privacy}</p>`,
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
  readonly askingPath: string | undefined;
}

/** Who waits, for the members. `failed`: the asking at which a form is shown again. */
export function waitingPage(
  view: View,
  group: GroupName,
  about: JoiningFacts,
  failed?: { readonly id: string; readonly formState: FormState },
): Page {
  const messages = joiningMessages(view.language);
  return {
    title: messages.waiting({ group: group.name }),
    hidden: true,
    body: html`${pageHead(messages.waiting({ group: group.name }), {
      kicker: kicker(group),
      lead: messages.waitingLead,
    })}
${
  about.askingPath === undefined
    ? nothing
    : facts([[messages.address, linkTo(about.askingPath, `${view.origin}${about.askingPath}`)]])
}
${
  about.waiting.length === 0
    ? emptyState(messages.none, messages.noneText)
    : about.waiting.map((one) =>
        asking(view, one, about, failed?.id === one.id ? failed.formState : undefined),
      )
}`,
  };
}

function asking(
  view: View,
  one: WaitingJoining,
  about: JoiningFacts,
  formState: FormState | undefined,
): Html {
  const messages = joiningMessages(view.language);
  const me = view.viewer.member?.id ?? "";
  const missing = about.needed - one.vouches.length;
  const mine = one.vouches.some((vouch) => vouch.id === me);
  const own = one.memberId === me;
  const base = `/joinings/${one.id}`;
  const vouching = (): Html => {
    if (own) return nothing;
    return mine
      ? html`<p>${messages.youVouch}</p>`
      : form(view, { action: `${base}/vouch`, submit: messages.vouch, about: one.name });
  };
  return html`<section><h2><bdi>${one.name}</bdi></h2>
<p class="facts">${
    one.handle === null ? nothing : html`${messages.member({ handle: one.handle })} · `
  }${messages.since({ day: longDay(one.made, view.language) })}</p>
${
  one.answers.every(({ answer }) => answer === "")
    ? html`<p>${messages.noAnswer}</p>`
    : one.answers.map(
        ({ question, answer }) =>
          html`<h3><bdi>${question}</bdi></h3>${
            answer === "" ? html`<p>${messages.noAnswer}</p>` : paragraphs(answer)
          }`,
      )
}
<p><strong>${messages.vouches}:</strong> ${
    one.vouches.length === 0
      ? messages.nobodyYet
      : html`<bdi>${commas(
          one.vouches.map((vouch) => vouch.name),
          view.language,
        )}</bdi>.`
  } ${missing <= 0 ? messages.needsNone : messages.needs({ n: missing })}${
    missing <= 0 && about.held && !about.admits ? ` ${messages.welcomerAdmits}` : ""
  }</p>
${vouching()}
${
  missing <= 0 && about.admits && !own
    ? form(view, { action: `${base}/admit`, submit: messages.admit })
    : nothing
}
${about.admits && !own ? declining(view, one, me, formState) : nothing}</section>`;
}

/** For the page of the group. */
export const waitingSection = (view: View, group: GroupName, waiting: number): Html => {
  const messages = joiningMessages(view.language);
  return section(
    messages.joiningTitle,
    html`<p>${messages.waitingCount({ n: waiting })}. ${linkTo(
      `/@${group.handle}/joining`,
      messages.see,
    )}</p>`,
  );
};

/** On one's own page. */
export const waitingForAnswer = (
  view: View,
  groups: readonly (GroupName & { readonly n: number })[],
): Html => {
  const messages = joiningMessages(view.language);
  return groups.length === 0
    ? nothing
    : section(
        messages.joiningTitle,
        html`<ul class="plain">${groups.map(
          ({ handle, name, n }) =>
            html`<li>${linkToName(`/@${handle}/joining`, name)}
<span class="facts">${messages.waitingCount({ n })}</span></li>`,
        )}</ul>`,
      );
};

/** For who does not belong yet. */
export const joinLink = (view: View, group: GroupName): Html =>
  html`<p>${buttonTo(`/@${group.handle}/join`, joiningMessages(view.language).ask)}</p>`;
