/**
 * Hours offered to a sibling: `Offer` of an Agreement whose one Commitment transfers hours
 * (Valueflows; the unit is OM 2's "hour", as FEP-0837 writes amounts), answered by `Accept` with
 * the Agreement as its result, or by `Reject`. Nobody is named.
 */
import { safeUrl } from "#platform/lib/url.ts";
import { offeredCommitment, valueflowsTerm } from "#protocol/activitypub/agreement.ts";
import { first, iriOf, isObject, type JsonObject, str } from "#protocol/activitypub/json.ts";

export interface HoursOffer {
  /** IRIs of the two groups. */
  readonly provider: string;
  readonly receiver: string;
  readonly minutes: number;
}

const commitmentOf = ({ provider, receiver, minutes }: HoursOffer): JsonObject => ({
  type: "Commitment",
  action: "transfer",
  provider,
  receiver,
  resourceQuantity: { hasUnit: "hour", hasNumericalValue: String(minutes / 60) },
});

/** `updated` (ISO 8601) tells an Offer that is asked again from one that merely came twice. */
export const hoursDocument = (offer: HoursOffer, updated?: string): JsonObject => ({
  type: "Agreement",
  ...(updated === undefined ? {} : { updated }),
  stipulates: commitmentOf(offer),
});

/** As the one who accepts gives it back. */
export const hoursAgreement = (offer: HoursOffer, id: string, published: string): JsonObject => ({
  type: "Agreement",
  id,
  attributedTo: offer.receiver,
  published,
  stipulates: { ...commitmentOf(offer), id: `${id}#primary` },
});

/**
 * undefined when the Offer is none of hours. Minutes are not checked yet but for being a number.
 */
export function readHoursOffer(activity: JsonObject): HoursOffer | undefined {
  const commitment = offeredCommitment(activity);
  if (commitment === undefined || iriOf(commitment["satisfies"]) !== undefined) return undefined;
  const measure = valueflowsTerm(commitment, "resourceQuantity");
  if (!isObject(measure)) return undefined;
  const unit = str(first(measure["hasUnit"] ?? measure["om2:hasUnit"]));
  const value = first(measure["hasNumericalValue"] ?? measure["om2:hasNumericalValue"]);
  const provider = safeUrl(iriOf(valueflowsTerm(commitment, "provider")));
  const receiver = safeUrl(iriOf(valueflowsTerm(commitment, "receiver")));
  const text = typeof value === "number" ? String(value) : (str(value) ?? "");
  if (
    unit !== "hour" ||
    provider === undefined ||
    receiver === undefined ||
    !/^\d{1,3}(?:\.\d{1,4})?$/.test(text)
  )
    return undefined;
  return { provider, receiver, minutes: Number(text) * 60 };
}
