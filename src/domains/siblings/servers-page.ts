/** How we get on with other servers: what fails, whom we know, and who is gone. */
import { comma } from "#platform/i18n/commas.ts";
import {
  dayText,
  emptyState,
  pageHead,
  pager,
  section,
  timeTag,
} from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { type Html, html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { after } from "#platform/lib/clock.ts";
import { asideLife, type AsideRow } from "./aside.ts";
import { siblingMessages } from "./messages.ts";

interface ShownServers {
  readonly problems: readonly string[];
  readonly follows: readonly { readonly address: string; readonly problem: string | null }[];
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
  const { problems, follows, servers, notes, dead } = seen;
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.lead })}
${problems.map((problem) => html`<p class="facts"><strong>${problem}</strong></p>`)}
${
  follows.length === 0
    ? nothing
    : section(
        messages.follows,
        list(
          follows.map(
            ({ address, problem }) =>
              html`<li><span class="address">${address}</span>: ${problem ?? ""}</li>`,
          ),
        ),
      )
}
${
  servers.length === 0
    ? html`<p>${messages.none}</p>`
    : list(servers.map((line) => html`<li>${line}</li>`))
}
${
  dead.length === 0
    ? nothing
    : section(
        messages.dead,
        list(
          dead.map(
            ({ id, what }) =>
              html`<li>${what} ${form(view, {
                action: `/siblings/servers/${id}/retry`,
                submit: messages.retry,
                quiet: true,
              })}</li>`,
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
              html`<li>${note.day} <span class="address">${note.about}</span>: <bdi>${note.words}</bdi></li>`,
          ),
        ),
      )
}
<p><a href="/siblings/aside">${siblingMessages(view.language).aside.see}</a> · <a
  href="/server">${messages.server}</a></p>`,
  };
}

/** Who is gone: why, since when, and until when their things are kept. */
export function asidePage(view: View, rows: readonly AsideRow[], next: string | undefined): Page {
  const { aside: messages, asideWhy, asideThings } = siblingMessages(view.language);
  const day = (date: Date): Html => timeTag(date, dayText(date, "UTC", view.language));
  const facts = ({ why, since, returned, sibling, follower, things }: AsideRow): Html[] => [
    ...(returned === null
      ? [
          html`${asideWhy[why]}${comma(view.language)}${messages.since} ${day(since)}`,
          html`${messages.kept} ${day(after(since, asideLife))}`,
        ]
      : [html`${messages.back} ${day(since)}`]),
    ...(sibling ? [html`${messages.sibling}`] : []),
    ...(follower ? [html`${messages.follower}`] : []),
    ...(things > 0 ? [html`${asideThings({ n: things })}`] : []),
  ];
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, { lead: messages.lead })}
${
  rows.length === 0
    ? emptyState(messages.none, messages.noneText)
    : list(
        rows.map(
          (row) =>
            html`<li><bdi>${row.name}</bdi> <span class="address">${row.iri}</span><br>${facts(
              row,
            ).map((fact, i) => html`${i === 0 ? nothing : " · "}${fact}`)}</li>`,
        ),
      )
}
${pager(view, next)}`,
  };
}
