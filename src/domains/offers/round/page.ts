import { careKindName, careKinds } from "#commons/care-kinds.ts";
import { badge, buttonTo, emptyState, linkTo, longDay, pageHead, section } from "#platform/web/html/components.ts";
import { choices, field, form, type Sheet } from "#platform/web/html/forms.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import type { Purpose } from "../offer.ts";
import type { Entry, Round, RoundEvent } from "./round.ts";
import { roundWords } from "./messages.ts";

const at = (id: string): string => `/events/${id}/round`;

/** Under an event: for its hosts the way to open one, for members the way to it. */
export function roundSection(view: View, eventId: string, round: Round | undefined, host: boolean): Html {
  const w = roundWords(view.language);
  if (round === undefined)
    return section(
      w.title,
      html`<p>${w.openText}</p><div class="actions">${form(view, { action: at(eventId), submit: w.open, quiet: true })}${linkTo(`${at(eventId)}/sheet`, w.sheet)}</div>`,
      { id: "round" },
    );
  return section(w.title, html`<p>${host ? w.hostLead : w.lead}</p><p>${buttonTo(at(eventId), w.go, round.state === "closed")}</p>`, {
    id: "round",
  });
}

export interface RoundFacts {
  readonly event: RoundEvent;
  readonly round: Round;
  readonly entries: readonly Entry[];
  readonly host: boolean;
  readonly open: boolean;
  /** Does the viewer belong to the group, and so make drafts for it? */
  readonly inGroup: boolean;
}

function entryItem(view: View, about: RoundFacts, entry: Entry): Html {
  const w = roundWords(view.language);
  const path = `${at(about.event.id)}/entries/${entry.id}`;
  const name = `credit-${entry.id}`;
  const make =
    entry.offerId !== null
      ? html`<p>${linkTo(`/offers/${entry.offerId}`, w.draft)}</p>`
      : entry.keep && about.inGroup
        ? form(view, {
            action: `${path}/offer`,
            body: field(view, { values: {}, notes: {} }, { name, label: w.credit, most: 100 }),
            submit: w.make,
            quiet: true,
          })
        : nothing;
  return html`<li><p class="lines"><bdi>${entry.words}</bdi></p>
<p class="facts">${entry.who === "" ? nothing : html`<bdi>${entry.who}</bdi> · `}${careKindName(entry.careKind)}${entry.keep ? html` · ${badge(w.kept, "leaf")}` : nothing}</p>
${make}${form(view, { action: `${path}/delete`, submit: w.remove, quiet: true })}</li>`;
}

function entryForm(view: View, about: RoundFacts, sheet: Sheet, forOther: boolean): Html {
  const w = roundWords(view.language);
  // Two forms stand on one page; what was wrong in one is shown there only.
  const theirs = "name" in sheet.values === forOther && Object.keys(sheet.values).length > 0;
  const shown: Sheet = theirs ? sheet : { values: { purpose: "offer", careKind: "other" }, notes: {} };
  const body = html`${forOther ? field(view, shown, { name: "name", label: w.name, hint: w.nameHint, most: 80 }) : nothing}
${choices(shown, {
  name: "purpose",
  label: w.purpose,
  options: [
    ["offer", w.purposes.offer],
    ["request", w.purposes.request],
  ],
})}
${field(view, shown, { name: "words", label: w.words, hint: w.wordsHint, type: "textarea", rows: 2, most: 1000, required: true })}
${field(view, shown, { name: "careKind", label: w.careKind, type: "select", options: careKinds.map((kind) => [kind, careKindName(kind)] as const) })}
${choices(shown, { name: "keep", label: w.keep, many: true, options: [["yes", w.keepYes]] })}`;
  return form(view, { action: `${at(about.event.id)}/entries`, sheet: theirs ? sheet : shown, body, submit: w.add });
}

/** `other`: the hosts' form for somebody there stands instead of one's own; ids of fields stay single on the page. */
export function roundPage(view: View, about: RoundFacts, sheet: Sheet, other: boolean): Page {
  const w = roundWords(view.language);
  const { event, entries, host, open } = about;
  const of = (purpose: Purpose): Html => {
    const these = entries.filter((entry) => entry.purpose === purpose);
    return these.length === 0
      ? nothing
      : section(w.heads[purpose], html`<ul class="plain">${these.map((entry) => entryItem(view, about, entry))}</ul>`);
  };
  const change = host
    ? open
      ? form(view, { action: `${at(event.id)}/close`, submit: w.close, quiet: true })
      : form(view, { action: at(event.id), submit: w.again, quiet: true })
    : nothing;
  const way = other ? linkTo(at(event.id), w.write) : host ? linkTo(`${at(event.id)}?for=other`, w.forOther) : nothing;
  return {
    title: w.title,
    hidden: true,
    body: html`${pageHead(w.title, { kicker: linkTo(`/events/${event.id}`, event.name), lead: host ? w.hostLead : w.lead, actions: host ? [linkTo(`${at(event.id)}/sheet`, w.sheet), change] : [] })}
${open ? section(other ? w.forOther : w.write, html`${entryForm(view, about, sheet, other)}<p>${way}</p>`) : html`<p>${w.closedText}</p>`}
${entries.length === 0 ? emptyState(w.none, w.noneText) : html`${of("offer")}${of("request")}`}`,
  };
}

/** A line to write on; it breaks on a small screen. */
const rule = (long: number): string => "_______ ".repeat(long).trim();

/** A sheet of paper for each who is there. */
export function roundSheet(view: View, event: RoundEvent): Page {
  const w = roundWords(view.language);
  const line = html`<li><span class="box" aria-hidden="true"></span><div><p aria-hidden="true">${rule(8)}</p><p class="facts">${w.sheetTick}</p></div></li>`;
  const lines = html`<ul class="checklist">${[1, 2, 3, 4].map(() => line)}</ul>`;
  return {
    title: w.sheet,
    hidden: true,
    body: html`${pageHead(w.title, { kicker: html`<bdi>${event.name}</bdi> · ${longDay(dayIn(event.starts, event.timeZone), view.language)}`, lead: w.sheetLead })}
<p>${w.sheetName} <span aria-hidden="true">${rule(4)}</span></p>
${section(w.sheetGive, lines)}${section(w.sheetWish, lines)}`,
  };
}
