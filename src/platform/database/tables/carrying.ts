/** The tables of carrying: meetings, rotas, and what was taken from a starter kit. */
import type { Generated } from "kysely";

export type MeetingState = "planned" | "open" | "closed";
export type ItemKind = "inform" | "discuss" | "decide";
export type HandKind = "speak" | "direct" | "process";
export type RotaKind = "cleaning" | "herbs" | "listening" | "clinic" | "other";
export type SeatState = "open" | "asked" | "held" | "looking" | "done" | "empty";
export type PieceKind = "agreement" | "role" | "rota" | "access" | "questions" | "poster" | "plan";

export interface CarryingTables {
  meetings: {
    id: string;
    groupId: string;
    eventId: string | null;
    name: string;
    starts: Date;
    place: Generated<string>;
    state: Generated<MeetingState>;
    /** Markdown. */
    minutes: Generated<string>;
    nourished: Generated<string>;
    hard: Generated<string>;
    missing: Generated<string>;
    made: Date;
    updated: Date;
  };
  meetingRoles: {
    meetingId: string;
    role: string;
    memberId: string;
    state: Generated<"asked" | "yes" | "no">;
    made: Date;
  };
  meetingItems: {
    id: string;
    meetingId: string;
    place: number;
    words: string;
    kind: Generated<ItemKind>;
    minutesWished: Generated<number>;
    decisionId: string | null;
    notes: Generated<string>;
    madeBy: string | null;
    made: Date;
  };
  /** Who would like to speak, in order. */
  meetingHands: {
    id: string;
    meetingId: string;
    memberId: string | null;
    name: Generated<string>;
    kind: Generated<HandKind>;
    spoke: Generated<boolean>;
    seq: Generated<string>;
  };
  rotas: {
    id: string;
    groupId: string;
    name: string;
    content: Generated<string>;
    kind: Generated<RotaKind>;
    /** RFC 5545 RRULE. */
    rule: string;
    firstStart: Date;
    timeZone: string;
    minutes: number;
    /** Decimal: how heavy an hour of it is. */
    weight: Generated<string>;
    gapDays: Generated<number>;
    place: Generated<string>;
    state: Generated<"running" | "resting" | "ended">;
    inKit: Generated<boolean>;
    made: Date;
    updated: Date;
  };
  rotaSeats: {
    id: string;
    rotaId: string;
    name: Generated<string>;
    /** What one should have practised; self-declared. Empty: nothing. */
    practice: Generated<string>;
    seats: Generated<number>;
    learning: Generated<boolean>;
  };
  shifts: {
    id: string;
    rotaId: string;
    starts: Date;
    ends: Date;
    cancelled: Generated<boolean>;
    note: Generated<string>;
  };
  shiftSeats: {
    id: string;
    shiftId: string;
    seatId: string | null;
    memberId: string | null;
    state: Generated<SeatState>;
    askedUntil: Date | null;
    carriedBy: string | null;
    updated: Date;
  };
  shiftAskings: {
    shiftSeatId: string;
    memberId: string;
    answer: Generated<"asked" | "yes" | "no" | "silent">;
    made: Date;
  };
  practices: { memberId: string; practice: string };
  plantedPieces: {
    id: string;
    fromIri: string;
    fromName: string;
    kind: PieceKind;
    name: string;
    content: string;
    /** JSON, by kind. */
    data: Generated<string>;
    digest: string;
    license: Generated<string>;
    credit: Generated<string>;
    state: Generated<"waiting" | "picked" | "left">;
    decisionId: string | null;
    made: Date;
  };
}
