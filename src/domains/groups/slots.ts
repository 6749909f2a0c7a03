/** What other domains add to groups: sections of their page, acts for two keys, the appeal to a decision. */
import { type Slot, slot } from "#commons/slots.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { AnnouncedActs } from "./announced/announced.ts";
import type { Acts } from "./keys/keys.ts";
import type { BeginAppeal } from "./pause/effects.ts";
import type { Group } from "./store.ts";

interface GroupSection {
  /** `now`: what waits and comes up. `links`: ways to how it is carried, a line each. `shows`: what it shows to whoever looks. */
  readonly place: "now" | "links" | "shows";
  show(ctx: AppContext, view: View, group: Group): readonly Html[] | Promise<readonly Html[]>;
}

export const groupSections: Slot<GroupSection> = slot("group-sections");
/** A link to begin something in a group, for its members. */
export const groupBeginnings: Slot<(view: View, handle: string) => Html> = slot("group-beginnings");
/** What a member's own download holds beside the rows that name them: by table, in words. */
export const ownData: Slot<
  (ctx: AppContext, memberId: string) => Promise<Readonly<Record<string, readonly unknown[]>>>
> = slot("own-data");
/** Where a newcomer goes first, once they are in; a path of ours. One domain fills it. */
export const afterJoining: Slot<(ctx: AppContext, memberId: string) => Promise<string>> =
  slot("after-joining");
/** Acts that two keys can do, by name. */
export const twoKeyActs: Slot<Acts> = slot("two-key-acts");
/** Acts that everybody is told of before they are done, by name. */
export const announcedActs: Slot<AnnouncedActs> = slot("announced-acts");
/** How an appeal against a pause begins; one domain fills it. */
export const appeals: Slot<(ctx: AppContext) => BeginAppeal> = slot("appeals");
