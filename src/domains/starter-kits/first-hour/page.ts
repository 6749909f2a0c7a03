/** What a new collective does in its first hour: its page, and its part of the start page. */
import { comma } from "#platform/i18n/commas.ts";
import { badge, buttonTo, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { hourMessages } from "./messages.ts";
import { type HourStep, hourSteps } from "./first-hour.ts";

const whereTo = (handle: string): Readonly<Record<HourStep, string>> => ({
  words: `/@${handle}/edit`,
  event: `/@${handle}/events/new`,
  invite: "/invitations",
  sibling: "/siblings",
});

const tick = (): Html =>
  html`<svg class="icon tick" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true"
    focusable="false"><circle cx="12" cy="12" r="9.5"/><path d="m7.5 12.5 3 3 6-6.5"/></svg>`;
const ring = (): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true"
    focusable="false"><circle cx="12" cy="12" r="9.5"/></svg>`;

export function hourPage(view: View, handle: string, done: ReadonlySet<HourStep>): Page {
  const messages = hourMessages(view.language);
  const to = whereTo(handle);
  return {
    title: messages.title,
    hidden: true,
    help: "getting-started",
    body: html`${pageHead(messages.title, { lead: messages.lead })}
<ul class="cards hour">${hourSteps.map(
      (step) =>
        html`<li class="card">${
          done.has(step) ? tick() : ring()
        }<h2><a href="${to[step]}">${messages.steps[step]}</a></h2>
<p class="facts">${
          done.has(step) ? badge(messages.done, "leaf") : badge(messages.open)
        }</p><p>${messages.texts[step]}</p></li>`,
    )}</ul>
${done.size === hourSteps.length ? html`<p>${messages.all}</p>` : nothing}
<p class="more">${linkTo("/first-steps", messages.next)} · ${linkTo(
      "/collective/settings",
      messages.settings,
    )}</p>`,
  };
}

/** On the start page of who can do it, until all is done. */
export const hourSection = (view: View, done: ReadonlySet<HourStep>): Html => {
  const messages = hourMessages(view.language);
  return section(
    messages.title,
    html`<p>${messages.progress({ done: done.size, all: hourSteps.length })} · ${hourSteps
      .filter((step) => !done.has(step))
      .map(
        (step, i) => html`${i === 0 ? nothing : comma(view.language)}${messages.steps[step]}`,
      )}</p><p>${buttonTo("/first-hour", messages.goOn, true)}</p>`,
    { id: "first-hour" },
  );
};
