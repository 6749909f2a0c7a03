/** How news reach a member, on one page. */
import { newsKindIds, type NewsKind, type NewsTopic, factsOf } from "#commons/news/kinds.ts";
import { pageHead, section, kickerOfMe } from "#platform/web/html/components.ts";
import { choices, field, fieldValue, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { newsMessages } from "../messages.ts";
import { mailRhythms, type Preferences, pushRhythms } from "../preferences.ts";

export interface SettingsParts {
  /** Has the viewer an address that mail goes to? Else there is nothing to choose. */
  readonly byMail: boolean;
  /** Does this server send mail at all? */
  readonly mails: boolean;
  /** Has any device of theirs push? */
  readonly byPush: boolean;
  /** What others add: the address for mail. */
  readonly more: Html;
  /** What others add that is no way to be told. */
  readonly after: Html;
  /** The switch of this device, and the path of its script. */
  readonly device: Html;
  readonly script: string;
}

const topicOrder: readonly NewsTopic[] = [
  "deciding",
  "work",
  "exchange",
  "events",
  "groups",
  "outside",
];

function choice(
  formState: FormState,
  name: string,
  label: string,
  words: readonly string[],
  texts: Readonly<Record<string, string>>,
): Html {
  const chosen = fieldValue(formState.values, name);
  return html`<td><select name="${name}" aria-label="${label}">${words.map(
    (word) =>
      html`<option value="${word}"${
        word === chosen ? html` selected` : nothing
      }>${texts[word] ?? word}</option>`,
  )}</select></td>`;
}

/** As the form shows what stands. */
export const settingsForm = (preferences: Preferences): FormState => ({
  values: {
    ...Object.fromEntries(
      newsKindIds.flatMap((kind) => [
        [`mail.${kind}`, preferences.kinds[kind].mail],
        [`push.${kind}`, preferences.kinds[kind].push],
      ]),
    ),
    from: preferences.quiet?.from ?? "",
    until: preferences.quiet?.until ?? "",
    rest: preferences.rest ? "yes" : "no",
    pushText: preferences.pushText ? "yes" : "no",
  },
  notes: {},
});

export function settingsPage(
  view: View,
  formState: FormState,
  { byMail, byPush, mails, more, after, device, script }: SettingsParts,
): Page {
  const messages = newsMessages(view.language).settings;
  const { names, topics } = newsMessages(view.language);
  const row = (kind: NewsKind): Html =>
    html`<tr><th scope="row">${names[kind]}${
      factsOf(kind).urgent ? html` <span class="facts">${messages.urgent}</span>` : nothing
    }</th>${
      byMail
        ? choice(
            formState,
            `mail.${kind}`,
            `${messages.mail}: ${names[kind]}`,
            mailRhythms,
            messages.rhythms,
          )
        : nothing
    }${
      byPush
        ? choice(
            formState,
            `push.${kind}`,
            `${messages.push}: ${names[kind]}`,
            pushRhythms,
            messages.rhythms,
          )
        : nothing
    }</tr>`;
  const table = (topic: NewsTopic): Html =>
    html`<table class="choices-table"><caption>${topics[topic]}</caption><thead><tr><th
      scope="col">${messages.what}</th>${
        byMail ? html`<th scope="col">${messages.mail}</th>` : nothing
      }${
        byPush ? html`<th scope="col">${messages.push}</th>` : nothing
      }</tr></thead><tbody>${newsKindIds
        .filter((kind) => factsOf(kind).topic === topic)
        .map(row)}</tbody></table>`;
  const zone = view.collective?.timeZone ?? "UTC";
  const kindsOpen = formState.notes["kinds"] === undefined ? nothing : html` open`;
  return {
    title: messages.title,
    hidden: true,
    script,
    body: html`${pageHead(messages.title, { kicker: kickerOfMe(view), lead: messages.lead })}
${more}
${section(messages.push, device, { id: "push" })}
${form(view, {
  action: "/me/settings",
  formState,
  body: html`${section(
    messages.quiet,
    html`<p>${messages.quietText({ zone })}</p><div class="pair" id="f-quiet">${field(
      view,
      formState,
      { name: "from", label: messages.quietFrom, placeholder: "22:00", maxLength: 5 },
    )}
${field(view, formState, {
  name: "until",
  label: messages.quietUntil,
  placeholder: "07:00",
  maxLength: 5,
})}</div>
${choices(formState, {
  name: "rest",
  label: messages.rest,
  hint: messages.restText,
  options: [
    ["yes", messages.restYes],
    ["no", messages.restNo],
  ],
})}`,
  )}
${
  byPush
    ? choices(formState, {
        name: "pushText",
        label: messages.pushText,
        hint: messages.pushTextHint,
        options: [
          ["no", messages.pushTextNo],
          ["yes", messages.pushTextYes],
        ],
      })
    : nothing
}
${
  byMail || byPush
    ? section(
        messages.kinds,
        html`<p>${messages.kindsText}</p>${
          byMail ? html`<p>${messages.kindsUsual}</p>` : nothing
        }<details id="f-kinds"${kindsOpen}><summary>${messages.kindsChoose}</summary>${topicOrder.map(
          table,
        )}</details>`,
      )
    : html`<p>${mails ? messages.nothingYet : messages.nothingToChoose}</p>`
}`,
  submit: messages.save,
})}
${after}`,
  };
}
