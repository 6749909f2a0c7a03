/** Pages for calendars from elsewhere: followed files, and files taken in once. */
import { tighten } from "#commons/visibility.ts";
import type { GroupKind, Row } from "#database/schema.ts";
import { timesText } from "#events/event-times.ts";
import { count, wordsIn } from "#kit/words.ts";
import { buttonTo, dayText, emptyState, linkTo, pageHead, section, timeText } from "#web/components.ts";
import { choices, field, form, type Sheet, textOf } from "#web/forms.ts";
import { html, nothing } from "#web/html.ts";
import type { Page } from "#web/layout.ts";
import type { View } from "#web/view.ts";
import type { ReadResult } from "./calendar-entry.ts";

const en = {
  sources: "Calendars from elsewhere",
  sourcesLead: "Calendar files that we follow: of towns, houses and groups that are not in the fediverse. They are asked for every hour.",
  url: "Address of the calendar file",
  urlHint: "It begins with https:// or webcal:// and is often called .ics.",
  name: "Name",
  nameHint: "Left out, we take the name from the file.",
  follow: "Follow",
  following: "We follow it. Its events appear in a moment.",
  unfollow: "Stop following",
  unfollowed: "We don't follow it any more, and its events are gone.",
  none: "We follow no calendar file yet",
  noneText: "Groups in the fediverse are better followed as siblings: then changes come at once.",
  waiting: "not fetched yet",
  fetched: (when: string) => `fetched ${when}`,
  problem: (text: string) => `There is a problem: ${text}`,
  calendar: "The calendar",
  importTitle: "Take in events from a file",
  importLead:
    "An .ics file of another calendar, or a table (CSV) with at least a title and a start. You see what is in it before it is taken in.",
  file: "File",
  paste: "Or paste it here",
  look: "Look at it",
  preview: "This is in the file",
  found: (n: number) => `${count(n, "event", "events")} to come`,
  andMore: (n: number) => `and ${n} more`,
  problems: "What we could not read",
  more: "The file is longer than we take at once; the rest is left out.",
  placeHint:
    "If a place is somebody's home, keep it for those who come. What stands in the descriptions is shown with the events, whatever you choose here.",
  place: "Who sees the places in the file",
  places: {
    open: "All who can read the events",
    sealed: "Only who is confirmed, and members of this group",
  },
  visibility: "Who can read them",
  visibilities: { public: "Everybody, also on other servers", members: "Members of the collective", group: "Members of this group" },
  publish: "How",
  publishes: { no: "As drafts, to be looked at one by one", yes: "Published at once; followers are told as the dates come near" },
  take: "Take them in",
  running: "Events are being taken in",
  progress: (done: number, total: number) => `${done} of ${total}`,
  reload: "You can leave this page; they are taken in all the same.",
  again: "Look again",
  done: "They are taken in",
  doneText: (done: number, skipped: number) =>
    `${count(done - skipped, "event", "events")} came in.${skipped > 0 ? ` ${skipped} stood here already.` : ""}`,
  toGroup: "To the group",
};
export const importWords = wordsIn({ en });

