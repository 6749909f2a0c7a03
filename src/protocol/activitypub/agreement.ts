/** Agreements of Valueflows as others write them (FEP-0837): terms with their prefix or without. */
import { first, isObject, isType, type Json, type JsonObject } from "./json.ts";

export const valueflowsTerm = (of: JsonObject, name: string): Json | undefined =>
  first(of[name] ?? of[`vf:${name}`]);

/** The one Commitment of the Agreement that `activity` offers; undefined when it offers none. */
export function offeredCommitment(activity: JsonObject): JsonObject | undefined {
  const agreement = first(activity["object"]);
  if (
    !isObject(agreement) ||
    !isType(agreement, "Agreement", "vf:Agreement", "https://w3id.org/valueflows/ont/vf#Agreement")
  )
    return undefined;
  const commitment = valueflowsTerm(agreement, "stipulates");
  return isObject(commitment) ? commitment : undefined;
}
