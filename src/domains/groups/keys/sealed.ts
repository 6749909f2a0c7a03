/**
 * Keys that wait sealed: on pages of their own, for some members only. The
 * common list of keys leaves them out.
 */

export const pauseAct = "pause";
export const declineAct = "decline-joining";

export const sealedActs: readonly string[] = [pauseAct, declineAct];
