import type { Row } from "#platform/database/schema.ts";
import { section } from "#platform/web/html/components.ts";
import { choices, emptySheet, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { type BallotMethod, isBallotMethod, mostResistance, parseOptions, steps, type Tally } from "./ballot.ts";
import { ballotWords } from "./messages.ts";

export interface BallotFacts {
  readonly mine: "out" | "open" | "cast";
  readonly cast: number;
  readonly roll: number;
  readonly result: Tally | undefined;
  readonly sheet?: Sheet | undefined;
}

function ballotForm(view: View, decision: Row<"decisions">, method: BallotMethod, sheet: Sheet): Html {
  const w = ballotWords(view.language);
  const options = parseOptions(decision.options);
  const levels = Array.from({ length: mostResistance + 1 }, (_, i): readonly [string, string] => [
    String(i),
    i === 0 ? w.none : i === mostResistance ? w.most : String(i),
  ]);
  return form(view, {
    action: `/decisions/${decision.id}/ballot`,
    sheet,
    body: html`<p>${method === "choose" ? w.chooseLead : w.senseLead}</p>
${
  method === "choose"
    ? choices(sheet, { name: "options", label: w.pick, options: options.map((name, i) => [String(i), name] as const), many: true })
    : options.map((name, i) =>
        field(view, sheet, { name: `r${i}`, label: w.resistance(name), type: "select", options: [["", w.unset], ...levels] }),
      )
}<p class="hint">${w.secret}</p>`,
    submit: w.cast,
  });
}

function resultTable(view: View, method: BallotMethod, result: Tally): Html {
  const w = ballotWords(view.language);
  const heads = method === "choose" ? [w.canLive] : [w.total, ...w.steps];
  return html`<p>${w.ballots(result.ballots)}${method === "sense" ? html`. ${w.spread}` : nothing}</p><div class="prose"><table tabindex="0"><thead><tr><th scope="col">${w.option}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${result.options.map((option, i) => {
    const name = html`<bdi>${option.name}</bdi>`;
    return html`<tr><th scope="row">${result.best.includes(i) ? html`<strong>${name}</strong>` : name}</th><td>${option.total}</td>${method === "choose" ? nothing : steps(option.spread).map((n) => html`<td>${n}</td>`)}</tr>`;
  })}</tbody></table></div>${result.best.length > 1 ? html`<p>${w.tieNote}</p>` : nothing}`;
}

/** The part of a decision's page with its secret ballot: to cast, cast, or counted. */
export function ballotSection(view: View, decision: Row<"decisions">, about: BallotFacts): Html {
  const { method, state } = decision;
  if (!isBallotMethod(method)) return nothing;
  const w = ballotWords(view.language);
  if (state === "testing")
    return section(
      w.title,
      html`${about.mine === "open" ? ballotForm(view, decision, method, about.sheet ?? emptySheet) : html`<p>${about.mine === "cast" ? w.mine : w.notYou}</p>`}
<p class="facts">${w.soFar(about.cast, about.roll)} ${w.waiting}</p>`,
      { id: "ballot" },
    );
  if (about.result !== undefined)
    return section(
      w.result,
      html`${decision.outcome === "" ? nothing : html`<p><bdi>${decision.outcome}</bdi></p>`}${resultTable(view, method, about.result)}`,
      { id: "ballot" },
    );
  if (state === "agreed" || state === "reconsider" || state === "lapsed")
    return section(
      w.result,
      html`${decision.outcome === "" ? nothing : html`<p><bdi>${decision.outcome}</bdi></p>`}<p>${state === "lapsed" && about.cast >= 3 ? w.waiting : w.few}</p>`,
      { id: "ballot" },
    );
  return nothing;
}
