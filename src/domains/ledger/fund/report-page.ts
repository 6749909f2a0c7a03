/** A fund's report on what came and went. */
import { comma } from "#platform/i18n/commas.ts";
import {
  buttonTo,
  emptyState,
  linkToName,
  pageHead,
  section,
} from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { moneyText, whats } from "./fund.ts";
import { type ReportCell } from "./report.ts";
import { fundMessages } from "./messages.ts";
import { seasonText, upToText } from "./fund-text.ts";

interface ReportFacts {
  readonly group: { readonly handle: string; readonly name: string };
  readonly currency: string;
  readonly out: { readonly cells: readonly ReportCell[]; readonly more: boolean };
  readonly in: { readonly cells: readonly ReportCell[]; readonly more: boolean };
}

/** A page that prints. */
export function reportPage(view: View, about: ReportFacts): Page {
  const messages = fundMessages(view.language);
  const name = (what: string): string => whats.find((one) => one === what) ?? "other";
  const list = (part: ReportFacts["out"], named: boolean): Html =>
    html`<ul class="print-list">${part.cells.map(
      (cell) =>
        html`<li><strong>${
          named ? messages.whats[name(cell.what) as keyof typeof messages.whats] : messages.in
        }</strong>${comma(view.language)}${(cell.upTo ? upToText : seasonText)(
          cell.season,
          view.language,
        )}: ${messages.about({
          money: moneyText(cell.amount, about.currency, view.language),
        })}${comma(view.language)}${messages.times({ n: cell.count })}</li>`,
    )}</ul>${part.more ? html`<p>${messages.reportMore}</p>` : nothing}`;
  const empty = about.out.cells.length === 0 && about.in.cells.length === 0;
  return {
    title: messages.reportTitle,
    hidden: true,
    body: html`${pageHead(messages.reportTitle, {
      lead: messages.reportLead,
      kicker: linkToName(`/@${about.group.handle}`, about.group.name),
    })}
${
  empty
    ? emptyState(messages.reportNone, messages.reportNoneText)
    : html`${section(
        messages.out,
        list(about.out, true),
      )}${section(messages.in, list(about.in, false))}`
}
<p class="more actions">${buttonTo(`/@${about.group.handle}/fund`, messages.back, true)}</p>`,
  };
}
