/** The box "Stay in touch" on the pages of others. */
import type { AppContext } from "#commons/app-context.ts";
import { sendsMail } from "#commons/mail/reach.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { VisibleEvent } from "#domains/events/row.ts";
import { touchSection } from "./page.ts";

const handleAt = (view: View, handle: string): string => `@${handle}@${new URL(view.origin).host}`;

/** On the page of an open group; the others speak to nobody outside. */
export function groupTouch(
  ctx: AppContext,
  view: View,
  group: { readonly handle: string; readonly kind: string },
): readonly Html[] {
  if (group.kind !== "open") return [];
  const path = `/@${group.handle}`;
  return [
    touchSection(view, {
      mails: sendsMail(ctx),
      scope: { group: group.handle },
      calendar: `${path}/calendar.ics`,
      feed: `${path}/feed.rss`,
      object: { path, kind: "actor" },
      handle: handleAt(view, group.handle),
    }),
  ];
}

/** On the start page: all of the collective. */
export function homeTouch(ctx: AppContext, view: View): Html | undefined {
  const { collective } = view;
  if (collective === undefined) return undefined;
  const path = `/@${collective.handle}`;
  return touchSection(view, {
    mails: sendsMail(ctx),
    scope: {},
    calendar: "/calendar.ics?scope=own",
    feed: `${path}/feed.rss`,
    object: { path, kind: "actor" },
    handle: handleAt(view, collective.handle),
  });
}

/** Under the calendar: what its filter shows. `asked`: "?tag=herbs", or "". */
export function calendarTouch(ctx: AppContext, view: View, asked: string): Html {
  const { collective } = view;
  return touchSection(view, {
    mails: sendsMail(ctx),
    scope: collective === undefined ? undefined : { filter: asked },
    calendar: `/calendar.ics${asked}`,
    feed: `/calendar.rss${asked}`,
    ...(collective === undefined
      ? {}
      : {
          object: { path: `/@${collective.handle}`, kind: "actor" as const },
          handle: handleAt(view, collective.handle),
        }),
  });
}

/** Under an event that is for everybody: its group, its file, a reply from elsewhere. */
export async function eventTouch(ctx: AppContext, view: View, event: VisibleEvent): Promise<Html> {
  const { handle } = event.origin;
  if (event.visibility !== "public" || event.published === null || handle === null) return nothing;
  return touchSection(view, {
    mails: sendsMail(ctx),
    scope: { group: handle },
    calendar: `/@${handle}/calendar.ics`,
    feed: `/@${handle}/feed.rss`,
    object: { path: `/events/${event.id}`, kind: "thing" },
  });
}

/** Under a guide that is for everybody: its notices, and a reply from elsewhere. */
export async function guideTouch(ctx: AppContext, view: View, id: string): Promise<Html> {
  const guide = await ctx.db
    .selectFrom("guides")
    .select(["groupId", "visibility", "published"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (guide === undefined || guide.visibility !== "public" || guide.published === null)
    return nothing;
  return touchSection(view, {
    mails: sendsMail(ctx),
    scope: { guide: id },
    feed: "/library.rss",
    ...(guide.groupId === null
      ? {}
      : { object: { path: `/guides/${id}`, kind: "thing" as const } }),
  });
}
