/** How the server is: what a steward looks at before anything goes wrong. */
import { dayText, pageHead, section, timeTag } from "#platform/web/html/components.ts";
import { form } from "#platform/web/html/forms.ts";
import { type Html, html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { upkeepMessages } from "./messages.ts";

interface Shown {
  readonly checks: readonly {
    readonly good: boolean;
    readonly name: string;
    readonly advice: string;
  }[];
  readonly backup:
    | { readonly made: Date; readonly bytes: number; readonly keys: boolean }
    | undefined;
  readonly scheduled: boolean;
  readonly held: readonly { readonly host: string | null; readonly n: number }[];
}

function backupText(view: View, { backup, scheduled }: Shown): Html {
  const messages = upkeepMessages(view.language).backup;
  const zone = view.collective?.timeZone ?? "UTC";
  const megabytes = backup === undefined ? "" : String(Math.ceil(backup.bytes / 1e6));
  return html`${
    backup === undefined
      ? html`<p>${messages.none}</p>`
      : html`<p>${messages.last} ${timeTag(
          backup.made,
          dayText(backup.made, zone, view.language),
        )} (${messages.size({ megabytes })}). ${backup.keys ? messages.withKeys : messages.withoutKeys}</p>`
  }${scheduled ? nothing : html`<p>${messages.notScheduled}</p>`}`;
}

function heldText(view: View, held: Shown["held"]): Html {
  if (held.length === 0) return nothing;
  const messages = upkeepMessages(view.language).held;
  const n = held.reduce((all, one) => all + one.n, 0);
  return section(
    messages.title,
    html`<p>${messages.lead({ n })}</p>
<ul class="plain">${held.map(
      ({ host, n: many }) =>
        html`<li>${host ?? messages.people}: ${messages.count({ n: many })}</li>`,
    )}</ul>
${form(view, { action: "/server/held/send", submit: messages.send })}
${form(view, { action: "/server/held/drop", submit: messages.drop, quiet: true })}`,
  );
}

export function serverPage(view: View, shown: Shown): Page {
  const messages = upkeepMessages(view.language);
  const troubled = shown.checks.filter(({ good }) => !good);
  return {
    title: messages.title,
    hidden: true,
    body: html`${pageHead(messages.title, {
      lead: troubled.length === 0 ? messages.allWell : messages.look({ n: troubled.length }),
    })}
${troubled.map(
  ({ name, advice }) => html`<p class="facts"><strong>${name}</strong>: ${advice}</p>`,
)}
${heldText(view, shown.held)}
${section(messages.backup.title, backupText(view, shown))}
${section(
  messages.fine,
  html`<ul class="plain">${shown.checks
    .filter(({ good }) => good)
    .map(({ name }) => html`<li>${name}</li>`)}</ul>`,
)}
<p><a href="/siblings/servers">${messages.servers}</a></p>`,
  };
}
