/** The conversation on other pages: under its thing, and on the page of who has to look at it. */
import { newestCursor } from "#commons/cursor.ts";
import { objectPath } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { groupsWithPower } from "#domains/groups/roles/with-power-queries.ts";
import { badge, linkToName, section } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { readTalk } from "./actions.ts";
import type { SaidHere, ThingKind } from "./conversation.ts";
import { conversationMessages } from "./messages.ts";
import { talkSection } from "./page.ts";
import { thingsWithHeldWords } from "./store.ts";

/** Most that stands on the page of the thing itself. */
const shownThere = 10;

export const cursorOfSaid = (before: SaidHere | undefined): string | undefined =>
  before === undefined ? undefined : newestCursor(before.made, before.id);

export async function conversationSection(
  ctx: AppContext,
  view: View,
  kind: ThingKind,
  id: string,
): Promise<Html> {
  try {
    const talk = await readTalk(ctx, view.viewer, kind, id, { max: shownThere });
    return talkSection(view, { ...talk, before: cursorOfSaid(talk.before) });
  } catch (error) {
    // Its page says itself what is there.
    if (error instanceof DomainError) return nothing;
    throw error;
  }
}

/** What guests said under things of the viewer's groups, where the viewer looks at it. */
export async function heldForMe(ctx: AppContext, { viewer, language }: View): Promise<Html> {
  const groups = viewer.member?.groups ?? [];
  const mine = await groupsWithPower(ctx, viewer, "answer-replies", groups);
  const things = await thingsWithHeldWords(ctx.db, mine);
  if (things.length === 0) return nothing;
  const messages = conversationMessages(language);
  return section(
    messages.title,
    html`<ul class="plain">${things.map(
      ({ kind, id, name }) =>
        html`<li>${linkToName(`${objectPath(kind, id)}/conversation`, name)} ${badge(
          messages.held,
          "petal",
        )}</li>`,
    )}</ul>`,
  );
}
