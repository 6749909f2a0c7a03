/** Questions to a group: asking, waiting behind a secret link, answering. */
import { isolated } from "#platform/i18n/direction.ts";
import { forgetMeButton } from "#domains/mail/address/sections.ts";
import { objectPath } from "#commons/addresses.ts";
import {
  badge,
  buttonTo,
  dayTimeText,
  emptyState,
  linkOut,
  linkTo,
  linkToName,
  pageHead,
  pager,
  prose,
  section,
  timeTag,
} from "#platform/web/html/components.ts";
import { copyField, copyPath } from "#platform/web/html/copy.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import {
  type AboutKind,
  accountText,
  type Asker,
  type OpenedQuestion,
  type QuestionMessage,
} from "./question.ts";
import { askUsMessages } from "./messages.ts";

interface AskedGroupFacts {
  readonly name: string;
  readonly handle: string;
}

interface NamedAbout {
  readonly kind: AboutKind;
  readonly id: string;
  readonly name: string;
}

const zoneOf = (view: View): string => view.collective?.timeZone ?? "UTC";

const when = (view: View, moment: Date): Html =>
  timeTag(moment, dayTimeText(moment, zoneOf(view), view.language));

const aboutLine = (view: View, about: NamedAbout | undefined): Html =>
  about === undefined
    ? nothing
    : html`<p>${askUsMessages(view.language).about} ${linkToName(
        objectPath(about.kind, about.id),
        about.name,
      )}</p>`;

/** Where somebody without an account writes. */
export function askGroupPage(
  view: View,
  group: AskedGroupFacts,
  {
    about,
    mails,
    formState = emptyFormState,
  }: {
    readonly about?: NamedAbout | undefined;
    readonly mails: boolean;
    readonly formState?: FormState;
  },
): Page {
  const messages = askUsMessages(view.language);
  const host = new URL(view.origin).host;
  return {
    title: messages.titleOf({ group: group.name }),
    hidden: true,
    body: html`${pageHead(messages.titleOf({ group: group.name }), {
      kicker: html`<a href="/@${group.handle}"><bdi>${group.name}</bdi></a>`,
      lead: messages.lead,
    })}
${aboutLine(view, about)}
${form(view, {
  action: `/@${group.handle}/ask`,
  formState,
  body: html`${
    about === undefined
      ? nothing
      : html`<input type="hidden" name="${about.kind}" value="${about.id}">`
  }
${field(view, formState, {
  name: "content",
  label: messages.content,
  hint: messages.contentHint,
  type: "textarea",
  rows: 6,
  required: true,
  maxLength: 5000,
})}
${field(view, formState, { name: "name", label: messages.name, hint: messages.nameHint, maxLength: 80 })}
${
  mails
    ? field(view, formState, {
        name: "address",
        label: messages.address,
        hint: messages.addressHint,
        type: "email",
        autocomplete: "email",
        maxLength: 254,
      })
    : nothing
}`,
  submit: messages.ask,
})}
<p class="hint">${messages.kept}</p>
<p class="hint">${messages.elsewhere({ address: `@${group.handle}@${host}` })}</p>`,
  };
}

const messageItem = (view: View, message: QuestionMessage, who: Html): Html => {
  const messages = askUsMessages(view.language);
  return html`<li><p><strong>${who}</strong> <span class="facts">${when(view, message.made)}${
    message.edited === null ? nothing : html` · ${messages.edited}`
  }</span></p>${prose(message.html)}</li>`;
};

