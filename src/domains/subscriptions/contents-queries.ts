/**
 * What a message to a neighbour tells: nothing but what is for everybody,
 * read at the moment when it is sent.
 */
import type { AppContext } from "#commons/app-context.ts";
import type { Letter, LetterItem } from "#commons/mail/letter.ts";
import { publicEvents } from "#domains/calendar/queries.ts";
import { timesText } from "#domains/events/times.ts";
import type { VisibleEvent } from "#domains/events/row.ts";
import { spoken } from "#platform/i18n/languages.ts";
import { after, days } from "#platform/lib/clock.ts";
import { subscriptionMessages } from "./messages.ts";
import { newNotices, newThings, quietSince, type ScopeFacts } from "./store.ts";
import { filterOf, firstHeard, newsOfEvent, type Subscription } from "./subscription.ts";

interface Contents {
  readonly letter: Pick<Letter, "title" | "paragraphs" | "items">;
  /** Up to when everything is told now. */
  readonly until: Date;
}

/** More than anybody reads at once. */
const max = 40;

/** undefined: there is nothing to tell. */
export async function contentsOf(
  ctx: AppContext,
  subscription: Subscription,
  scope: ScopeFacts,
): Promise<Contents | undefined> {
  const { told, rhythm, groupId, guideId, language } = subscription;
  const messages = subscriptionMessages(language);
  const titleOf = (event: VisibleEvent): string => {
    const { what } = newsOfEvent(event);
    return what === "new" ? event.name : messages.states[what]({ title: event.name });
  };
  const item = (event: VisibleEvent): LetterItem => ({
    title: titleOf(event),
    url: `${ctx.origin}/events/${event.id}`,
    lines: [timesText(event, spoken(language)), event.area],
  });
  if (guideId !== null) {
    const notices = await newNotices(ctx.db, guideId, told);
    const last = notices.at(-1);
    if (last === undefined) return undefined;
    return {
      until: last.made,
      letter: {
        title: messages.subjects.one({
          name: scope.name,
          title: messages.severities[last.severity],
        }),
        items: notices.map(({ severity, content }) => ({
          title: messages.severities[severity],
          url: `${ctx.origin}${scope.path}`,
          lines: [content],
        })),
      },
    };
  }
  const filter = filterOf(subscription.filter);
  const whole = subscription.filter === "";
  const coming = await publicEvents(ctx, { ...filter, ...scopeFilter(groupId, scope, whole) }, 200);
  const past = await quietSince(ctx.db, told);
  const since = new Date(Math.min(...[told, ...past.map(({ starts }) => starts)].map(Number)));
  const things = (whole ? await newThings(ctx.db, groupId, since) : [])
    .map((one) => ({ ...one, at: firstHeard(one.published, one.groupId, past) }))
    .filter(({ at }) => at > told);
  const thingItems = things.map(({ kind, id, name }) => ({
    title: name,
    url: `${ctx.origin}/${kind === "guide" ? "guides" : "offers"}/${id}`,
  }));
  if (rhythm === "weekly") {
    const month = after(ctx.clock.now(), days(31));
    const events = coming.filter((event) => event.starts < month).slice(0, max);
    if (events.length + things.length === 0) return undefined;
    return {
      until: ctx.clock.now(),
      letter: {
        title: messages.subjects.weekly({ name: scope.name }),
        items: [...events.map(item), ...thingItems],
      },
    };
  }
  const fresh = coming
    .map((event) => ({ event, at: firstHeard(newsOfEvent(event).at, event.groupId, past) }))
    .filter(({ at }) => at > told);
  const items = [...fresh.map(({ event }) => item(event)), ...thingItems].slice(0, max);
  const [first] = items;
  if (first === undefined) return undefined;
  const moments = [...fresh.map(({ at }) => at), ...things.map(({ at }) => at)];
  return {
    until: new Date(Math.max(...moments.map((moment) => moment.getTime()))),
    letter: {
      title:
        items.length === 1
          ? messages.subjects.one({ name: scope.name, title: first.title })
          : messages.subjects.many({ name: scope.name, n: items.length }),
      items,
    },
  };
}

/**
 * Of a group its own events, of the collective those of its groups; of
 * the calendar what its filter says.
 */
function scopeFilter(
  groupId: string | null,
  scope: ScopeFacts,
  whole: boolean,
): { readonly group?: string; readonly scope?: "own" } {
  if (groupId !== null) return { group: scope.handle };
  return whole ? { scope: "own" } : {};
}
