/**
 * An asking between collectives (FEP-0837): `Offer` of an Agreement whose Commitment satisfies
 * the intent of a proposal, answered by `Accept` with the Agreement as its result, or by
 * `Reject`; a receipt follows when it is done.
 */
import { oneLine } from "#commons/text.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { offeredCommitment, valueflowsTerm } from "#protocol/activitypub/agreement.ts";
import { first, iriOf, isObject, type JsonObject, str } from "#protocol/activitypub/json.ts";

export interface IncomingAsking {
  /** IRI of the intent: `…#primary` of a proposal or of its post. */
  readonly satisfies: string;
  /** Decimal, at most four digits behind the point. */
  readonly quantity: string;
  /** OM 2 unit, or "one". */
  readonly unit: string;
}

const amount = /^\d{1,6}(?:\.\d{1,4})?$/;

function measureOf(
  value: unknown,
): { readonly quantity: string; readonly unit: string } | undefined {
  if (!isObject(value)) return undefined;
  const number = first(
    value["hasNumericalValue"] ?? value["om2:hasNumericalValue"] ?? value["om:hasNumericalValue"],
  );
  const text = typeof number === "number" ? String(number) : (str(number) ?? "");
  const unit = oneLine(
    str(first(value["hasUnit"] ?? value["om2:hasUnit"] ?? value["om:hasUnit"])) ?? "one",
    40,
  );
  return amount.test(text) && Number(text) > 0 ? { quantity: text, unit } : undefined;
}

/**
 * What an Offer asks for; undefined when it is no asking that can be
 * understood. Without an amount it is one.
 */
export function readAsking(activity: JsonObject): IncomingAsking | undefined {
  const commitment = offeredCommitment(activity);
  if (commitment === undefined) return undefined;
  const satisfies = safeUrl(iriOf(valueflowsTerm(commitment, "satisfies")));
  const quantity = valueflowsTerm(commitment, "resourceQuantity");
  const measure = quantity === undefined ? { quantity: "1", unit: "one" } : measureOf(quantity);
  return satisfies === undefined || measure === undefined ? undefined : { satisfies, ...measure };
}

/**
 * Address of the intent that an offer from elsewhere publishes, and its unit;
 * undefined where it publishes none.
 */
export function intentOf(
  raw: string | null,
): { readonly iri: string; readonly unit: string } | undefined {
  let json: unknown;
  try {
    json = JSON.parse(raw ?? "null");
  } catch {
    return undefined;
  }
  const published = isObject(json) ? valueflowsTerm(json, "publishes") : undefined;
  const iri = safeUrl(iriOf(published));
  if (iri === undefined) return undefined;
  const measure = isObject(published)
    ? measureOf(valueflowsTerm(published, "resourceQuantity"))
    : undefined;
  return { iri, unit: measure?.unit ?? "one" };
}

const commitment = ({ satisfies, quantity, unit }: IncomingAsking, id?: string): JsonObject => ({
  ...(id === undefined ? {} : { id: `${id}#primary` }),
  type: "Commitment",
  satisfies,
  resourceQuantity: { hasUnit: unit, hasNumericalValue: quantity },
});

/** What is sent as the object of an Offer: nobody is named, and nothing else is said. */
export const askingDocument = (asking: IncomingAsking): JsonObject => ({
  type: "Agreement",
  stipulates: commitment(asking),
});

/** The Agreement as the one who accepts it gives it back, with addresses of their own. */
export const agreementDocument = (
  asking: IncomingAsking,
  id: string,
  group: string,
  published: string,
): JsonObject => ({
  type: "Agreement",
  id,
  attributedTo: group,
  published,
  stipulates: commitment(asking, id),
});

/** Says that what was agreed has been done. */
export const receiptDocument = (
  id: string,
  agreement: string,
  group: string,
  published: string,
  words: string,
): JsonObject => ({
  type: "Document",
  id,
  attributedTo: group,
  context: agreement,
  published,
  content: `<p>${words}</p>`,
});
