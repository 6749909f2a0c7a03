/** The page of an event, and its card in lists. */
import { commas } from "#platform/i18n/commas.ts";
import { accessLine, accessSentences, parseAccess } from "#commons/access/facts.ts";
import { careKindName } from "#commons/care-kinds.ts";
import { originText } from "#commons/origin.ts";
import { safeUrl } from "#platform/lib/url.ts";
import {
  facts,
  linkOut,
  linkTo,
  originLine,
  pageHead,
  prose,
  tagList,
} from "#platform/web/html/components.ts";
import { pictureOr } from "#platform/web/html/pictures.ts";
import { html, type Html, nothing, safe } from "#platform/web/html/html.ts";
import { isolated } from "#platform/i18n/direction.ts";
import { icon, type IconName } from "#platform/web/html/icons.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { accessWithoutMoney, costShort, moneyShown } from "./cost/cost.ts";
import { costMessages } from "./cost/messages.ts";
import { eventKindName, seatsLeft } from "./event.ts";
import type { VisibleEvent } from "./row.ts";
import { shareLinks } from "./share/page.ts";
import { structuredEvent } from "./share/structured.ts";
import { timesText, wasText } from "./times.ts";
import { eventMessages } from "./messages.ts";
import { datesList, statusBadge, timesShown } from "./card/page.ts";
import { hostTools } from "./hosts-page.ts";
import { type EventPageFacts } from "./facts-page.ts";

/**
 * A point in the reader's own map or on OpenStreetMap: both are links, and
 * nothing is loaded before one is pressed.
 */
