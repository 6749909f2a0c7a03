/** What is seen of a group that went quiet, and the form to do so. */
import { dayText, linkTo, linkToName, pageHead, section } from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { quietMessages } from "./messages.ts";
import type { QuietTime } from "./quiet.ts";

const day = (view: View, date: Date): string =>
  dayText(date, view.collective?.timeZone ?? "UTC", view.language);

/** What stands in place of every page; in the name of the one group, if all may know of it. */
export function quietCard(
  view: View,
  { until, root, kind, name: group }: Pick<QuietTime, "until" | "root" | "kind" | "name">,
): Page {
  const messages = quietMessages(view.language);
  const name = !root && kind === "open" ? group : (view.collective?.name ?? "");
  return {
    title: messages.title,
    status: 503,
    hidden: true,
    body: html`<div class="error-page"><h1>${messages.card({ name })}</h1><p class="lead">${
      view.viewer.member === undefined
        ? messages.cardText({ day: day(view, until) })
        : messages.cardMember({ day: day(view, until) })
    }</p>
<p>${linkTo("/where-to-turn", messages.cardTurn)}</p>${
      view.viewer.member === undefined ? html`<p>${linkTo("/login", messages.signIn)}</p>` : nothing
    }</div>`,
  };
}

/** Above pages of members: what they publish is not seen yet. */
export const quietNotice = (
  view: View,
  { handle, until }: { readonly handle: string; readonly until: Date },
): Html => {
  const messages = quietMessages(view.language);
  return html`<p class="flash">${messages.is({ day: day(view, until) })} ${linkTo(
    `/@${handle}/quiet`,
    messages.whatItIs,
  )}</p>`;
};

export function quietPage(
  view: View,
  group: { readonly handle: string; readonly name: string },
  quiet: { readonly until: Date; readonly reason: string } | undefined,
  powers: { readonly may: boolean; readonly alone: boolean },
  formState: FormState = emptyFormState,
): Page {
  const messages = quietMessages(view.language);
  const keepers = html`<p>${messages.keepers}</p>`;
  return {
    title: messages.manage,
    hidden: true,
    body: html`${pageHead(messages.manage, {
      kicker: linkToName(`/@${group.handle}`, group.name),
      lead: messages.manageLead,
    })}
<ul>${messages.what.map((line) => html`<li>${line}</li>`)}</ul>
${
  quiet === undefined
    ? section(
        messages.go,
        powers.may
          ? form(view, {
              action: `/@${group.handle}/quiet`,
              formState,
              body: html`<p>${powers.alone ? messages.one : messages.two}</p>${field(
                view,
                formState,
                {
                  name: "until",
                  label: messages.until,
                  hint: messages.untilHint,
                  type: "date",
                  required: true,
                },
              )}${field(view, formState, {
                name: "reason",
                label: messages.reason,
                hint: messages.reasonHint,
                maxLength: 300,
              })}`,
              submit: messages.go,
              danger: true,
            })
          : keepers,
      )
    : html`<p class="flash">${messages.is({ day: day(view, quiet.until) })}</p>${
        quiet.reason === "" ? nothing : html`<p><bdi>${quiet.reason}</bdi></p>`
      }${
        powers.may
          ? form(view, { action: `/@${group.handle}/quiet/end`, submit: messages.end })
          : keepers
      }`
}`,
  };
}
