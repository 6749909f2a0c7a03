/** The part of a decision's page on which a secret ballot is cast and counted. */
import type { Row } from "#platform/database/schema.ts";
import { section } from "#platform/web/html/components.ts";
import { choices, emptyFormState, field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import {
  type BallotMethod,
  isBallotMethod,
  maxResistance,
  parseOptions,
  ballotSteps,
  type Tally,
} from "./ballot.ts";
import { ballotMessages } from "./messages.ts";
import { ballotOutcome } from "./outcome.ts";

interface BallotFacts {
  readonly mine: "out" | "open" | "cast";
  readonly cast: number;
  readonly roll: number;
  readonly result: Tally | undefined;
  readonly formState?: FormState | undefined;
}

function ballotForm(
  view: View,
  decision: Row<"decisions">,
  method: BallotMethod,
  formState: FormState,
): Html {
  const messages = ballotMessages(view.language);
  const options = parseOptions(decision.options);
  const levelText = (level: number): string => {
    if (level === 0) return messages.none;
    return level === maxResistance ? messages.most : String(level);
  };
  const levels = Array.from({ length: maxResistance + 1 }, (_, i): readonly [string, string] => [
    String(i),
    levelText(i),
  ]);
  return form(view, {
    action: `/decisions/${decision.id}/ballot`,
    formState,
    body: html`<p>${method === "choose" ? messages.chooseLead : messages.senseLead}</p>
${
  method === "choose"
    ? choices(formState, {
        name: "options",
        label: messages.pick,
        options: options.map((name, i) => [String(i), name] as const),
        many: true,
      })
    : options.map((name, i) =>
        field(view, formState, {
          name: `r${i}`,
          label: messages.resistance({ option: name }),
          type: "select",
          options: [["", messages.unset], ...levels],
        }),
      )
}<p class="hint">${messages.secret}</p>`,
    submit: messages.cast,
  });
}

function resultTable(view: View, method: BallotMethod, result: Tally): Html {
  const messages = ballotMessages(view.language);
  const heads = method === "choose" ? [messages.canLive] : [messages.total, ...messages.steps];
  return html`<p>${messages.ballots({ n: result.ballots })}${
    method === "sense" ? html`. ${messages.spread}` : nothing
  }</p><div class="prose"><table tabindex="0"><thead><tr><th
    scope="col">${messages.option}</th>${heads.map(
      (head) => html`<th scope="col">${head}</th>`,
    )}</tr></thead>
<tbody>${result.options.map((option, i) => {
    const name = html`<bdi>${option.name}</bdi>`;
    return html`<tr><th scope="row">${
      result.best.includes(i) ? html`<strong>${name}</strong>` : name
    }</th><td>${option.total}</td>${
      method === "choose" ? nothing : ballotSteps(option.spread).map((n) => html`<td>${n}</td>`)
    }</tr>`;
  })}</tbody></table></div>${result.best.length > 1 ? html`<p>${messages.tieNote}</p>` : nothing}`;
}

/** The part of a decision's page with its secret ballot: to cast, cast, or counted. */
export function ballotSection(view: View, decision: Row<"decisions">, about: BallotFacts): Html {
  const { method, state } = decision;
  if (!isBallotMethod(method)) return nothing;
  const messages = ballotMessages(view.language);
  if (state === "testing")
    return section(
      messages.title,
      html`${
        about.mine === "open"
          ? ballotForm(view, decision, method, about.formState ?? emptyFormState)
          : html`<p>${about.mine === "cast" ? messages.mine : messages.notYou}</p>`
      }
<p class="facts">${messages.soFar({ cast: about.cast, roll: about.roll })} ${messages.waiting}</p>`,
      { id: "ballot" },
    );
  if (about.result !== undefined)
    return section(
      messages.result,
      html`<p>${ballotOutcome(method, about.result, view.language)}</p>${resultTable(
        view,
        method,
        about.result,
      )}`,
      { id: "ballot" },
    );
  if (state === "agreed" || state === "reconsider" || state === "lapsed")
    return section(
      messages.result,
      html`${
        decision.outcome === "" ? nothing : html`<p><bdi>${decision.outcome}</bdi></p>`
      }<p>${state === "lapsed" && about.cast >= 3 ? messages.waiting : messages.few}</p>`,
      { id: "ballot" },
    );
  return nothing;
}
