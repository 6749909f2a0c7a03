/** What the coming month leaves out. */
import { commas } from "#platform/i18n/commas.ts";
import { emptyState, linkTo, longDay, pageHead, section } from "#platform/web/html/components.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import type { Missing } from "./missing.ts";
import { missingMessages } from "./messages.ts";

export function missingPage(view: View, facts: Missing): Page {
  const w = missingMessages(view.language);
  return {
    title: w.title,
    hidden: true,
    body: html`${pageHead(w.title, {
      lead: w.lead({
        from: longDay(facts.from, view.language),
        to: longDay(facts.to, view.language),
      }),
      kicker: linkTo("/calendar", w.calendar),
    })}
${
  facts.events === 0
    ? emptyState(w.none, w.noneText)
    : html`${section(
        w.gaps,
        facts.gaps.length === 0
          ? html`<p>${w.fine}</p>`
          : html`<dl class="gaps">${facts.gaps.map(
              (gap) => html`<div><dt>${gap.who}</dt><dd>${gap.text}</dd></div>`,
            )}</dl>`,
      )}
${
  facts.kinds.length === 0
    ? nothing
    : section(w.kinds, html`<p>${commas(facts.kinds, view.language)}</p>`)
}`
}
${
  facts.barriers.length === 0
    ? nothing
    : section(
        w.barriers,
        html`<p class="hint">${w.barriersText}</p><ul class="plain">${facts.barriers.map(
          (one) => html`<li>${one.name}: ${w.times({ n: one.times })}</li>`,
        )}</ul>`,
      )
}`,
  };
}
