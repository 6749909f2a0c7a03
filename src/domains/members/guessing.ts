/** How often a password may be wrong, and for whom. Pure; the counting is done by web/tries.ts. */
import { hours, minutes } from "#platform/lib/clock.ts";

/** One handle from one network, one known browser, or one session. */
export const ofOne = { max: 5, window: minutes(5) } as const;
/**
 * All handles together from one network: a household, a café, a whole provider behind one address.
 */
export const ofNetwork = { max: 30, window: minutes(5) } as const;
/** One handle from anywhere: beyond this a try is slow, but never refused. */
export const ofHandle = { max: 20, window: hours(1) } as const;
