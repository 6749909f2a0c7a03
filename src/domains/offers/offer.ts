/** Offers and needs: what somebody can give or wishes for. Pure. */
import { isCareKind } from "#commons/care-kinds.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { hasLetter, manyLines, oneLine, tagWord } from "#commons/text.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import type { PictureChange } from "#domains/pictures/picture.ts";
import type { Origin } from "#commons/origin.ts";
import { amongMembers, type Viewer } from "#commons/visibility.ts";
import type { OfferState, Row, Visibility } from "#platform/database/schema.ts";
import { after, days } from "#platform/lib/clock.ts";
import { shorten } from "#platform/lib/messages.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { offerMessages } from "./messages.ts";

const saying = sayings(offerMessages);

export type Purpose = "offer" | "request";
type Shown = Row<"offers"> & { readonly image?: ShownPicture | null };
export type VisibleOffer = Shown & { readonly origin: Origin };

export const offerKinds = ["skill", "care-time", "thing", "space", "hands"] as const;
export type OfferKind = (typeof offerKinds)[number];
export const isOfferKind = (text: string): text is OfferKind =>
  (offerKinds as readonly string[]).includes(text);

export const offerWays = ["give", "lend", "swap", "hours"] as const;
export type OfferWay = (typeof offerWays)[number];
export const isOfferWay = (text: string): text is OfferWay =>
  (offerWays as readonly string[]).includes(text);

/** Days until it ends by itself: needs say something of a person and go sooner. */
export const lifeOf = (purpose: Purpose): number => days(purpose === "offer" ? 180 : 14);

/** Milliseconds that an offer which ended can still be renewed; then it is deleted. */
export const afterlife = days(30);

/** Needs are for members unless somebody says otherwise. */
export const usualVisibility = (purpose: Purpose): Visibility =>
  purpose === "offer" ? "public" : "members";

export type OfferStanding = OfferState | "draft";
export type OfferMove = "publish" | "pause" | "open" | "meet" | "renew" | "expire" | "withdraw";

/** Where each move leads; what is not here can't be done. */
export const offerMoves: Readonly<
  Record<OfferMove, Readonly<Partial<Record<OfferStanding, OfferState>>>>
> = {
  publish: { draft: "open" },
  pause: { open: "paused" },
  open: { paused: "open", met: "open" },
  meet: { open: "met", paused: "met" },
  renew: { open: "open", paused: "paused", expired: "open" },
  expire: { open: "expired", paused: "expired", met: "expired" },
  withdraw: {
    draft: "withdrawn",
    open: "withdrawn",
    paused: "withdrawn",
    met: "withdrawn",
    expired: "withdrawn",
  },
};

interface Stands {
  readonly state: OfferState;
  readonly published: Date | null;
}

export const offerStanding = (offer: Stands): OfferStanding =>
  offer.published === null && offer.state !== "withdrawn" ? "draft" : offer.state;

/** The state after the move; undefined when it can't be done now. */
export const stateAfterMove = (offer: Stands, move: OfferMove): OfferState | undefined =>
  offerMoves[move][offerStanding(offer)];

/** Can one ask for it, or help with it, now? */
export const takesAsking = (
  offer: Stands & { readonly groupId: string | null; readonly expires: Date | null },
  now: Date,
): boolean =>
  offer.groupId !== null &&
  offerStanding(offer) === "open" &&
  (offer.expires === null || offer.expires > now);

/**
 * Days until it ends, to the nearest: what was just made for 180 days says so; 0 on the last one.
 */
export const daysLeft = (expires: Date, now: Date): number =>
  Math.max(0, Math.round((expires.getTime() - now.getTime()) / days(1)));

/**
 * What strangers, feeds, search and other servers read. Of a need of ours that is only the sentence
 * its author approved; everything else reads as it stands.
 */
export function publicFace<T extends Shown>(offer: T): T {
  if (offer.groupId === null || offer.purpose === "offer") return offer;
  const text = offer.approvedText;
  return {
    ...offer,
    name: shorten(text, 100),
    source: text,
    contentHtml: text === "" ? "" : `<p>${escapeText(text)}</p>`,
    area: "",
    quantity: null,
    unit: null,
    available: null,
    tags: [],
    conditions: "",
    cautions: "",
    availability: "",
    spoken: [],
    remotePossible: false,
    credit: "",
    eventId: null,
    lotId: null,
    thingId: null,
    search: "",
    plainSearch: "",
    wordForms: "",
    ...("image" in offer ? { image: null } : {}),
  };
}

/** As this viewer may read it. */
export const faceFor = <T extends Shown>(viewer: Viewer, offer: T): T =>
  amongMembers(viewer) ||
  (offer.groupId !== null && viewer.member?.groups.includes(offer.groupId) === true)
    ? offer
    : publicFace(offer);

