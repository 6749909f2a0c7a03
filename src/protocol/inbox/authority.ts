/**
 * Who may do what to which thing: decided by who signed and who is stored as the owner, never by
 * what the payload says of itself. Pure.
 */
import { originOf } from "#platform/lib/url.ts";
import { iriOf, irisOf, type JsonObject } from "../activitypub/json.ts";

export interface Stored {
  /** IRI of the actor that we keep as its owner. */
  readonly owner: string;
  /** As what we keep it; one id may stand for several. */
  readonly kinds: readonly string[];
}

/** May `signer` bring this object into being here, or change it? */
export function mayWrite(signer: string, object: JsonObject, stored: Stored | undefined): boolean {
  const id = iriOf(object);
  if (id === undefined || originOf(id) !== originOf(signer)) return false;
  const authors = irisOf(object["attributedTo"]);
  if (authors.some((author) => originOf(author) !== originOf(signer))) return false;
  // A person may sign for a group of the same server (Mobilizon); then the object was
  // fetched from there, and names its owner.
  if (stored !== undefined) return stored.owner === signer || authors.includes(stored.owner);
  return (
    authors.length === 0 ||
    authors.includes(signer) ||
    originOf(authors[0] ?? "") === originOf(signer)
  );
}

/**
 * May `signer` take this away? The owner may; for somebody else of its server
 * it must also be gone where it stood.
 */
export const mayDelete = (signer: string, iri: string, stored: Stored | undefined): boolean =>
  originOf(iri) === originOf(signer) &&
  (stored === undefined || stored.owner === signer || originOf(stored.owner) === originOf(signer));

/** Whose it becomes: the first author, else the signer. */
export const ownerOf = (signer: string, object: JsonObject): string =>
  irisOf(object["attributedTo"])[0] ?? signer;
