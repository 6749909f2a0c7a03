/** What other domains add to a member's own page, and what they do when a member leaves. */
import { type Slot, slot } from "#commons/slots.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Html } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import type { Parting } from "./actions.ts";

/** Sections of one's own page, by where they stand on it. */
interface OwnSections {
  /** What waits for the member, or for others because of them. */
  readonly waiting?: Html;
  /** What is theirs. */
  readonly theirs?: Html;
  /** What one seldom needs. */
  readonly last?: Html;
}

export const ownSections: Slot<
  (ctx: AppContext, view: View) => OwnSections | Promise<OwnSections>
> = slot("own-sections");

/**
 * Another way than the password, on the page on which one signs in. `script`: of
 * ours, without which it is not seen.
 */
export const signInWays: Slot<(view: View) => { readonly shown: Html; readonly script: string }> =
  slot("sign-in-ways");

/** Done in the transaction in which somebody leaves the collective. */
export const onLeaving: Slot<(ctx: AppContext) => Parting> = slot("on-leaving");
