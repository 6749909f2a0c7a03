import { badge, buttonTo, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { nextStep, type Step, steps } from "./steps.ts";
import { stepsWords } from "./messages.ts";

const whereTo = (handle: string): Readonly<Record<Step, string>> => ({
  talk: "/board",
  agree: `/@${handle}/agreements`,
  begin: `/@${handle}/events/new`,
  share: `/@${handle}/guides/new`,
  missing: `/calendar?group=${handle}`,
  carry: `/@${handle}/rotas`,
  siblings: "/siblings",
});

export function stepsPage(view: View, handle: string, done: ReadonlySet<Step>): Page {
  const w = stepsWords(view.language);
  const next = nextStep(done);
  const to = whereTo(handle);
  const more: Readonly<Partial<Record<Step, Html>>> = {
    talk: html` · ${linkTo("/first-steps/sheet", w.sheet)} · ${linkTo("/invitations", w.invite)}`,
    agree: html` · ${linkTo("/plant", w.kit)} · ${linkTo(`/@${handle}/decisions`, w.decide)}`,
    siblings: html` · ${linkTo("/plant", w.kit)}`,
  };
  return {
    title: w.title,
    hidden: true,
    body: html`${pageHead(w.title, { lead: next === undefined ? w.allDone : w.lead })}
<ol class="steps">${steps.map(
      (step) =>
        html`<li${step === next ? html` aria-current="step"` : nothing}><h2>${w.steps[step][0]} ${done.has(step) ? badge(w.done, "leaf") : step === next ? badge(w.next, "petal") : nothing}</h2>
<p>${w.steps[step][1]}</p><p>${linkTo(to[step], w.links[step])}${more[step] ?? nothing}</p></li>`,
    )}</ol>`,
  };
}

/** Paper for the first conversation, with room to write. */
export function sheetPage(view: View): Page {
  const w = stepsWords(view.language);
  return {
    title: w.sheetTitle,
    hidden: true,
    body: html`${pageHead(w.sheetTitle, { lead: w.sheetLead, kicker: linkTo("/first-steps", w.title) })}
${w.sheetParts.map(([title, text]) => section(title, html`<p>${text}</p><p class="hint">${w.lines}</p><div class="lines" aria-hidden="true">${[1, 2, 3, 4].map(() => html`<p>&nbsp;</p>`)}</div>`))}`,
  };
}

/** The next step, on the start page of members, until all are done. */
export function nextStepPart(view: View, step: Step): Html {
  const w = stepsWords(view.language);
  return section(
    w.next,
    html`<p><strong>${w.steps[step][0]}.</strong> ${w.steps[step][1]}</p><p>${buttonTo("/first-steps", w.all, true)}</p>`,
    { id: "next-step" },
  );
}
