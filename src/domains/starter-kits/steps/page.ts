/**
 * The first steps of a collective: their page, their paper, and the next one for the start page.
 */
import { badge, buttonTo, linkTo, pageHead, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { nextStep, type Step, firstSteps } from "./steps.ts";
import { stepsMessages } from "./messages.ts";

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
  const messages = stepsMessages(view.language);
  const next = nextStep(done);
  const to = whereTo(handle);
  const more: Readonly<Partial<Record<Step, Html>>> = {
    talk: html` · ${linkTo(
      "/first-steps/sheet",
      messages.sheet,
    )} · ${linkTo("/invitations", messages.invite)}`,
    agree: html` · ${linkTo("/plant", messages.kit)} · ${linkTo(
      `/@${handle}/decisions`,
      messages.decide,
    )}`,
    siblings: html` · ${linkTo("/plant", messages.kit)}`,
  };
  const mark = (step: Step): Html => {
    if (done.has(step)) return badge(messages.done, "leaf");
    return step === next ? badge(messages.next, "petal") : nothing;
  };
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, {
      lead: next === undefined ? messages.allDone : messages.lead,
    })}
<ol class="steps">${firstSteps.map(
      (step) =>
        html`<li${
          step === next ? html` aria-current="step"` : nothing
        }><h2>${messages.steps[step][0]} ${mark(step)}</h2>
<p>${messages.steps[step][1]}</p><p>${linkTo(
          to[step],
          messages.links[step],
        )}${more[step] ?? nothing}</p></li>`,
    )}</ol>`,
  };
}

/** Paper for the first conversation, with room to write. */
export function stepsSheetPage(view: View): Page {
  const messages = stepsMessages(view.language);
  return {
    title: messages.sheetTitle,
    hidden: true,
    body: html`${pageHead(messages.sheetTitle, {
      lead: messages.sheetLead,
      kicker: linkTo("/first-steps", messages.title),
    })}
${messages.sheetParts.map(([title, text]) =>
  section(
    title,
    html`<p>${text}</p><p class="hint">${messages.lines}</p><div class="lines"
      aria-hidden="true">${[1, 2, 3, 4].map(() => html`<p>&nbsp;</p>`)}</div>`,
  ),
)}`,
  };
}

/** The next step, on the start page of members, until all are done. */
export function nextStepSection(view: View, step: Step): Html {
  const messages = stepsMessages(view.language);
  return section(
    messages.next,
    html`<p><strong>${
      messages.steps[step][0]
    }.</strong> ${messages.steps[step][1]}</p><p>${buttonTo(
      "/first-steps",
      messages.all,
      true,
    )}</p>`,
    { id: "next-step" },
  );
}
