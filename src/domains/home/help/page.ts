/** The help texts as a list, and one of them. */
import { linkTo, pageHead, prose, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import { directionOf } from "#platform/i18n/direction.ts";
import { spoken } from "#platform/i18n/languages.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { homeMessages } from "../messages.ts";
import type { HelpPart, HelpText } from "./help.ts";

interface HelpEntry extends Pick<HelpText, "title" | "lead" | "language"> {
  readonly topic: string;
}

export function helpListPage(
  view: View,
  parts: readonly { readonly part: HelpPart; readonly entries: readonly HelpEntry[] }[],
): Page {
  const messages = homeMessages(view.language);
  const inIts = (language: string): Html =>
    language === spoken(view.language)
      ? nothing
      : html` lang="${language}" dir="${directionOf(language)}"`;
  const list = (entries: readonly HelpEntry[]): Html =>
    html`<ul class="ways topics">${entries.map(
      ({ topic, title, lead, language }) =>
        html`<li${inIts(language)}>${linkTo(
          `/help/${topic}`,
          title,
        )} <span class="facts">${lead}</span></li>`,
    )}</ul>`;
  return {
    title: messages.help,
    description: messages.helpLead,
    body: html`${pageHead(messages.help, { lead: messages.helpLead })}
${parts.map(({ part, entries }) => section(messages.helpParts[part], list(entries)))}`,
  };
}

export function helpPage(view: View, text: HelpText): Page {
  const messages = homeMessages(view.language);
  return {
    title: text.title,
    description: text.lead,
    body: html`${pageHead(text.title, {
      language: text.language,
      kicker: linkTo("/help", messages.help),
    })}
${prose(text.html, text.language)}
<p class="more">${linkTo("/help", messages.helpAll)}</p>`,
  };
}
