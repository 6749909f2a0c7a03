/** Reading an actor of another server, whatever software wrote it. Pure. */
import { oneLine } from "#commons/text.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { sanitize } from "#commons/markup/sanitize.ts";
import { hostOf, originOf, safeUrl } from "#platform/lib/url.ts";
import {
  asArray,
  iriOf,
  irisOf,
  isObject,
  type JsonObject,
  webPageOf,
  str,
  shortTextIn,
  textIn,
  typesOf,
} from "./json.ts";

/** What stands for a whole server (Gancio, a relay of Mobilizon). */
export const serverTypes = ["Application", "Service"] as const;
/** What speaks for several people. */
export const groupTypes = ["Group", "Organization"] as const;
export const actorTypes = ["Person", ...groupTypes, ...serverTypes] as const;

interface IncomingActor {
  readonly iri: string;
  readonly host: string;
  readonly type: string;
  /** "moss@moss.example" */
  readonly handle: string;
  readonly name: string;
  /** Sanitized. */
  readonly summary: string;
  readonly url: string;
  readonly inbox: string;
  readonly sharedInbox: string | null;
  readonly outbox: string | null;
  readonly followers: string | null;
  readonly featured: string | null;
  readonly upcomingEvents: string | null;
}

/** undefined: not an actor that we could talk to. Its mailboxes must be on its own host. */
export function readActor(json: JsonObject): IncomingActor | undefined {
  const iri = safeUrl(str(json["id"]));
  const host = hostOf(iri);
  const type = typesOf(json).find((one) => (actorTypes as readonly string[]).includes(one));
  const here = (value: string | undefined): string | null => {
    const url = safeUrl(value);
    return url !== undefined && originOf(url) === originOf(iri) ? url : null;
  };
  const inbox = here(iriOf(json["inbox"]));
  if (iri === undefined || host === undefined || type === undefined || inbox === null)
    return undefined;
  const username =
    oneLine(str(json["preferredUsername"]) ?? "", 100).replace(/[\s@/]/g, "") || "actor";
  const endpoints = isObject(json["endpoints"]) ? json["endpoints"] : {};
  const name = oneLine(plainText(shortTextIn(json, "name")), 100);
  return {
    iri,
    host,
    type,
    handle: `${username}@${host}`,
    name: name === "" ? username : name,
    summary: sanitize((textIn(json, "summary") ?? "").slice(0, 10_000)),
    url: safeUrl(webPageOf(json)) ?? iri,
    inbox,
    sharedInbox: here(str(endpoints["sharedInbox"])),
    outbox: here(iriOf(json["outbox"])),
    followers: here(iriOf(json["followers"])),
    featured: here(iriOf(json["featured"])),
    upcomingEvents: here(iriOf(json["upcomingEvents"])),
  };
}

/** Does this actor's own document list the key, as its own? */
export function listsKey(actor: JsonObject, keyId: string): boolean {
  const id = iriOf(actor);
  const keys = [...asArray(actor["publicKey"]), ...asArray(actor["assertionMethod"])];
  return keys.some((key) => {
    if (!isObject(key)) return iriOf(key) === keyId;
    return iriOf(key) === keyId && (iriOf(key["owner"]) ?? iriOf(key["controller"]) ?? id) === id;
  });
}

/** Other names that the actor says it has. */
export const alsoKnownAs = (actor: JsonObject): readonly string[] => irisOf(actor["alsoKnownAs"]);
