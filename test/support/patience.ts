/**
 * How long tests wait for what must come. They wait for conditions; this only
 * ends those that would wait for ever.
 */

/** More than 1 for a machine that is slow or busy: `TEST_PATIENCE=10 npm test`. */
export const patience = Number(process.env["TEST_PATIENCE"] ?? 4);

/** Milliseconds for one condition. */
export const deadline = 15_000 * patience;

/**
 * The milliseconds of one test, and of what is done before and after it. A time that a rule of ours
 * promises is asserted in its own test, by what was done where that can be counted.
 */
export const testDeadline = 60_000 * patience;
