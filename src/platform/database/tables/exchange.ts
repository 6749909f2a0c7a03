/** The tables of exchange: who asked for what, rounds, things and lots of herbs. */
import type { Generated } from "kysely";

export type ExchangeState =
  | "asked"
  | "accepted"
  | "declined"
  | "arranged"
  | "done"
  | "thanked"
  | "fell-through"
  | "withdrawn";
export type ThingState = "here" | "lent" | "mending" | "missing" | "retired";
export type MovementKind = "made" | "given" | "discarded" | "counted";

export interface ExchangeTables {
  /** One asking for an offer, or one helping with a need. Sealed between the people concerned. */
  exchanges: {
    id: string;
    offerId: string;
    memberId: string | null;
    /** The group elsewhere that asks. */
    actorIri: string | null;
    /** Id of its Offer, and the Offer itself. */
    offerIri: string | null;
    raw: string | null;
    /** The member who entered it for somebody who said yes to that. */
    carriedBy: string | null;
    name: Generated<string>;
    /** Decimal. */
    quantity: Generated<string>;
    state: Generated<ExchangeState>;
    /** Where and when; purged with the row. */
    details: string | null;
    /** Of a loan. */
    due: string | null;
    reminded: Date | null;
    thanks: Generated<string>;
    made: Date;
    updated: Date;
    /** When it is deleted. */
    purge: Date;
    /** When whoever took from a lot by it said that they know of its recall. */
    known: Generated<Date | null>;
  };
  exchangeMessages: {
    id: string;
    exchangeId: string;
    fromGiver: boolean;
    content: string;
    made: Date;
  };
  /** An "offers and needs" round inside an event. */
  rounds: {
    id: string;
    eventId: string;
    groupId: string;
    openedBy: string | null;
    state: Generated<"open" | "closed">;
    made: Date;
    purge: Date;
  };
  roundEntries: {
    id: string;
    roundId: string;
    memberId: string | null;
    name: Generated<string>;
    purpose: "offer" | "request";
    words: string;
    careKind: Generated<string>;
    /** May become an offer afterwards. */
    keep: Generated<boolean>;
    offerId: string | null;
    made: Date;
  };
  things: {
    id: string;
    groupId: string;
    name: string;
    source: Generated<string>;
    contentHtml: Generated<string>;
    /** How to care for it. */
    care: Generated<string>;
    place: Generated<string>;
    state: Generated<ThingState>;
    holder: Generated<string>;
    holderId: string | null;
    due: string | null;
    fileId: string | null;
    made: Date;
    updated: Date;
  };
  lots: {
    id: string;
    groupId: string;
    /** On the label. */
    number: string;
    name: string;
    latin: Generated<string>;
    part: Generated<string>;
    form: Generated<string>;
    madeOn: string | null;
    fromWhere: Generated<string>;
    strength: Generated<string>;
    bestBefore: string | null;
    cautions: string;
    keeps: Generated<string>;
    guideId: string | null;
    unit: Generated<string>;
    ready: Generated<boolean>;
    recalled: Date | null;
    recallText: Generated<string>;
    made: Date;
    updated: Date;
  };
  /** Append-only: what is left is what the last movement says. */
  lotMovements: {
    id: string;
    lotId: string;
    kind: MovementKind;
    /** Decimal, signed. */
    amount: string;
    leftOver: string;
    exchangeId: string | null;
    toName: Generated<string>;
    toMemberId: string | null;
    toActorIri: string | null;
    note: Generated<string>;
    /** When who took it said that they know of the recall. */
    known: Generated<Date | null>;
    made: Date;
    seq: Generated<string>;
  };
}
