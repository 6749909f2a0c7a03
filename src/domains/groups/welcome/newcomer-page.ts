/** The first page of who is new, and how their group reads of them. */
import { buttonTo, dayText, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { maxHelloLength } from "./newcomer.ts";
import { welcomeMessages } from "./messages.ts";

interface NewcomerFacts {
  readonly group: { readonly handle: string; readonly name: string };
  /** What they said already. */
  readonly hello: string;
  /** The way to the next event; undefined: there is none. */
  readonly next: Html | undefined;
}

export function newcomerPage(
  view: View,
  { group, hello, next }: NewcomerFacts,
  formState: FormState = emptyFormState,
): Page {
  const messages = welcomeMessages(view.language);
  const title = messages.hello({ name: view.viewer.member?.name ?? "" });
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { lead: messages.helloLead({ group: group.name }) })}
<h2>${messages.steps}</h2>
<ol class="steps"><li id="hello"><h3>${messages.sayHello}</h3>
${hello === "" ? nothing : html`<p>${messages.saidAlready({ words: hello })}</p>`}
<p class="hint">${messages.sayHelloText({ group: group.name })}</p>
${form(view, {
  action: "/welcome/hello",
  formState,
  body: field(view, formState, {
    name: "content",
    label: messages.sayHelloLabel,
    type: "textarea",
    rows: 3,
    maxLength: maxHelloLength,
    required: true,
  }),
  submit: messages.sayHelloButton,
})}</li>
<li><h3>${messages.nextEvent}</h3>${
      next ?? html`<p>${messages.noEvent} ${linkTo("/calendar", messages.calendar)}</p>`
    }</li>
<li><h3>${messages.ownPage}</h3><p>${messages.ownPageText} ${linkTo(
      "/me",
      messages.ownPageLink,
    )}</p></li></ol>
<p>${buttonTo(
      `/@${group.handle}`,
      messages.toGroup({ group: group.name }),
    )} ${linkTo("/welcome", messages.more)}</p>`,
  };
}

interface Newcomer {
  readonly name: string;
  readonly handle: string;
  readonly hello: string;
  readonly made: Date;
}

/** For members of the group that they came for. */
export function newcomersSection(view: View, people: readonly Newcomer[]): Html {
  const messages = welcomeMessages(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  return people.length === 0
    ? nothing
    : section(
        messages.newHere,
        html`<ul class="plain">${people.map(
          (one) =>
            html`<li><bdi>${one.name}</bdi> <span class="facts"><bdi
              dir="ltr">@${one.handle}</bdi> · ${messages.since({
                day: dayText(one.made, zone, view.language),
              })}</span>${
                one.hello === "" ? nothing : html`<p class="words"><bdi>${one.hello}</bdi></p>`
              }</li>`,
        )}</ul>`,
        { id: "new-here" },
      );
}
