/** How many jobs of each kind of work run at once. Pure. */
import type { Lane } from "#platform/database/schema.ts";

/**
 * How many of a lane run at once; `slow`: how many more may wait for somebody's answer;
 * `ahead`: how many more are taken with them and wait for their turn here, where a look
 * for work costs more than the work.
 */
export interface Share {
  readonly max: number;
  readonly slow: number;
  readonly ahead: number;
}

export type ShareName = Lane | "probe";

/**
 * `hands`: what works with the database all the time, and shares its connections with the pages.
 */
export const sharesOf = (hands: number): Readonly<Record<ShareName, Share>> => ({
  receive: { max: (hands + 1) >> 1, slow: 0, ahead: 32 },
  send: { max: 64, slow: 600, ahead: 0 },
  direct: { max: 12, slow: 100, ahead: 0 },
  chore: { max: hands >> 1, slow: 0, ahead: 0 },
  // As many as the mail server has connections of ours; the rest waits, the urgent first.
  mail: { max: 5, slow: 0, ahead: 0 },
  // Those known to fail, by themselves: 200 of them that hang are each asked within two minutes.
  probe: { max: 24, slow: 0, ahead: 0 },
});

/** As many of each, and nothing ahead. For tests. */
export function sharesOfEqual(max: number): Readonly<Record<ShareName, Share>> {
  const share: Share = { max: max, slow: 0, ahead: 0 };
  return {
    ...{ receive: share, send: share, direct: share },
    ...{ chore: share, mail: share, probe: share },
  };
}