/** Behind the secret link. */
export function askedPage(
  view: View,
  {
    question,
    group,
    token,
    formState = emptyFormState,
  }: {
    readonly question: OpenedQuestion;
    readonly group: AskedGroupFacts;
    readonly token: string;
    readonly formState?: FormState;
  },
): Page {
  const messages = askUsMessages(view.language);
  return {
    title: messages.yours({ group: group.name }),
    hidden: true,
    script: copyPath,
    body: html`${pageHead(messages.yours({ group: group.name }), {
      kicker: html`<a href="/@${group.handle}"><bdi>${group.name}</bdi></a>`,
      lead: messages.keep,
    })}
${copyField(view, { id: "own-link", label: messages.link, text: `${view.origin}/asked/${token}` })}
${question.unreachable ? html`<p class="flash">${messages.unreachable}</p>` : nothing}
<ol class="plain">${question.messages.map((one) =>
      messageItem(
        view,
        one,
        one.fromGroup ? html`<bdi>${group.name}</bdi>` : html`${messages.you}`,
      ),
    )}</ol>
${question.answered ? nothing : html`<p class="hint">${messages.noAnswer}</p>`}
${section(
  messages.again,
  form(view, {
    action: `/asked/${token}`,
    formState,
    body: field(view, formState, {
      name: "content",
      label: messages.content,
      type: "textarea",
      rows: 4,
      required: true,
      maxLength: 5000,
    }),
    submit: messages.sendAgain,
  }),
)}
<p class="hint">${messages.kept}</p>
${form(view, {
  action: `/asked/${token}/forget`,
  submit: messages.forget,
  quiet: true,
})}${forgetMeButton(view, token)}`,
  };
}

const who = (view: View, from: Asker): Html => {
  const name = from.name === "" ? askUsMessages(view.language).somebody : from.name;
  return from.account === undefined
    ? html`<bdi>${name}</bdi>`
    : html`${linkOut(from.account.url, name)} <span class="address">${accountText(
        from.account,
      )}</span>`;
};

/** What the group was asked. */
export function questionsPage(
  view: View,
  group: AskedGroupFacts,
  items: readonly OpenedQuestion[],
  next: string | undefined,
): Page {
  const messages = askUsMessages(view.language);
  const list = items.map((one) => {
    const first = one.messages[0];
    return html`<li><p><strong>${who(view, one.from)}</strong> ${
      one.answered ? badge(messages.answered, "leaf") : badge(messages.waits, "petal")
    } <span class="facts">${when(view, one.updated)}</span></p>
${first === undefined ? nothing : prose(first.html)}
<p>${linkTo(`/questions/${one.id}`, messages.open)}</p></li>`;
  });
  return {
    title: messages.list,
    hidden: true,
    body: html`${pageHead(messages.list, {
      kicker: html`<a href="/@${group.handle}"><bdi>${group.name}</bdi></a>`,
      lead: messages.listLead,
    })}
${
  items.length === 0
    ? emptyState(messages.none, messages.noneText)
    : html`<ul class="plain">${list}</ul>`
}
${pager(view, next === undefined ? undefined : `/@${group.handle}/questions?from=${next}`)}`,
  };
}

function wayText(view: View, { from, inPublic }: OpenedQuestion): string {
  const messages = askUsMessages(view.language);
  if (from.account === undefined) return messages.onPage;
  return inPublic ? messages.inPublic : messages.private;
}

/** One question, for those who answer. */
export function questionPage(
  view: View,
  {
    question,
    group,
    about,
    formState = emptyFormState,
  }: {
    readonly question: OpenedQuestion;
    readonly group: AskedGroupFacts;
    readonly about?: NamedAbout | undefined;
    readonly formState?: FormState;
  },
): Page {
  const messages = askUsMessages(view.language);
  return {
    title: messages.question({ group: group.name }),
    hidden: true,
    body: html`${pageHead(messages.question({ group: group.name }), {
      kicker: html`<a href="/@${group.handle}/questions">${messages.list}</a>`,
      lead: wayText(view, question),
    })}
${aboutLine(view, about)}
<ol class="plain">${question.messages.map((one) =>
      messageItem(
        view,
        one,
        one.fromGroup ? html`<bdi>${group.name}</bdi>` : who(view, question.from),
      ),
    )}</ol>
${section(
  messages.answer,
  form(view, {
    action: `/questions/${question.id}/answers`,
    formState,
    body: field(view, formState, {
      name: "content",
      label: messages.answer,
      hint: messages.answerHint,
      type: "textarea",
      rows: 6,
      required: true,
      maxLength: 5000,
    }),
    submit: messages.send,
  }),
  { named: true },
)}
<p class="hint">${messages.kept}</p>`,
  };
}

/** On the page of a group, for whoever does not belong to it. */
export const askSection = (view: View, handle: string): Html => {
  const messages = askUsMessages(view.language);
  return section(
    messages.title,
    html`<p>${messages.lead}</p><p>${buttonTo(
      `/@${handle}/ask`,
      isolated(messages.titleOf({ group: `@${handle}` })),
      true,
    )}</p>`,
    { id: "ask" },
  );
};
