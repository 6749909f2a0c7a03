import { accessFacts, accessName, accessSentences, parseAccess } from "#commons/access-facts.ts";
import { careKindName, careKinds } from "#commons/care-kinds.ts";
import { plainText } from "#commons/markdown.ts";
import { safeUrl } from "#kit/url.ts";
import { shorten } from "#kit/words.ts";
import type { GroupKind, Visibility } from "#database/schema.ts";
import { badge, buttonTo, type Card, facts, linkOut, linkTo, originLine, pageHead, prose, tagList, timeTag } from "#web/components.ts";
import { choices, field, form, type Sheet, textOf } from "#web/forms.ts";
import { html, type Html, nothing, safe } from "#web/html.ts";
import type { Page } from "#web/layout.ts";
import type { View } from "#web/view.ts";
import { eventKindName, eventKinds, timesText } from "./event.ts";
import type { SeenEvent } from "./event-row.ts";
import { words } from "./words.ts";

export function statusBadge(view: View, event: Pick<SeenEvent, "status" | "published">): Html | undefined {
  const w = words(view.language);
  if (event.published === null) return badge(w.draftBadge);
  if (event.status === "cancelled") return badge(w.cancelledBadge, "petal");
  return event.status === "postponed" ? badge(w.postponedBadge, "petal") : undefined;
}

export const eventCard = (view: View, event: SeenEvent): Card => ({
  href: `/events/${event.id}`,
  title: event.name,
  over: timeTag(event.starts, timesText(event.starts, event.ends, event.timeZone)),
  text: shorten(plainText(event.contentHtml), 140),
  facts: [event.area === "" ? undefined : html`<bdi>${event.area}</bdi>`, html`<bdi>${event.origin.name}</bdi>`],
  badge: statusBadge(view, event),
  language: event.language,
});

/** schema.org, for search engines; text in a script that cannot end early. */
function structured(event: SeenEvent, url: string): Html {
  const data = {
    "@context": "https://schema.org",
    "@type": "Event",
    name: event.name,
    startDate: event.starts.toISOString(),
    endDate: event.ends.toISOString(),
    eventStatus: `https://schema.org/${event.status === "cancelled" ? "EventCancelled" : event.status === "postponed" ? "EventPostponed" : event.status === "moved" ? "EventRescheduled" : "EventScheduled"}`,
    eventAttendanceMode: `https://schema.org/${event.onlineUrl === null ? "Offline" : event.area === "" ? "Online" : "Mixed"}EventAttendanceMode`,
    ...(event.area === "" ? {} : { location: { "@type": "Place", name: event.area, address: event.area } }),
    description: plainText(event.contentHtml).slice(0, 500),
    organizer: { "@type": "Organization", name: event.origin.name },
    url,
  };
  return html`<script type="application/ld+json">${safe(JSON.stringify(data).replaceAll("<", "\\u003c"))}</script>`;
}

export function eventPage(view: View, event: SeenEvent, may: { readonly change: boolean; readonly exact: boolean }): Page {
  const w = words(view.language);
  const url = `${view.origin}/events/${event.id}`;
  const ours = event.origin.handle !== null;
  const open = event.visibility === "public" && event.published !== null;
  const online = safeUrl(event.onlineUrl ?? undefined);
  const actions = [
    ...(event.published === null ? [] : [buttonTo(`/events/${event.id}.ics`, w.addToCalendar, true)]),
    ...(may.change ? [buttonTo(`/events/${event.id}/edit`, w.edit, true)] : []),
  ];
  return {
    title: event.name,
    description: event.summary === "" ? timesText(event.starts, event.ends, event.timeZone) : event.summary,
    hidden: !open || !ours,
    head: open
      ? html`${ours ? html`<link rel="alternate" type="application/activity+json" href="${url}"><link rel="canonical" href="${url}">` : nothing}
<meta property="og:type" content="event"><meta property="og:url" content="${url}">${structured(event, url)}`
      : nothing,
    body: html`<article class="h-event">${pageHead(event.name, { kicker: html`${event.origin.handle === null ? html`<bdi>${event.origin.name}</bdi>` : html`<a href="/@${event.origin.handle}">${event.origin.name}</a>`} ${statusBadge(view, event) ?? nothing}`, actions })}
${ours ? nothing : originLine(view, { name: event.origin.address === null ? event.origin.name : `${event.origin.name} (@${event.origin.address})`, url: event.origin.page })}
${facts([
  [
    w.when,
    html`<time class="dt-start" datetime="${event.starts.toISOString()}">${timesText(event.starts, event.ends, event.timeZone)}</time>${event.previousStarts === null || event.status === "cancelled" ? nothing : html`<br><span class="facts">${w.wasAt(timesText(event.previousStarts, event.previousStarts, event.timeZone))}</span>`}`,
  ],
  [w.where, event.area === "" ? undefined : html`<bdi class="p-location">${event.area}</bdi>`],
  [w.exactly, may.exact ? (event.exactPlace ?? undefined) : undefined],
  [w.online, online === undefined ? undefined : linkOut(online, online)],
  [w.kind, event.kind === "other" ? undefined : eventKindName(event.kind)],
  [w.care, event.careKinds.map(careKindName).join(", ")],
  [w.place, event.capacity === null ? undefined : String(event.capacity)],
  [w.access, accessSentences(parseAccess(event.access)).join(" ")],
])}
${prose(event.contentHtml, event.language)}
${tagList(view, event.tags, "/calendar")}</article>
${may.change ? changeParts(view, event) : nothing}`,
  };
}

