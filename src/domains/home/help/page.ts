/** The help texts as a list, and one of them. */
import { linkTo, pageHead, prose, section, wayTo } from "#platform/web/html/components.ts";
import { html, type Html } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { homeMessages } from "../messages.ts";
import type { HelpPart, HelpText } from "./help.ts";

interface HelpEntry extends Pick<HelpText, "title" | "lead"> {
  readonly topic: string;
}

export function helpListPage(
  view: View,
  parts: readonly { readonly part: HelpPart; readonly entries: readonly HelpEntry[] }[],
): Page {
  const messages = homeMessages(view.language);
  const list = (entries: readonly HelpEntry[]): Html =>
    html`<ul class="ways topics" lang="en">${entries.map(({ topic, title, lead }) => wayTo(`/help/${topic}`, title, lead))}</ul>`;
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
    body: html`${pageHead(text.title, { language: "en", kicker: linkTo("/help", messages.help) })}
${prose(text.html, "en")}
<p class="more">${linkTo("/help", messages.helpAll)}</p>`,
  };
}
