/** How a group does things, said in plain sentences. */
import { linkToName, pageHead, section } from "#platform/web/html/components.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { saysWays } from "./sentences.ts";
import { waysTexts } from "./messages.ts";
import { isUsual, type Ways } from "./ways.ts";

const hoursOnly = ["hoursFloor"];

export function waysPage(
  view: View,
  group: { readonly handle: string; readonly name: string },
  ways: Ways,
): Page {
  const messages = waysTexts(view.language);
  const sentences = saysWays(ways, messages, view.language).filter(
    ({ name }) => ways.economy === "hours" || !hoursOnly.includes(name),
  );
  return {
    title: messages.ways,
    hidden: true,
    body: html`${pageHead(messages.ways, {
      lead: messages.lead,
      kicker: linkToName(`/@${group.handle}`, group.name),
    })}
${isUsual(ways) ? html`<p class="hint">${messages.usual}</p>` : nothing}
<ul class="sentences">${sentences.map(({ text }) => html`<li>${text}</li>`)}</ul>
${
  ways.joining === "questions"
    ? section(
        messages.questions,
        html`<ol>${ways.questions.map((question) => html`<li><bdi>${question}</bdi></li>`)}</ol>`,
      )
    : nothing
}
<p>${messages.change}</p>`,
  };
}
