import { accessSentences } from "#commons/access/facts.ts";
import { careKindName } from "#commons/care-kinds.ts";
import { plainText } from "#commons/markdown.ts";
import { addressShown } from "#commons/origin.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { shorten } from "#platform/lib/messages.ts";
import {
  badge,
  buttonTo,
  type Card,
  facts,
  linkOut,
  linkTo,
  originLine,
  pageHead,
  prose,
  tagList,
  timeTag,
} from "#platform/web/html/components.ts";
import { pictureOr } from "#platform/web/html/pictures.ts";
import { choices, emptyFormState, field, form } from "#platform/web/html/forms.ts";
import { html, type Html, nothing, safe } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { eventKindName, longestReason, seatsLeft, statusTerms } from "./event.ts";
import type { VisibleEvent } from "./row.ts";
import { timesText, wasText } from "./times.ts";
import { eventMessages } from "./messages.ts";

export function statusBadge(
  view: View,
  event: Pick<VisibleEvent, "status" | "published" | "capacity" | "taken" | "groupId">,
): Html | undefined {
  const messages = eventMessages(view.language);
  if (event.published === null) return badge(messages.draftBadge);
  if (event.status === "cancelled") return badge(messages.cancelledBadge, "petal");
  if (event.status === "postponed") return badge(messages.postponedBadge, "petal");
  return event.groupId !== null && seatsLeft(event) === 0 ? badge(messages.fullBadge) : undefined;
}

export const eventCard = (view: View, event: VisibleEvent): Card => ({
  href: `/events/${event.id}`,
  title: event.name,
  over: timeTag(event.starts, timesText(event)),
  text: shorten(plainText(event.contentHtml), 140),
  facts: [
    event.area === "" ? undefined : html`<bdi>${event.area}</bdi>`,
    html`<bdi>${event.origin.name}</bdi>`,
  ],
  badge: statusBadge(view, event),
  language: event.language,
});

/** schema.org, for search engines; text in a script that cannot end early. */
function structured(event: VisibleEvent, url: string): Html {
  const left = seatsLeft(event);
  const online =
    event.onlineUrl === null ? undefined : { "@type": "VirtualLocation", url: event.onlineUrl };
  const place =
    event.area === ""
      ? undefined
      : {
          "@type": "Place",
          name: event.area,
          address:
            event.reveal === "public" && event.exactPlace !== null ? event.exactPlace : event.area,
          ...(event.latitude === null || event.longitude === null
            ? {}
            : {
                geo: {
                  "@type": "GeoCoordinates",
                  latitude: event.latitude,
                  longitude: event.longitude,
                },
              }),
        };
  const location = [place, online].filter((one) => one !== undefined);
  const data = {
    "@context": "https://schema.org",
    "@type": "Event",
    name: event.name,
    startDate: event.starts.toISOString(),
    ...(event.endsGiven ? { endDate: event.ends.toISOString() } : {}),
    ...(event.previousStarts === null
      ? {}
      : { previousStartDate: event.previousStarts.toISOString() }),
    eventStatus: `https://schema.org/${statusTerms[event.status][1]}`,
    eventAttendanceMode: `https://schema.org/${online === undefined ? "Offline" : place === undefined ? "Online" : "Mixed"}EventAttendanceMode`,
    ...(location.length === 0 ? {} : { location: location.length === 1 ? location[0] : location }),
    description: plainText(event.contentHtml).slice(0, 500),
    inLanguage: event.language,
    ...(event.capacity === null
      ? {}
      : { maximumAttendeeCapacity: event.capacity, remainingAttendeeCapacity: left }),
    organizer: {
      "@type": "Organization",
      name: event.origin.name,
      ...(event.origin.handle === null
        ? {}
        : { url: new URL(`/@${event.origin.handle}`, url).href }),
    },
    url,
  };
  return html`<script type="application/ld+json">${safe(JSON.stringify(data).replaceAll("<", "\\u003c"))}</script>`;
}

interface EventPageFacts {
  readonly change: boolean;
  /** May they change what it says about access, and nothing else? */
  readonly access: boolean;
  /** Is the exact place open to the one who looks? */
  readonly exact: boolean;
  /** "Every week on Tuesday", and the address of its file. */
  readonly series?: string | undefined;
  /** What other parts of this folder add: answers, messages, reflection. */
  readonly parts: readonly Html[];
}

