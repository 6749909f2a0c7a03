/**
 * Is a thing of another server still there? Only its own id, asked at
 * its own host, proves that it is not.
 */
import { hostOf } from "#platform/lib/url.ts";
import { iriOf, isType, type JsonObject } from "../activitypub/json.ts";
import { type Budget, OutgoingError } from "./outgoing-error.ts";
import type { Outgoing } from "./outgoing.ts";

/** `gone`: 410. `tombstone`: one stands there. `missing`: 404, which may pass. */
type RemoteStanding = "there" | "missing" | "gone" | "tombstone";

const plain = (iri: string): string => iri.replace(/#.*$/, "");

/**
 * What the answer to asking for `iri` proves of it; undefined: nothing. What another host says
 * after a redirect proves nothing, and a document at another id does not either.
 */
export function absenceIn(error: unknown, iri: string): "missing" | "gone" | undefined {
  if (!(error instanceof OutgoingError) || error.reason !== "status" || error.url === undefined)
    return undefined;
  const host = hostOf(iri);
  if (host === undefined || hostOf(error.url) !== host) return undefined;
  if (error.status === 410) return "gone";
  return error.status === 404 ? "missing" : undefined;
}

/** Is this document the tombstone of `iri`? */
export const isTombstoneOf = (json: JsonObject, iri: string): boolean =>
  isType(json, "Tombstone") && iriOf(json) === iriOf(plain(iri));

/** Asks. Throws OutgoingError when the answer says neither. */
export async function remoteStanding(
  outgoing: Outgoing,
  iri: string,
  budget?: Budget,
): Promise<RemoteStanding> {
  try {
    const { json } = await outgoing.getDocument(iri, {
      signed: true,
      ...(budget === undefined ? {} : { budget }),
    });
    return isTombstoneOf(json, iri) ? "tombstone" : "there";
  } catch (error) {
    const absence = absenceIn(error, iri);
    if (absence === undefined) throw error;
    return absence;
  }
}
