/**
 * What other domains add to groups: sections of their page, acts for
 * two keys, the appeal to a decision.
 */
import { type Slot, slot } from "#commons/slots.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { AnnouncedActs } from "./announced/announced.ts";
import type { Acts } from "./keys/keys.ts";
import type { BeginAppeal } from "./pause/effects.ts";
import type { Group } from "./store.ts";
import type { ToolId, Used } from "./tools/tools.ts";

interface GroupSection {
  /**
   * `next`: what comes. `now`: what waits. `links`: ways to how it is carried, a line each.
   * `shows`: what it shows to whoever looks.
   */
  readonly place: "next" | "now" | "links" | "shows";
  show(ctx: AppContext, view: View, group: Group): readonly Html[] | Promise<readonly Html[]>;
}

export const groupSections: Slot<GroupSection> = slot("group-sections");
interface GroupTool {
  readonly id: ToolId;
  readonly used: Used;
  /** Ways to it, a line each; for those who belong to the group. */
  show(ctx: AppContext, view: View, group: Group): readonly Html[] | Promise<readonly Html[]>;
}

/** What a group uses when it was chosen, or has something of it. */
export const groupTools: Slot<GroupTool> = slot("group-tools");
/** A link to begin something in a group, for its members. */
export const groupBeginnings: Slot<(view: View, handle: string) => Html> = slot("group-beginnings");
/** What a member's own download holds beside the rows that name them: by table, in words. */
export const ownData: Slot<
  (ctx: AppContext, memberId: string) => Promise<Readonly<Record<string, readonly unknown[]>>>
> = slot("own-data");
/** Where a newcomer goes first, once they are in; a path of ours. One domain fills it. */
export const afterJoining: Slot<(ctx: AppContext, memberId: string) => Promise<string>> =
  slot("after-joining");
/** The way to the next event of a group, for who is new there; undefined where none is planned. */
export const nextForNewcomers: Slot<
  (ctx: AppContext, view: View, groupId: string) => Promise<Html | undefined>
> = slot("next-for-newcomers");
/** Acts that two keys can do, by name. */
export const twoKeyActs: Slot<Acts> = slot("two-key-acts");
/** Acts that everybody is told of before they are done, by name. */
export const announcedActs: Slot<AnnouncedActs> = slot("announced-acts");
/** How an appeal against a pause begins; one domain fills it. */
export const appeals: Slot<(ctx: AppContext) => BeginAppeal> = slot("appeals");