export interface OfferInput {
  readonly purpose: Purpose;
  readonly name: string;
  /** Markdown. */
  readonly content: string;
  readonly careKind: string;
  readonly area: string;
  readonly quantity?: number | undefined;
  readonly unit?: string | undefined;
  readonly tags: readonly string[];
  readonly language: string;
  readonly visibility: Visibility;
  readonly expires?: Date | "unreadable" | undefined;
  readonly publish: boolean;
  /** One of `offerKinds`; "skill" when left out. */
  readonly what?: string | undefined;
  /** One of `offerWays`; a gift when left out. */
  readonly how?: string | undefined;
  readonly conditions?: string | undefined;
  readonly cautions?: string | undefined;
  /** In words: when. */
  readonly availability?: string | undefined;
  /** BCP 47. */
  readonly spoken?: readonly string[] | undefined;
  readonly remotePossible?: boolean | undefined;
  readonly credit?: string | undefined;
  /** The one sentence that everybody may read of a need. */
  readonly approvedText?: string | undefined;
  /** Looked through already. */
  readonly picture?: PictureChange | undefined;
}

export type OfferFacts = Pick<
  Row<"offers">,
  | "purpose"
  | "name"
  | "source"
  | "careKind"
  | "area"
  | "quantity"
  | "unit"
  | "tags"
  | "language"
  | "what"
  | "how"
  | "conditions"
  | "cautions"
  | "availability"
  | "spoken"
  | "remotePossible"
  | "credit"
  | "approvedText"
> & { readonly expires: Date };

const languageForm = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** "en, es tr" as a list. */
export const splitCodes = (text: string): string[] =>
  text.split(/[\s,;]+/).filter((code) => code !== "");

/**
 * A decimal as people and other servers write an amount: more than nothing,
 * at most four digits after the point.
 */
export const isAmount = (amount: number): boolean =>
  Number.isFinite(amount) && amount >= 0.0001 && amount < 1e6;
export const decimal = (amount: number): string => String(Number(amount.toFixed(4)));

function wayNote(way: string, what: string): Saying | undefined {
  if (!isOfferWay(way)) return saying((m) => m.errors.chooseHowItIsMeant);
  return way === "lend" && what !== "thing" && what !== "space"
    ? saying((m) => m.errors.onlyAThingOrA)
    : undefined;
}

function expiresNote(expires: Date | "unreadable", now: Date): Saying | undefined {
  if (expires === "unreadable") return saying((m) => m.errors.aDayIsWrittenLike);
  if (expires <= now) return saying((m) => m.errors.thisDayIsOver);
  return expires > after(now, days(366)) ? saying((m) => m.errors.withinAYearYouCan) : undefined;
}

function notesOn(
  input: OfferInput,
  expires: Date | "unreadable",
  now: Date,
): Record<string, Saying | undefined> {
  const { quantity } = input;
  const open = input.publish && input.purpose === "request" && input.visibility === "public";
  const herbs =
    input.publish &&
    input.purpose === "offer" &&
    input.careKind === "herbs" &&
    input.what === "thing";
  const what = input.what ?? "skill";
  return {
    name: !hasLetter(input.name) ? saying((m) => m.errors.sayInAFewWords) : undefined,
    what: isOfferKind(what) ? undefined : saying((m) => m.errors.chooseWhatItIs),
    how: wayNote(input.how ?? "give", what),
    quantity:
      quantity === undefined || isAmount(quantity)
        ? undefined
        : saying((m) => m.errors.aNumberOrNothing),
    cautions:
      herbs && oneLine(input.cautions ?? "") === ""
        ? saying((m) => m.errors.sayForWhomItIs)
        : undefined,
    spoken: (input.spoken ?? []).every((code) => languageForm.test(code) && code.length <= 35)
      ? undefined
      : saying((m) => m.errors.languagesAreWrittenLikeEn),
    approvedText:
      open && !hasLetter(input.approvedText ?? "")
        ? saying((m) => m.errors.writeTheOneSentenceThat)
        : undefined,
    expires: expiresNote(expires, now),
    language: languageForm.test(input.language)
      ? undefined
      : saying((m) => m.errors.aLanguageIsWrittenLike),
  };
}

/** `visibility` is as the group allows it; `publish` when it is, or becomes, more than a draft. */
export function readOfferInput(
  input: OfferInput,
  now: Date,
): { readonly facts?: OfferFacts; readonly notes: Record<string, Saying | undefined> } {
  const expires = input.expires ?? after(now, lifeOf(input.purpose));
  const notes = notesOn(input, expires, now);
  if (expires === "unreadable" || Object.values(notes).some((note) => note !== undefined))
    return { notes };
  const { quantity, what = "skill", how = "give" } = input;
  const unit = oneLine(input.unit ?? "", 40) || "one";
  return {
    notes,
    facts: {
      purpose: input.purpose,
      name: oneLine(input.name, 150),
      source: manyLines(input.content, 20_000),
      careKind: isCareKind(input.careKind) ? input.careKind : "other",
      area: oneLine(input.area, 300),
      quantity: quantity === undefined ? null : decimal(quantity),
      unit: quantity === undefined ? null : unit,
      tags: [...new Set(input.tags.flatMap((tag) => tagWord(tag) ?? []))].slice(0, 20),
      language: input.language,
      what: isOfferKind(what) ? what : "skill",
      how: isOfferWay(how) ? how : "give",
      conditions: manyLines(input.conditions ?? "", 1000),
      cautions: manyLines(input.cautions ?? "", 2000),
      availability: oneLine(input.availability ?? "", 300),
      spoken: [...new Set(input.spoken ?? [])].slice(0, 20),
      remotePossible: input.remotePossible === true,
      credit: oneLine(input.credit ?? "", 100),
      approvedText: oneLine(input.approvedText ?? "", 300),
      expires,
    },
  };
}
