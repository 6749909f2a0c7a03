/** The quiet page of a support circle, and the form behind it. */
import { buttonTo, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { CircleWords } from "./circle.ts";
import { circleMessages } from "./messages.ts";

interface NamedGroup {
  readonly handle: string;
  readonly name: string;
}

const kicker = ({ handle, name }: NamedGroup): Html =>
  html`<a href="/@${handle}"><bdi>${name}</bdi></a>`;

const paragraphs = (view: View, text: string): Html =>
  text === ""
    ? html`<p class="hint">${circleMessages(view.language).notSaid}</p>`
    : html`${text.split(/\n{2,}/).map((part) => html`<p class="lines" dir="auto">${part}</p>`)}`;

/** The quiet page: three answers, and nothing else. */
export function circlePage(view: View, group: NamedGroup, words: CircleWords, edit: boolean): Page {
  const messages = circleMessages(view.language);
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, {
      kicker: kicker(group),
      actions: edit ? [buttonTo(`/@${group.handle}/circle/edit`, messages.edit, true)] : [],
    })}
${section(messages.stays, paragraphs(view, words.stays))}
${section(messages.listens, paragraphs(view, words.listens))}
${section(messages.leaving, paragraphs(view, words.leaving))}
<p>${linkTo("/where-to-turn", messages.needNow)}</p>`,
  };
}

export function circleEditPage(
  view: View,
  group: NamedGroup,
  words: CircleWords | undefined,
  formState: FormState = emptyFormState,
): Page {
  const messages = circleMessages(view.language);
  const state =
    Object.keys(formState.values).length > 0
      ? formState
      : { values: words === undefined ? {} : { ...words }, notes: formState.notes };
  const area = (name: keyof CircleWords, hint: string, required: boolean): Html =>
    field(view, state, {
      name,
      label: messages[name],
      hint,
      type: "textarea",
      rows: 5,
      required,
      maxLength: 2000,
    });
  return {
    title: messages.editTitle,
    hidden: true,
    body: html`${pageHead(messages.editTitle, { kicker: kicker(group), lead: messages.editLead })}
${form(view, {
  action: `/@${group.handle}/circle`,
  formState: state,
  body: html`${area("stays", messages.staysHint, true)}${area(
    "listens",
    messages.listensHint,
    false,
  )}${area("leaving", messages.leavingHint, true)}`,
  submit: messages.save,
})}
${
  words === undefined
    ? nothing
    : form(view, { action: `/@${group.handle}/circle/end`, submit: messages.end, quiet: true })
}`,
  };
}