function mapLinks(view: View, { latitude, longitude }: VisibleEvent): Html {
  if (latitude === null || longitude === null) return nothing;
  const messages = eventMessages(view.language);
  const open = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`;
  return html`<br><a href="geo:${latitude},${longitude}?q=${latitude},${longitude}">${
    messages.openMap
  }</a> · ${linkOut(open, messages.openStreetMap)}`;
}

/**
 * Access in one line of what is a yes, with every sentence behind it; few sentences stand openly.
 */
function accessShown(view: View, event: VisibleEvent): Html | undefined {
  const columns = accessWithoutMoney(event);
  const sentences = accessSentences(columns, view.language);
  if (sentences.length === 0) return undefined;
  const list = html`<ul class="sentences">${sentences.map((one) => html`<li>${one}</li>`)}</ul>`;
  if (sentences.length <= 4) return list;
  const line = commas(accessLine(parseAccess(columns.access), view.language), view.language);
  return html`<details class="access-facts reading"><summary>${
    line === "" ? eventMessages(view.language).accessAll({ n: sentences.length }) : line
  }</summary>${list}</details>`;
}

function seriesShown(
  view: View,
  event: VisibleEvent,
  { series }: EventPageFacts,
): Html | undefined {
  if (series === undefined) return undefined;
  const messages = eventMessages(view.language);
  const seriesId = event.seriesId ?? "";
  const links = html`${linkTo(
    `/calendar?series=${seriesId}`,
    messages.otherDates,
  )} · ${linkTo(`/series/${seriesId}.ics`, messages.seriesFile)}`;
  return series.next.length === 0
    ? html`${series.text}<span class="no-print"> · ${links}</span>`
    : html`<details class="reading"><summary>${series.text}</summary>${datesList(
        view,
        series.next,
      )}<p class="facts no-print">${links}</p></details>`;
}

export function eventPage(view: View, event: VisibleEvent, about: EventPageFacts): Page {
  const messages = eventMessages(view.language);
  const costTexts = costMessages(view.language);
  const url = `${view.origin}/events/${event.id}`;
  const ours = event.origin.handle !== null;
  const open = event.visibility === "public" && event.published !== null;
  const online = safeUrl(event.onlineUrl ?? undefined);
  const was = event.status === "cancelled" ? undefined : wasText(event, view.language);
  const left = ours ? seatsLeft(event) : (event.remaining ?? undefined);
  const ways =
    event.published === null
      ? []
      : [
          wayOn(`/events/${event.id}.ics`, "calendar", messages.addToCalendar),
          wayOn(`/events/${event.id}/poster`, "poster", messages.poster),
          ...shareLinks(view, event),
        ];
  return {
    title: event.name,
    description:
      event.summary === ""
        ? [timesText(event, view.language), event.area, costShort(event, view.language)]
            .filter((part) => part !== "")
            .join(" · ")
        : event.summary,
    hidden: !open || !ours,
    activity: open && ours ? url : undefined,
    card:
      open && ours
        ? `/cards/event/${event.id}.png?v=${event.updated.getTime().toString(36)}`
        : undefined,
    ...(about.script === undefined ? {} : { script: about.script }),
    head: open
      ? html`${
          ours
            ? html`<link rel="alternate" type="application/activity+json" href="${url}"><link
              rel="canonical" href="${url}">`
            : nothing
        }
<link rel="alternate" type="text/calendar" href="${url}.ics">
<link rel="alternate" type="application/json+oembed" title="${event.name}"
  href="${view.origin}/oembed?url=${encodeURIComponent(url)}&amp;format=json">
<meta property="og:type" content="event"><meta property="og:url" content="${url}">
<meta property="event:start_time" content="${event.starts.toISOString()}">${
          event.endsGiven
            ? html`<meta property="event:end_time" content="${event.ends.toISOString()}">`
            : nothing
        }<script type="application/ld+json">${safe(
          structuredEvent(event, url).replaceAll("<", "\\u003c"),
        )}</script>`
      : nothing,
    body: html`<article class="h-event event">${pageHead(event.name, {
      title: "p-name",
      kicker: html`${
        event.origin.handle === null
          ? html`<bdi>${event.origin.name}</bdi>`
          : html`<a href="/@${event.origin.handle}"><bdi>${event.origin.name}</bdi></a>`
      } ${statusBadge(view, event) ?? nothing}`,
    })}
${pictureOr(event.image ?? undefined, "event", event.seriesId ?? event.id, {
  first: true,
  name: "u-featured",
})}
<data class="u-url" value="${url}"></data>
<div class="event-facts">${
      ours
        ? nothing
        : originLine(view, {
            name: originText(event.origin),
            url: event.origin.page,
          })
    }
${facts([
  [
    messages.cancelledBadge,
    event.status === "cancelled" && event.offReason !== ""
      ? html`<bdi>${event.offReason}</bdi>`
      : undefined,
  ],
  [
    messages.when,
    html`<time class="dt-start" datetime="${event.starts.toISOString()}">${timesShown(
      view,
      event,
    )}</time>${
      event.endsGiven
        ? html`<data class="dt-end" value="${event.ends.toISOString()}"></data>`
        : nothing
    }${
      was === undefined
        ? nothing
        : html`<br><span class="facts">${messages.wasAt({ when: was })}</span>`
    }`,
  ],
  [messages.series, seriesShown(view, event, about)],
  [
    messages.where,
    event.area === "" && event.latitude === null
      ? undefined
      : html`<bdi class="p-location">${event.area}</bdi>${mapLinks(view, event)}`,
  ],
  [messages.exactly, about.exact ? words(event.exactPlace ?? "") : undefined],
  [messages.online, online === undefined ? undefined : linkOut(online, online)],
  [costTexts.cost, words(moneyShown(event, view.language))],
  [
    messages.place,
    event.capacity === null || left === undefined
      ? undefined
      : messages.freeSeats({ left, all: event.capacity }),
  ],
  [messages.access, accessShown(view, event)],
  [costTexts.contact, words(event.contact)],
])}
${about.answer}</div>
<div class="event-words">
<div class="e-content">${prose(event.contentHtml, event.language)}</div>
${facts([
  [messages.kind, event.kind === "other" ? undefined : eventKindName(event.kind, view.language)],
  [
    messages.care,
    commas(
      event.careKinds.map((kind) => careKindName(kind, view.language)),
      view.language,
    ),
  ],
])}
${tagList(view, event.tags, "/calendar")}
${
  ways.length === 0
    ? nothing
    : html`<p class="actions event-ways">${ways.map((way) => html`${way} `)}</p>`
}
${hostTools(view, event, about)}
</div></article>
${about.sections}`,
  };
}

/** One of the ways in the row under an event: a drawing and its word. */
const wayOn = (href: string, drawing: IconName, text: string): Html =>
  html`<a class="button quiet" href="${href}">${icon(drawing)}<span>${text}</span></a>`;

const words = (text: string): Html | undefined =>
  text === "" ? undefined : html`<bdi>${isolated(text)}</bdi>`;