export function sourcesPage(view: View, sources: readonly Row<"calendarSources">[], may: boolean, sheet: Sheet): Page {
  const w = importWords(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  return {
    title: w.sources,
    hidden: true,
    body: html`${pageHead(w.sources, { lead: w.sourcesLead, kicker: linkTo("/calendar", w.calendar) })}
${
  sources.length === 0
    ? emptyState(w.none, w.noneText)
    : html`<ul class="plain">${sources.map(
        (
          one,
        ) => html`<li><strong><bdi>${one.name}</bdi></strong> <span class="facts">${one.host} · ${one.fetched === null ? w.waiting : w.fetched(`${dayText(one.fetched, zone, view.language)}, ${timeText(one.fetched, zone, view.language)}`)}</span>
${one.problem === null ? nothing : html`<p class="note">${w.problem(one.problem)}</p>`}${may ? form(view, { action: `/calendar/sources/${one.id}/delete`, submit: w.unfollow, quiet: true }) : nothing}</li>`,
      )}</ul>`
}
${may ? section(w.follow, form(view, { action: "/calendar/sources", sheet, body: html`${field(view, sheet, { name: "url", label: w.url, hint: w.urlHint, required: true, most: 2000 })}${field(view, sheet, { name: "name", label: w.name, hint: w.nameHint, most: 100 })}`, submit: w.follow })) : nothing}`,
  };
}

export function importForm(view: View, handle: string, name: string, sheet: Sheet): Page {
  const w = importWords(view.language);
  const note = sheet.notes["file"];
  return {
    title: w.importTitle,
    hidden: true,
    body: html`${pageHead(w.importTitle, { lead: w.importLead, kicker: linkTo(`/@${handle}`, name) })}
<form method="post" action="/@${handle}/events/import" enctype="multipart/form-data">
<input type="hidden" name="csrf" value="${view.csrf}">
<div class="field${note === undefined ? "" : " wrong"}"><label for="f-file">${w.file}</label>${note === undefined ? nothing : html`<p class="note" id="f-file-note" role="alert">${note}</p>`}
<input type="file" id="f-file" name="file" accept=".ics,.csv,text/calendar,text/csv"${note === undefined ? nothing : html` aria-describedby="f-file-note"`}></div>
<div class="field"><label for="f-text">${w.paste}</label><textarea id="f-text" name="text" rows="5">
${textOf(sheet.values, "text").slice(0, 100_000)}</textarea></div>
<p class="submit"><button>${w.look}</button></p></form>`,
  };
}

export function previewPage(
  view: View,
  one: Row<"calendarImports"> & { readonly handle: string; readonly kind: GroupKind },
  result: ReadResult | undefined,
): Page {
  const w = importWords(view.language);
  const head = one.state === "read" ? w.preview : one.state === "running" ? w.running : w.done;
  if (result === undefined)
    return {
      title: head,
      hidden: true,
      body: html`${pageHead(head)}${
        one.state === "running"
          ? html`<p><progress value="${one.done}" max="${Math.max(1, one.total)}" aria-label="${head}"></progress> ${w.progress(one.done, one.total)}</p><p class="hint">${w.reload}</p><p>${buttonTo(`/imports/${one.id}`, w.again, true)}</p>`
          : html`<p>${w.doneText(one.done, one.skipped)}</p>`
      }<p>${linkTo(`/@${one.handle}`, w.toGroup)}</p>`,
    };
  const shown = result.entries.slice(0, 50);
  return {
    title: head,
    hidden: true,
    body: html`${pageHead(head, { lead: w.found(result.entries.length) })}
<ul class="print-list">${shown.map((entry) => html`<li><strong>${timesText(entry)}</strong> <bdi>${entry.name}</bdi>${entry.place === "" ? "" : html` · <bdi>${entry.place}</bdi>`}</li>`)}</ul>
${result.entries.length > shown.length ? html`<p>${w.andMore(result.entries.length - shown.length)}</p>` : nothing}
${result.more ? html`<p>${w.more}</p>` : nothing}
${result.problems.length === 0 ? nothing : html`<details><summary>${w.problems} (${result.problems.length})</summary><ul>${result.problems.map((problem) => html`<li><bdi>${problem}</bdi></li>`)}</ul></details>`}
${form(view, {
  action: `/imports/${one.id}`,
  body: html`${choices({ values: { visibility: tighten("members", one.kind) }, notes: {} }, { name: "visibility", label: w.visibility, options: (["public", "members", "group"] as const).filter((wide) => tighten(wide, one.kind) === wide).map((wide) => [wide, w.visibilities[wide]] as const) })}
${result.entries.some((entry) => entry.place !== "" || entry.latitude !== null) ? choices({ values: { place: "open" }, notes: {} }, { name: "place", label: w.place, hint: w.placeHint, options: Object.entries(w.places) }) : nothing}
${choices({ values: { publish: "no" }, notes: {} }, { name: "publish", label: w.publish, options: Object.entries(w.publishes) })}`,
  submit: w.take,
})}`,
  };
}