export function eventPage(view: View, event: VisibleEvent, about: EventPageFacts): Page {
  const messages = eventMessages(view.language);
  const url = `${view.origin}/events/${event.id}`;
  const ours = event.origin.handle !== null;
  const open = event.visibility === "public" && event.published !== null;
  const online = safeUrl(event.onlineUrl ?? undefined);
  const was = event.status === "cancelled" ? undefined : wasText(event);
  const left = ours ? seatsLeft(event) : (event.remaining ?? undefined);
  const point =
    event.latitude === null || event.longitude === null
      ? undefined
      : `geo:${event.latitude},${event.longitude}`;
  const actions = [
    ...(event.published === null
      ? []
      : [
          buttonTo(`/events/${event.id}.ics`, messages.addToCalendar, true),
          buttonTo(`/events/${event.id}/poster`, messages.poster, true),
        ]),
    ...(about.change
      ? [
          buttonTo(`/events/${event.id}/edit`, messages.edit, true),
          buttonTo(
            `/@${event.origin.handle ?? ""}/events/new?like=${event.id}`,
            messages.duplicate,
            true,
          ),
        ]
      : []),
    ...(about.access ? [buttonTo(`/events/${event.id}/access`, messages.editAccess, true)] : []),
  ];
  const sentences = accessSentences(event);
  return {
    title: event.name,
    description:
      event.summary === ""
        ? [timesText(event), event.area].filter((part) => part !== "").join(" · ")
        : event.summary,
    hidden: !open || !ours,
    activity: open && ours ? url : undefined,
    card:
      open && ours
        ? `/cards/event/${event.id}.png?v=${event.updated.getTime().toString(36)}`
        : undefined,
    head: open
      ? html`${ours ? html`<link rel="alternate" type="application/activity+json" href="${url}"><link rel="canonical" href="${url}">` : nothing}
<link rel="alternate" type="text/calendar" href="${url}.ics">
<link rel="alternate" type="application/json+oembed" title="${event.name}" href="${view.origin}/oembed?url=${encodeURIComponent(url)}&amp;format=json">
<meta property="og:type" content="event"><meta property="og:url" content="${url}">
<meta property="event:start_time" content="${event.starts.toISOString()}">${event.endsGiven ? html`<meta property="event:end_time" content="${event.ends.toISOString()}">` : nothing}${structured(event, url)}`
      : nothing,
    body: html`<article class="h-event">${pageHead(event.name, { title: "p-name", kicker: html`${event.origin.handle === null ? html`<bdi>${event.origin.name}</bdi>` : html`<a href="/@${event.origin.handle}">${event.origin.name}</a>`} ${statusBadge(view, event) ?? nothing}`, actions })}
${pictureOr(event.image ?? undefined, "event", event.id, { first: true, name: "u-featured" })}
<data class="u-url" value="${url}"></data>
${ours ? nothing : originLine(view, { name: event.origin.address === null ? event.origin.name : `${event.origin.name} (${addressShown(event.origin.address)})`, url: event.origin.page })}
${facts([
  [
    messages.cancelledBadge,
    event.status === "cancelled" && event.offReason !== ""
      ? html`<bdi>${event.offReason}</bdi>`
      : undefined,
  ],
  [
    messages.when,
    html`<time class="dt-start" datetime="${event.starts.toISOString()}">${timesText(event)}</time>${event.endsGiven ? html`<data class="dt-end" value="${event.ends.toISOString()}"></data>` : nothing}${was === undefined ? nothing : html`<br><span class="facts">${messages.wasAt({ when: was })}</span>`}`,
  ],
  [
    messages.series,
    about.series === undefined
      ? undefined
      : html`${about.series} · ${linkTo(`/calendar?series=${event.seriesId ?? ""}`, messages.otherDates)} · ${linkTo(`/series/${event.seriesId ?? ""}.ics`, messages.seriesFile)}`,
  ],
  [
    messages.where,
    event.area === "" && point === undefined
      ? undefined
      : html`<bdi class="p-location">${event.area}</bdi>${point === undefined ? nothing : html` · <a href="${point}">${messages.openMap}</a>`}`,
  ],
  [messages.exactly, about.exact ? (event.exactPlace ?? undefined) : undefined],
  [messages.online, online === undefined ? undefined : linkOut(online, online)],
  [messages.kind, event.kind === "other" ? undefined : eventKindName(event.kind)],
  [messages.care, event.careKinds.map(careKindName).join(", ")],
  [
    messages.place,
    event.capacity === null || left === undefined
      ? undefined
      : messages.freeSeats({ left, all: event.capacity }),
  ],
  [
    messages.access,
    sentences.length === 0
      ? undefined
      : html`<ul class="sentences">${sentences.map((one) => html`<li>${one}</li>`)}</ul>`,
  ],
])}
<div class="e-content">${prose(event.contentHtml, event.language)}</div>
${tagList(view, event.tags, "/calendar")}</article>
${about.parts}
${about.change ? changeParts(view, event) : nothing}`,
  };
}

function changeParts(view: View, event: VisibleEvent): Html {
  const messages = eventMessages(view.language);
  const at = `/events/${event.id}`;
  const scopes =
    event.seriesId === null
      ? nothing
      : choices(
          { values: { scope: "this" }, notes: {} },
          { name: "scope", label: messages.scope, options: Object.entries(messages.scopes) },
        );
  const off = event.status === "cancelled";
  return html`<details><summary>${messages.cancel} · ${messages.delete}</summary>
${event.published === null || off ? nothing : html`<p>${messages.cancelText}</p>${form(view, { action: `${at}/cancel`, body: html`${scopes}${field(view, emptyFormState, { name: "reason", label: messages.cancelReason, hint: messages.cancelReasonHint, most: longestReason })}`, submit: html`<p class="submit"><button class="danger">${messages.cancel}</button></p>` })}`}
${event.published === null || off || event.status === "postponed" ? nothing : form(view, { action: `${at}/postpone`, submit: messages.postpone, danger: true })}
${off || event.status === "postponed" ? form(view, { action: `${at}/revive`, submit: messages.revive, quiet: true }) : nothing}
<p>${messages.deleteText}</p>${form(view, { action: `${at}/delete`, submit: messages.delete, danger: true })}</details>`;
}
