/** In which order people speak. Pure; the same on paper. */
import type { HandKind } from "#platform/database/schema.ts";

export const handKinds: readonly HandKind[] = ["speak", "direct", "process"];

export interface Hand {
  readonly id: string;
  readonly memberId: string | null;
  /** Of somebody without a phone; "" for members. */
  readonly name: string;
  readonly kind: HandKind;
  readonly spoke: boolean;
  /** Grows with each hand that goes up. */
  readonly seq: number;
}

/** Whose hand it is: a member, or a name however it is written. */
export const whose = (hand: Pick<Hand, "memberId" | "name">): string =>
  hand.memberId ?? `name ${hand.name.toLowerCase()}`;

const first: Readonly<Record<HandKind, number>> = { process: 0, direct: 1, speak: 2 };

/**
 * The hands that are up, in the order in which they speak: points of process, direct points,
 * those who have not spoken in this meeting, those who have; each in the order in which they went
 * up. A point of process is no speaking.
 */
export function queue<H extends Hand>(hands: readonly H[]): H[] {
  const heard = new Set(hands.filter((hand) => hand.spoke && hand.kind !== "process").map(whose));
  const place = (hand: H): number =>
    first[hand.kind] + (hand.kind === "speak" && heard.has(whose(hand)) ? 1 : 0);
  return hands.filter((hand) => !hand.spoke).sort((a, b) => place(a) - place(b) || a.seq - b.seq);
}
