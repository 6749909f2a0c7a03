/** Pages of coming back in by the word of two members: for who asks, and for who vouches. */
import {
  dayText,
  emptyState,
  linkTo,
  pageHead,
  section,
  timeText,
} from "#platform/web/html/components.ts";
import { copyField, copyPath } from "#platform/web/html/copy.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { settledDays, tieDays } from "#domains/groups/ties/ties.ts";
import { type ShownVouching, type Standing, standingOf } from "./vouching.ts";
import { vouchingMessages } from "./messages.ts";

const dayAndTime = (view: View, moment: Date): { readonly day: string; readonly time: string } => {
  const zone = view.collective?.timeZone ?? "UTC";
  return {
    day: dayText(moment, zone, view.language),
    time: timeText(moment, zone, view.language),
  };
};

/** On the page of all ways back in. */
export const lostByVouching = (view: View): Html => {
  const messages = vouchingMessages(view.language);
  return section(
    messages.lostTitle,
    html`<p>${messages.lostLead}</p><p>${linkTo("/login/vouching", messages.lostLink)}</p>`,
  );
};

export function askVouchesPage(view: View, formState: FormState): Page {
  const messages = vouchingMessages(view.language);
  return {
    title: messages.lostTitle,
    hidden: true,
    body: html`${pageHead(messages.lostTitle, { lead: messages.lostLead })}
<p>${messages.askText}</p>
${form(view, {
  action: "/login/vouching",
  formState,
  body: field(view, formState, {
    name: "handle",
    label: messages.handle,
    required: true,
    autocomplete: "username",
    maxLength: 31,
  }),
  submit: messages.ask,
})}`,
  };
}

function standingText(view: View, standing: Standing, due: Date | null): string {
  const { states } = vouchingMessages(view.language);
  if (standing !== "waiting") return states[standing];
  return due === null ? "" : states.waiting(dayAndTime(view, due));
}

/** Behind the secret address of who asked. */
export function ownVouchingPage(
  view: View,
  {
    secret,
    code,
    standing,
    due,
  }: {
    readonly secret: string;
    readonly code: string;
    readonly standing: Standing;
    readonly due: Date | null;
  },
  formState: FormState,
): Page {
  const messages = vouchingMessages(view.language);
  const early = standing === "asked" || standing === "vouched";
  return {
    title: messages.yours,
    hidden: true,
    script: copyPath,
    body: html`${pageHead(messages.yours, { lead: standingText(view, standing, due) })}
${
  early
    ? html`<p><strong>${messages.code({ code })}</strong></p><p>${messages.codeHow({
        url: `${view.origin}/vouching`,
      })}</p><p class="hint">${messages.whoCan({ settledDays, tieDays })}</p>`
    : nothing
}
${
  standing === "open"
    ? form(view, {
        action: `/login/vouching/${secret}`,
        formState,
        body: field(view, formState, {
          name: "password",
          label: messages.password,
          hint: messages.passwordHint,
          type: "password",
          required: true,
          autocomplete: "new-password",
        }),
        submit: messages.set,
      })
    : html`<p class="hint">${messages.keep}</p>
${copyField(view, {
  id: "own-link",
  label: messages.ownLink,
  text: `${view.origin}/login/vouching/${secret}`,
})}`
}`,
  };
}

const names = (one: ShownVouching): readonly string[] =>
  [one.firstName, one.secondName].flatMap((name) => name ?? []);

function stateText(view: View, one: ShownVouching, now: Date): string {
  const messages = vouchingMessages(view.language);
  const standing = standingOf(one, now);
  if (standing === "held") return messages.heldBy({ name: one.heldName ?? "" });
  if (standing === "open") return messages.worksNow;
  return one.due === null ? messages.wait : messages.works(dayAndTime(view, one.due));
}

function shownVouching(view: View, one: ShownVouching, now: Date): Html {
  const messages = vouchingMessages(view.language);
  const me = view.viewer.member?.id;
  const to = (what: string, submit: string, quiet = false): Html =>
    form(view, { action: `/vouching/${one.id}/${what}`, submit, quiet, about: one.name });
  const takeBack = (): Html => {
    if (one.memberId === me) return to("take-back", messages.notMe);
    return one.firstBy === me || one.secondBy === me
      ? to("take-back", messages.takeBack, true)
      : nothing;
  };
  const deeds = [
    one.due !== null && one.heldBy === null ? to("hold", messages.hold) : nothing,
    one.heldBy !== null && one.heldBy === me ? to("go-on", messages.goOn) : nothing,
    takeBack(),
  ];
  return html`<li><p><strong>${messages.for({ name: one.name, handle: one.handle })}</strong> ${
    names(one).length === 0 ? nothing : messages.by({ names: names(one) })
  } ${stateText(view, one, now)}</p>
<div class="actions">${deeds}</div></li>`;
}

/** For members: whom somebody vouches for, and the form to do so. */
export function vouchingPage(
  view: View,
  all: readonly ShownVouching[],
  now: Date,
  formState: FormState = emptyFormState,
): Page {
  const messages = vouchingMessages(view.language);
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.lead })}
${form(view, {
  action: "/vouching",
  formState,
  body: html`${field(view, formState, {
    name: "handle",
    label: messages.theirHandle,
    required: true,
    autocomplete: "off",
    maxLength: 31,
  })}
${field(view, formState, {
  name: "code",
  label: messages.theirCode,
  required: true,
  autocomplete: "off",
  maxLength: 40,
})}`,
  submit: messages.vouch,
})}
${
  all.length === 0
    ? emptyState(messages.none, "")
    : section(
        messages.now,
        html`<ul class="plain">${all.map((one) => shownVouching(view, one, now))}</ul>`,
      )
}`,
  };
}
