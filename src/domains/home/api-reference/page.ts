/** The API as pages: the nouns, and all calls of one. */
import { buttonTo, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { ApiCall, ApiNoun } from "#platform/web/openapi/reference.ts";
import type { View } from "#platform/web/view.ts";
import { referenceMessages } from "./messages.ts";

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The words of the reference are English, for people who read code. */
const english = (text: string | Html): Html => html`<span lang="en" dir="ltr">${text}</span>`;

/** `problem`: an example of one, as JSON text. */
export function apiPage(view: View, nouns: readonly ApiNoun[], problem: string): Page {
  const messages = referenceMessages(view.language);
  const list = html`<ul>${nouns.map(
    (noun) =>
      html`<li>${english(
        linkTo(`/api/${noun.slug}`, capital(noun.name)),
      )} <small>${messages.calls({ n: noun.calls.length })}</small></li>`,
  )}</ul>`;
  return {
    title: messages.title,
    description: messages.lead,
    body: html`${pageHead(messages.title, {
      lead: messages.lead,
      actions: [buttonTo("/api/openapi.json", messages.spec, true)],
    })}
<div class="prose">${section(messages.nouns, list)}${section(
      messages.problems,
      html`<p>${messages.problemsText}</p>${code(problem)}`,
    )}</div>`,
  };
}

type ReferenceMessages = ReturnType<typeof referenceMessages>;

const code = (text: string): Html => html`<pre tabindex="0"><code>${text}</code></pre>`;

function answerPart(messages: ReferenceMessages, call: ApiCall, same: ApiCall | undefined): Html {
  if (call.answer === undefined) return html`<p>${messages.nothing}</p>`;
  return same === undefined
    ? code(call.answer)
    : html`<p>${messages.sameAs} <a
      href="#${same.anchor}"><code>${same.method} ${same.path}</code></a></p>`;
}

/** `same`: the first call of the page that answers the same, if it is another. */
function callPart(messages: ReferenceMessages, call: ApiCall, same: ApiCall | undefined): Html {
  const parameters = call.parameters.map(
    (one) =>
      html`<li><code>${one.name}</code> (<code>${one.place}</code>${
        one.required && one.place !== "path" ? `, ${messages.required}` : ""
      }): <code>${one.type}</code></li>`,
  );
  return html`<section id="${call.anchor}"><h2><code>${call.method} ${
    call.path
  }</code></h2><p>${english(call.summary)}</p>
${parameters.length === 0 ? nothing : html`<h3>${messages.parameters}</h3><ul>${parameters}</ul>`}
${call.body === undefined ? nothing : html`<h3>${messages.sends}</h3>${code(call.body)}`}
<h3>${messages.answers({ status: call.status })}</h3>${answerPart(messages, call, same)}</section>`;
}

export function apiNounPage(view: View, noun: ApiNoun): Page {
  const messages = referenceMessages(view.language);
  const title = capital(noun.name);
  const contents = html`<ul>${noun.calls.map(
    (call) => html`<li><a href="#${call.anchor}"><code>${call.method} ${call.path}</code></a></li>`,
  )}</ul>`;
  return {
    title,
    description: messages.lead,
    body: html`${pageHead(title, {
      language: "en",
      actions: [buttonTo("/api", messages.all, true)],
    })}
<div class="prose"><details><summary>${messages.onPage}</summary>${contents}</details>
${noun.calls.map((call) => {
  const first = noun.calls.find((one) => one.answer === call.answer);
  return callPart(messages, call, first === call ? undefined : first);
})}</div>`,
  };
}
