/** The calendar inside somebody else's page: no menu, no form, no cookie; links open in the page around it. */
import type { SeenEvent } from "#domains/events/row.ts";
import { html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { asFeed, type CalendarFilter, writeFilter } from "./filter.ts";
import { agenda } from "./page.ts";
import { words } from "./messages.ts";

export function embedPage(view: View, events: readonly SeenEvent[], filter: CalendarFilter, zone: string): string {
  const w = words(view.language);
  const name = view.collective?.name ?? "Calendula";
  return html`<!doctype html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${w.titleOf(name)}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<base href="${view.origin}" target="_parent">
<link rel="stylesheet" href="${view.style}">
</head>
<body class="embed">
<main>
<h1>${w.titleOf(name)}</h1>
${events.length === 0 ? html`<p>${w.none}</p>` : agenda(view, events, zone)}
<p><a href="/calendar${writeFilter(asFeed(filter))}">${w.openHere(name)}</a></p>
</main>
</body>
</html>`.toString();
}
