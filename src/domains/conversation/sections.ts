/** The conversation under a thing, on that thing's page. */
import { newestCursor } from "#commons/cursor.ts";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { readTalk } from "./actions.ts";
import type { SaidHere, ThingKind } from "./conversation.ts";
import { talkSection } from "./page.ts";

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
