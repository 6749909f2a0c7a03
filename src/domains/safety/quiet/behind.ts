/**
 * What another server said for a group that is quiet waits apart, so that the rest of what it says
 * does not. Whatever is about the same things waits behind it. Pure.
 */
import { isObject, isType, type Json, type JsonObject } from "#protocol/activitypub/json.ts";
import { receiveOrder } from "#protocol/inbox/write-down.ts";

/** The order of what waits of one sender. */
export const quietOrder = (signer: string): string => `${receiveOrder(signer)}#quiet`;
export const waitsApart = (key: string | null): boolean => key?.endsWith("#quiet") === true;

/** What says to whom, by whom, and how it looks: two things have it in common and are still two. */
const beside = new Set([
  ...["@context", "actor", "attributedTo", "to", "cc", "bto", "bcc", "audience", "tag", "url"],
  ...["icon", "image", "attachment", "followers", "generator", "content", "contentMap", "summary"],
]);

function* thingsIn(value: Json | undefined): Generator<string> {
  if (typeof value === "string") {
    if (/^https?:\/\//i.test(value)) yield value;
  } else if (Array.isArray(value)) for (const one of value as readonly Json[]) yield* thingsIn(one);
  else if (isObject(value))
    for (const [name, one] of Object.entries(value)) if (!beside.has(name)) yield* thingsIn(one);
}

export interface SaidBy {
  readonly signer: string;
  readonly activity?: JsonObject | undefined;
}

/** Their things that it is about: neither ours, nor the sender. */
const thingsSaid = ({ signer, activity }: SaidBy, origin: string): ReadonlySet<string> =>
  new Set([...thingsIn(activity)].filter((iri) => iri !== signer && !iri.startsWith(`${origin}/`)));

/** Is it the end of the sender, and with it of all that they said? */
const endsAll = ({ signer, activity }: SaidBy): boolean =>
  activity === undefined ||
  (isType(activity, "Delete") &&
    [activity["object"]].flat().some((one) => (isObject(one) ? one["id"] : one) === signer));

/** Must `said` wait behind one of these, which came before and wait? */
export function belongsBehind(said: SaidBy, waiting: readonly SaidBy[], origin: string): boolean {
  if (waiting.length === 0) return false;
  if (endsAll(said)) return true;
  const things = thingsSaid(said, origin);
  return waiting.some((one) => [...thingsSaid(one, origin)].some((iri) => things.has(iri)));
}
