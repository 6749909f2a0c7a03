import { pageHead, section } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { type Html, html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { siblingMessages } from "./messages.ts";

interface ShownServers {
  readonly problems: readonly string[];
  readonly servers: readonly string[];
  readonly notes: readonly {
    readonly day: string;
    readonly about: string;
    readonly words: string;
  }[];
  readonly dead: readonly { readonly id: string; readonly what: string }[];
}

const list = (lines: readonly Html[]): Html => html`<ul class="plain">${lines}</ul>`;

export function serversPage(view: View, seen: ShownServers): Page {
  const messages = siblingMessages(view.language).servers;
  const { problems, servers, notes, dead } = seen;
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.lead })}
${problems.map((problem) => html`<p class="facts"><strong>${problem}</strong></p>`)}
${servers.length === 0 ? html`<p>${messages.none}</p>` : list(servers.map((line) => html`<li>${line}</li>`))}
${
  dead.length === 0
    ? nothing
    : section(
        messages.dead,
        list(
          dead.map(
            ({ id, what }) =>
              html`<li>${what} ${form(view, { action: `/siblings/servers/${id}/retry`, submit: messages.retry, quiet: true })}</li>`,
          ),
        ),
      )
}
${
  notes.length === 0
    ? nothing
    : section(
        messages.gone,
        list(
          notes.map(
            (note) =>
              html`<li>${note.day} <span class="address">${note.about}</span>: ${note.words}</li>`,
          ),
        ),
      )
}`,
  };
}