function changeParts(view: View, event: SeenEvent): Html {
  const w = words(view.language);
  return html`<details><summary>${w.cancel} · ${w.delete}</summary>
${event.status === "cancelled" || event.published === null ? nothing : html`<p>${w.cancelText}</p>${form(view, { action: `/events/${event.id}/cancel`, submit: w.cancel, danger: true })}`}
<p>${w.deleteText}</p>${form(view, { action: `/events/${event.id}/delete`, submit: w.delete, danger: true })}</details>`;
}

export interface EventFormFacts {
  readonly action: string;
  readonly group: { readonly handle: string; readonly name: string; readonly kind: GroupKind };
  /** undefined: a new one. */
  readonly published?: boolean;
}

export function eventForm(view: View, sheet: Sheet, about: EventFormFacts): Page {
  const w = words(view.language);
  const title = about.published === undefined ? w.plan : w.edit;
  const widest: readonly Visibility[] =
    about.group.kind === "open" ? ["public", "members", "group"] : about.group.kind === "closed" ? ["members", "group"] : ["group"];
  const draft = about.published !== true;
  return {
    title,
    hidden: true,
    body: html`${pageHead(title, { kicker: linkTo(`/@${about.group.handle}`, about.group.name) })}
${form(view, {
  action: about.action,
  sheet,
  body: html`${field(view, sheet, { name: "name", label: w.name, required: true, most: 200 })}
<div class="pair">${field(view, sheet, { name: "startTime", label: w.startTime, type: "datetime-local", required: true })}
${field(view, sheet, { name: "endTime", label: w.endTime, hint: w.endTimeHint, type: "datetime-local" })}</div>
${field(view, sheet, { name: "timeZone", label: w.timeZone, required: true, most: 64 })}
${field(view, sheet, { name: "content", label: w.content, hint: w.contentHint, type: "textarea", rows: 8 })}
${field(view, sheet, { name: "area", label: w.area, hint: w.areaHint, most: 300 })}
${field(view, sheet, { name: "exact", label: w.exact, hint: w.exactHint, most: 500 })}
${field(view, sheet, { name: "online", label: w.online, type: "url", most: 500 })}
${field(view, sheet, { name: "kind", label: w.kind, type: "select", options: eventKinds.map((kind) => [kind, eventKindName(kind)] as const) })}
<fieldset><legend>${w.access}</legend><p class="hint">${w.accessHint}</p><div class="pair">${accessFacts.map((fact) =>
    field(view, sheet, {
      name: `access-${fact}`,
      label: accessName(fact),
      type: "select",
      options: [
        ["", w.notKnown],
        ["yes", w.answers.yes],
        ["partly", w.answers.partly],
        ["no", w.answers.no],
        ["ask", w.answers.ask],
      ],
    }),
  )}</div></fieldset>
<details${textOf(sheet.values, "tags") === "" ? nothing : html` open`}><summary>${w.careKinds} · ${w.tags}</summary>${choices(sheet, { name: "careKinds", label: w.careKinds, many: true, options: careKinds.map((kind) => [kind, careKindName(kind)] as const) })}
${field(view, sheet, { name: "tags", label: w.tags, hint: w.tagsHint, most: 300 })}
<div class="pair">${field(view, sheet, { name: "capacity", label: w.capacity, hint: w.capacityHint, type: "number" })}${field(view, sheet, { name: "language", label: w.language, required: true, most: 12 })}</div></details>
${choices(sheet, { name: "visibility", label: w.visibility, options: widest.map((one) => [one, w.visibilities[one]] as const) })}`,
  submit: html`<p class="submit">${draft ? html`<button name="publish" value="yes">${w.publish}</button> <button class="quiet" name="publish" value="no">${w.draft}</button>` : html`<button name="publish" value="yes">${w.save}</button>`}</p>`,
})}`,
  };
}
