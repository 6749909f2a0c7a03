/**
 * The page of one event, put together in one place: for whoever opens it,
 * and after an answer that was refused.
 */
import { inlinePictures } from "#domains/pictures/queries.ts";
import { withInline } from "#platform/web/html/pictures.ts";
import { mayChange } from "#commons/owned.ts";
import type { AppContext } from "#commons/app-context.ts";
import { emptyFormState, type FormState } from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import type { View } from "#platform/web/view.ts";
import { mayKeepAccess } from "./access/actions.ts";
import { seesExactPlace } from "./places/exact-place.ts";
import { eventPage } from "./page.ts";
import { ruleText } from "./series/rule-text.ts";
import { myAnswer } from "./rsvp/actions.ts";
import { answersSection } from "./rsvp/routes.ts";
import { seriesOf } from "./series/actions.ts";
import type { EventSection } from "./slots.ts";
import { sharePath } from "./share/script.ts";
import { datesAfter, eventFor } from "./store.ts";

/** Most dates of a series beside one of them. */
const shownDates = 6;

/** `sections`: of other domains, in order. `sheet`: what was typed into the answer and refused. */
export async function shownEventPage(
  ctx: AppContext,
  view: View,
  id: string,
  sections: readonly EventSection[],
  formState: FormState = emptyFormState,
): Promise<Page> {
  const { viewer } = view;
  const found = await eventFor(ctx.db, viewer, id);
  const inside =
    found.remoteActorId === null ? undefined : await inlinePictures(ctx.db, "event", [id]);
  const event = {
    ...found,
    contentHtml: withInline(found.contentHtml, inside?.get(id) ?? []),
  };
  const change = await mayChange(ctx, viewer, event);
  const [mine, series, access] = await Promise.all([
    myAnswer(ctx, viewer, event.id),
    seriesOf(ctx.db, event.seriesId),
    change ? false : mayKeepAccess(ctx, viewer, event),
  ]);
  const next =
    series === undefined ? [] : await datesAfter(ctx.db, viewer, series.id, event, shownDates);
  const [rsvp, ...others] = await Promise.all([
    answersSection(ctx, view, event, change, formState),
    ...sections.map((section) => section(ctx, view, event, change)),
  ]);
  return eventPage(view, event, {
    change,
    access,
    exact: seesExactPlace(event, { viewer, rsvp: mine, host: change }, ctx.clock.now()),
    series:
      series === undefined
        ? undefined
        : { text: ruleText(series.rule, series.timeZone, view.language), next },
    answer: rsvp.answer,
    comers: rsvp.comers,
    sections: [rsvp.messages, ...others.flat()],
    script: sharePath,
  });
}
