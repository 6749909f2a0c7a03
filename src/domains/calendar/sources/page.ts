/** The page of calendar files that are followed. */
import { keptIn } from "#platform/i18n/saying.ts";
import { hostText } from "#platform/lib/host-names.ts";
import type { Row } from "#platform/database/schema.ts";
import {
  emptyState,
  linkTo,
  pageHead,
  section,
  dayTimeText,
} from "#platform/web/html/components.ts";
import { field, form, type FormState } from "#platform/web/html/forms.ts";
import { html, nothing } from "#platform/web/html/html.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { readAskedZones, readNotes } from "./kept.ts";
import { noteList, zoneQuestions } from "../import/questions-page.ts";
import { sourceMessages } from "./messages.ts";

/** What is wrong with one, which is kept in English. */
export const sourceProblem = (problem: string | null, language: string): string | null =>
  problem === null ? null : keptIn((reader) => sourceMessages(reader).problems, problem, language);

export function sourcesPage(
  view: View,
  sources: readonly Row<"calendarSources">[],
  may: boolean,
  formState: FormState,
): Page {
  const w = sourceMessages(view.language);
  const zone = view.collective?.timeZone ?? "UTC";
  return {
    title: w.sources,
    hidden: true,
    body: html`${pageHead(w.sources, {
      lead: w.sourcesLead,
      kicker: linkTo("/calendar", w.calendar),
    })}
${
  sources.length === 0
    ? emptyState(w.none, w.noneText)
    : html`<ul class="plain">${sources.map(
        (one) => html`<li><strong><bdi>${one.name}</bdi></strong> <span
          class="facts">${hostText(one.host)} · ${
            one.fetched === null
              ? w.waiting
              : w.fetched({ when: dayTimeText(one.fetched, zone, view.language) })
          }</span>
${
  one.problem === null
    ? nothing
    : html`<p class="note">${w.problem({
        text: sourceProblem(one.problem, view.language) ?? "",
      })}</p>`
}${noteList(view, readNotes(one.notes))}${
          may
            ? zoneQuestions(
                view,
                `/calendar/sources/${one.id}/zones`,
                readAskedZones(one.askedZones),
                one.id.slice(0, 8),
              )
            : nothing
        }${
          may
            ? form(view, {
                action: `/calendar/sources/${one.id}/delete`,
                submit: w.unfollow,
                quiet: true,
              })
            : nothing
        }</li>`,
      )}</ul>`
}
${
  may
    ? section(
        w.follow,
        form(view, {
          action: "/calendar/sources",
          formState,
          body: html`${field(view, formState, {
            name: "url",
            label: w.url,
            hint: w.urlHint,
            required: true,
            maxLength: 2000,
          })}${field(view, formState, {
            name: "name",
            label: w.name,
            hint: w.nameHint,
            maxLength: 100,
          })}`,
          submit: w.follow,
        }),
      )
    : nothing
}`,
  };
}
