/** How much of the shared work one carries now. */
import type { Capacity } from "#platform/database/schema.ts";

/** From nothing to more than usual. */
export const capacities: readonly Capacity[] = ["resting", "little", "some", "usual", "more"];

/** One of one's own, for nobody else. */
export interface OwnMembership {
  readonly handle: string;
  readonly name: string;
  readonly root: boolean;
  readonly capacity: Capacity;
  readonly pausedUntil: Date | null;
}
