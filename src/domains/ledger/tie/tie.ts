/**
 * Hours between two collectives. Each keeps an account for the other in its own book; the two
 * mirror each other. The one that was cared for offers hours; the other books them and accepts, and
 * only then the first books them too.
 */
/** Days in which hours that came may be passed on to who gave the care. */
export const passOnDays = 60;

/** Minutes in whole quarter hours, from 15 minutes to a day. */
export const isQuarterHours = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 15 && minutes <= 1440 && minutes % 15 === 0;

interface Reach {
  /** Minutes that we owe them (negative: they owe us). */
  readonly balance: number;
  /** Minutes on their way to them. */
  readonly onTheWay: number;
  readonly max: number;
}

/**
 * May so many minutes more be offered to them? What is on its way counts, so
 * that an answer can always be booked.
 */
export const mayOffer = ({ balance, onTheWay, max }: Reach, minutes: number): boolean =>
  balance + onTheWay + minutes <= max;

/** May so many minutes that they offer be taken? */
export const mayTake = (
  { balance, max }: Pick<Reach, "balance" | "max">,
  minutes: number,
): boolean => balance - minutes >= -max;

/** A tie as its group sees it. */
export interface VisibleTie {
  readonly id: string;
  readonly actorIri: string;
  readonly name: string;
  readonly mostMinutes: number;
  /** Minutes; what we owe them is positive. */
  readonly balance: number;
  /** Nothing goes either way any more. */
  readonly ended: boolean;
}

/** Hours that went between; who of us thanked is known to that member alone. */
export interface VisibleTransfer {
  readonly id: string;
  readonly way: "out" | "in";
  readonly minutes: number;
  readonly state: "offered" | "booked" | "rejected";
  readonly made: Date;
  readonly name: string;
  /** The viewer's own thanks. */
  readonly mine: boolean;
  readonly passedOn: boolean;
}
