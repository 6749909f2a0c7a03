/** The page of one event, put together in one place: for whoever opens it, and after an answer that was refused. */
import { mayChange } from "#commons/owned.ts";
import type { World } from "#commons/app-context.ts";
import { emptySheet, type Sheet } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { mayKeepAccess } from "./access/actions.ts";
import { seesExactPlace } from "./places/exact-place.ts";
import { eventPage } from "./page.ts";
import { ruleText } from "./series/recurrence.ts";
import { myAnswer } from "./rsvp/actions.ts";
import { answersPart } from "./rsvp/routes.ts";
import { seriesOf } from "./series/actions.ts";
import type { EventSection } from "./slots.ts";
import { eventFor } from "./store.ts";

/** `sections`: of other domains, in order. `sheet`: what was typed into the answer and refused. */
export async function shownEventPage(
  world: World,
  view: View,
  id: string,
  sections: readonly EventSection[],
  sheet: Sheet = emptySheet,
): Promise<Page> {
  const { viewer } = view;
  const event = await eventFor(world.db, viewer, id);
  const change = await mayChange(world, viewer, event);
  const [mine, series, access] = await Promise.all([
    myAnswer(world, viewer, event.id),
    seriesOf(world.db, event.seriesId),
    change ? false : mayKeepAccess(world, viewer, event),
  ]);
  const parts = await Promise.all([
    answersPart(world, view, event, change, sheet),
    ...sections.map((section) => section(world, view, event, change)),
  ]);
  return eventPage(view, event, {
    change,
    access,
    exact: seesExactPlace(event, { viewer, rsvp: mine, host: change }, world.clock.now()),
    series: series === undefined ? undefined : ruleText(series.rule, series.timeZone),
    parts: parts.flat(),
  });
}
