/** Offers and needs: what somebody can give or wishes for. Pure. */
import { isCareKind } from "#commons/care-kinds.ts";
import { manyLines, oneLine, tagWord } from "#commons/text.ts";
import type { Origin } from "#commons/origin.ts";
import type { Row, Visibility } from "#database/schema.ts";
import { after, days } from "#kit/clock.ts";

export type Purpose = "offer" | "request";
export type SeenOffer = Row<"offers"> & { readonly origin: Origin };

/** Days until it ends by itself: needs say something of a person and go sooner. */
export const lifeOf = (purpose: Purpose): number => days(purpose === "offer" ? 180 : 14);

/** Needs are for members unless somebody says otherwise. */
export const usualVisibility = (purpose: Purpose): Visibility => (purpose === "offer" ? "public" : "members");

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
  readonly expires?: Date | undefined;
  readonly publish: boolean;
}

export interface OfferFacts {
  readonly purpose: Purpose;
  readonly name: string;
  readonly source: string;
  readonly careKind: string;
  readonly area: string;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly tags: string[];
  readonly language: string;
  readonly expires: Date;
}

export function readOfferInput(
  input: OfferInput,
  now: Date,
): { readonly facts?: OfferFacts; readonly notes: Record<string, string | undefined> } {
  const expires = input.expires ?? after(now, lifeOf(input.purpose));
  const { quantity } = input;
  const notes = {
    name: oneLine(input.name).length < 3 ? "Say in a few words what it is." : undefined,
    quantity: quantity === undefined || (Number.isFinite(quantity) && quantity > 0 && quantity < 1e6) ? undefined : "A number, or nothing.",
    expires: expires <= now ? "This day is over." : expires > after(now, days(366)) ? "Within a year; you can renew it." : undefined,
    language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(input.language) ? undefined : "A language is written like en or pt-BR.",
  };
  if (Object.values(notes).some((note) => note !== undefined)) return { notes };
  const unit = oneLine(input.unit ?? "", 40);
  return {
    notes,
    facts: {
      purpose: input.purpose,
      name: oneLine(input.name, 150),
      source: manyLines(input.content, 20_000),
      careKind: isCareKind(input.careKind) ? input.careKind : "other",
      area: oneLine(input.area, 300),
      quantity: quantity === undefined ? null : String(quantity),
      unit: quantity === undefined ? null : unit === "" ? "one" : unit,
      tags: [...new Set(input.tags.flatMap((tag) => tagWord(tag) ?? []))].slice(0, 20),
      language: input.language,
      expires,
    },
  };
}
