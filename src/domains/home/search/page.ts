/** What was found, by kind, and the field to look for something else. */
import { addressShown } from "#commons/origin.ts";
import type { SearchHit, SearchKind } from "#commons/home/search.ts";
import { longestSearch } from "#commons/home/search.ts";
import { timesText } from "#domains/events/times.ts";
import { emptyState, linkTo, pageHead, section, timeTag } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { pictureOr } from "#platform/web/html/pictures.ts";
import type { View } from "#platform/web/view.ts";
import { homeMessages } from "../messages.ts";

interface ShownKind {
  readonly kind: SearchKind;
  readonly hits: readonly SearchHit[];
  readonly more: boolean;
}

/** Where all of a kind is found with these words. */
const wholeOf = (kind: SearchKind, q: string): string => {
  const words = encodeURIComponent(q);
  switch (kind) {
    case "event":
      return `/calendar?q=${words}`;
    case "guide":
      return `/library?q=${words}`;
    case "offer":
      return `/board?q=${words}`;
    case "story":
      return `/stories?q=${words}`;
    case "group":
      return "/groups";
    case "word":
      return "/glossary";
  }
};

const originText = (hit: SearchHit): Html | undefined => {
  if (hit.origin === null || hit.origin.name === hit.title) return undefined;
  const address =
    hit.origin.address === null ? nothing : html` ${addressShown(hit.origin.address)}`;
  return html`<bdi>${hit.origin.name}</bdi>${address}`;
};

/** As its own list shows it; the title stands beside it. */
const pictureOf = ({ picture }: SearchHit): Html =>
  picture === undefined
    ? html``
    : pictureOr(picture.image ?? undefined, picture.kind, picture.seed, {
        shape: picture.kind === "group" ? "avatar" : "thumb",
      });

function item(view: View, hit: SearchHit): Html {
  const messages = homeMessages(view.language);
  const facts = [
    hit.starts === undefined
      ? undefined
      : timeTag(
          hit.starts.date,
          timesText(
            {
              starts: hit.starts.date,
              ends: hit.starts.date,
              timeZone: hit.starts.zone,
              allDay: hit.starts.allDay,
              endsGiven: false,
            },
            view.language,
          ),
        ),
    hit.purpose === undefined ? undefined : messages.purposes[hit.purpose],
    originText(hit),
  ].filter((one) => one !== undefined);
  const away = /^https?:/.test(hit.url) ? html` rel="nofollow"` : nothing;
  return html`<li${
    hit.picture === undefined ? nothing : html` class="pictured"`
  }><div><a class="hit" href="${hit.url}"${away}><bdi${
    hit.language === null ? nothing : html` lang="${hit.language}"`
  }>${hit.title}</bdi></a>
${
  facts.length === 0
    ? nothing
    : html`<p class="facts">${facts.map((fact, i) => html`${i === 0 ? "" : " · "}${fact}`)}</p>`
}
${
  hit.summary === ""
    ? nothing
    : html`<p><bdi${
        hit.language === null ? nothing : html` lang="${hit.language}"`
      }>${hit.summary}</bdi></p>`
}</div>${pictureOf(hit)}</li>`;
}

const elsewhere = (view: View): Html => {
  const messages = homeMessages(view.language);
  return html`${linkTo("/calendar", messages.soonMore)} · ${linkTo(
    "/library",
    messages.guidesMore,
  )} · ${linkTo("/board", messages.offersMore)} · ${linkTo("/groups", messages.groupsMore)}`;
};

function foundPart(view: View, q: string, found: readonly ShownKind[]): Html | readonly Html[] {
  const messages = homeMessages(view.language);
  if (q === "")
    return html`<p class="hint">${messages.searchHint}</p><p class="no-print">${elsewhere(
      view,
    )}</p>`;
  if (found.length === 0)
    return emptyState(messages.searchNothing({ q }), messages.searchNothingText, elsewhere(view));
  return found.map(({ kind, hits, more }) =>
    section(
      messages.searchKinds[kind],
      html`<ul class="plain hits">${hits.map((hit) => item(view, hit))}</ul>`,
      more ? { more: linkTo(wholeOf(kind, q), messages.searchMore[kind]) } : {},
    ),
  );
}

export function searchPage(
  view: View,
  { q, found, tooLong = false }: { q: string; found: readonly ShownKind[]; tooLong?: boolean },
): Page {
  const messages = homeMessages(view.language);
  const note = tooLong ? messages.searchTooLong({ n: longestSearch }) : undefined;
  return {
    title: q === "" || tooLong ? messages.search : messages.searchFor({ q }),
    hidden: true,
    status: tooLong ? 422 : 200,
    body: html`${pageHead(messages.search)}
<form class="search" method="get" action="/search" role="search"><div class="field${
      tooLong ? " wrong" : ""
    }"><label for="f-q">${messages.searchLabel}</label>
${note === undefined ? nothing : html`<p class="note" id="f-q-note">${note}</p>`}
<input id="f-q" type="search" name="q" value="${q}"${
      note === undefined ? html` maxlength="${longestSearch}"` : html` aria-describedby="f-q-note"`
    }></div>
<p class="submit"><button>${messages.searchButton}</button></p></form>
${tooLong ? nothing : foundPart(view, q, found)}`,
  };
}
