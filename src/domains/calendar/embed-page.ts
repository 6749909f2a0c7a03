/**
 * The calendar inside somebody else's page: no menu, no form, no
 * cookie; links open in the page around it.
 */
import type { VisibleEvent } from "#domains/events/row.ts";
import { directionOf } from "#platform/i18n/direction.ts";
import { html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { asFeed, type CalendarFilter, writeFilter } from "./filter.ts";
import { agenda } from "./page.ts";
import { calendarMessages } from "./messages.ts";

export function embedPage(
  view: View,
  events: readonly VisibleEvent[],
  filter: CalendarFilter,
  zone: string,
): string {
  const messages = calendarMessages(view.language);
  const name = view.collective?.name ?? "Calendula";
  return html`<!doctype html>
<html lang="${view.language}" dir="${directionOf(view.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${messages.titleOf({ name })}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<base href="${view.origin}" target="_parent">
<link rel="stylesheet" href="${view.style}">
</head>
<body class="embed">
<main>
<h1>${messages.titleOf({ name })}</h1>
${events.length === 0 ? html`<p>${messages.none}</p>` : agenda(view, events, zone)}
<p><a href="/calendar${writeFilter(asFeed(filter))}">${messages.openHere({ name })}</a></p>
</main>
</body>
</html>`.toString();
}
