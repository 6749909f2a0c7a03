/** From what a person types to an actor: "@moss@moss.example", or the address of a page. */
import { protocolMessages } from "../messages.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { oneLine } from "#commons/text.ts";
import { DomainError } from "#commons/domain-error.ts";
import { readAccount, readWebAddress } from "#platform/lib/host-names.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import { asArray, iriOf, isObject, type JsonObject, str } from "../activitypub/json.ts";
import { Budget, OutgoingError } from "./outgoing-error.ts";
import type { Outgoing } from "./outgoing.ts";

const saying = sayings(protocolMessages);

// A trial on one machine speaks http; the outgoing client decides whether that may be asked.
async function ask(
  outgoing: Outgoing,
  host: string,
  resource: string,
  budget: Budget,
): Promise<JsonObject> {
  const path = `/.well-known/webfinger?resource=${encodeURIComponent(resource)}`;
  const secure = `https://${host}${path}`;
  const plain = `http://${host}${path}`;
  if (outgoing.allowed(plain)) {
    try {
      return (await outgoing.getJson(plain, { budget })).json;
    } catch (error) {
      if (!(error instanceof OutgoingError) || error.reason === "status") throw error;
    }
  }
  return (await outgoing.getJson(secure, { budget })).json;
}

const links = (jrd: JsonObject): readonly JsonObject[] => asArray(jrd["links"]).filter(isObject);

/**
 * IRI of the actor behind an address or page. Throws OutgoingError; undefined when nobody is there.
 */
export async function discover(outgoing: Outgoing, text: string): Promise<string | undefined> {
  const budget = new Budget(8);
  const address = readAccount(text);
  if (address !== undefined) {
    const jrd = await ask(outgoing, address.host, `acct:${address.name}@${address.host}`, budget);
    const self = links(jrd).find(
      (link) => link["rel"] === "self" && /activity\+json|ld\+json/.test(str(link["type"]) ?? ""),
    );
    return safeUrl(str(self?.["href"]));
  }
  const url = readWebAddress(text);
  if (url === undefined) return undefined;
  if (new URL(url).pathname !== "/") return onPage(outgoing, url, budget);
  // Of a whole server, as people copy it from a poster: its first page need not say who
  // speaks for it, and may not be there.
  try {
    const found = await onPage(outgoing, url, budget);
    if (found !== undefined) return found;
  } catch (error) {
    const found = await applicationOf(outgoing, url, budget).catch(() => undefined);
    if (found === undefined) throw error;
    return found;
  }
  return applicationOf(outgoing, url, budget).catch(() => undefined);
}

/** The actor that NodeInfo names for a server (FEP-2677), as Gancio does. */
async function applicationOf(
  outgoing: Outgoing,
  url: string,
  budget: Budget,
): Promise<string | undefined> {
  const { json } = await outgoing.getJson(new URL("/.well-known/nodeinfo", url).href, { budget });
  const named = links(json).find(
    (link) => link["rel"] === "https://www.w3.org/ns/activitystreams#Application",
  );
  const iri = safeUrl(str(named?.["href"]));
  return iri !== undefined && originOf(iri) === originOf(url) ? iri : undefined;
}

async function onPage(
  outgoing: Outgoing,
  url: string,
  budget: Budget,
): Promise<string | undefined> {
  try {
    const { json } = await outgoing.getDocument(url, { signed: true, budget });
    return iriOf(json);
  } catch (error) {
    if (
      !(error instanceof OutgoingError) ||
      (error.reason !== "wrong-type" && error.reason !== "not-json")
    )
      throw error;
  }
  const { text: page, url: last } = await outgoing.getText(url, "text/html");
  for (const [tag] of page.slice(0, 300_000).matchAll(/<link\b[^>]{1,1000}>/gi)) {
    if (
      !/rel=["']?[^"'>]*\balternate\b/i.test(tag) ||
      !/type=["']?application\/(?:activity\+json|ld\+json)/i.test(tag)
    )
      continue;
    const href = /href=["']?([^"'\s>]+)/i.exec(tag)?.[1]?.replaceAll("&amp;", "&");
    if (
      href !== undefined &&
      URL.canParse(href, last) &&
      originOf(new URL(href, last).href) === originOf(last)
    )
      return safeUrl(new URL(href, last).href);
  }
  return undefined;
}

/** What somebody on another server wants to do there with something of ours. */
type HomeIntent = "follow" | "reply" | "share";

/** By which a server names the page for it (FEP-3b86), and the parameter that takes our address. */
const intents: Readonly<Record<HomeIntent, readonly [rel: string, parameter: string]>> = {
  follow: ["https://w3id.org/fep/3b86/Follow", "object"],
  reply: ["https://w3id.org/fep/3b86/Create", "inReplyTo"],
  share: ["https://w3id.org/fep/3b86/Announce", "object"],
};
/** What most servers have: it shows what stands at an address, with all that one can do with it. */
const subscribe = "http://ostatus.org/schema/1.0/subscribe";

/**
 * The page of a visitor's own server for `iri`: by what its WebFinger names. Throws DomainError.
 */
export async function pageAtHome(
  outgoing: Outgoing,
  text: string,
  intent: HomeIntent,
  iri: string,
): Promise<string> {
  const no = (note: Saying): DomainError =>
    new DomainError("bad-input", { fields: { address: note } });
  const address = readAccount(oneLine(text));
  if (address === undefined) throw no(saying((m) => m.discover.form));
  let jrd: JsonObject;
  try {
    jrd = await ask(outgoing, address.host, `acct:${address.name}@${address.host}`, new Budget(6));
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    throw no(saying((m) => m.discover.notFound));
  }
  const template = (rel: string): string | undefined =>
    str(links(jrd).find((link) => link["rel"] === rel)?.["template"]);
  const [rel, parameter] = intents[intent];
  const asSubscribe = template(subscribe)?.replaceAll("{uri}", encodeURIComponent(iri));
  const asIntent = template(rel)
    ?.replaceAll(`{${parameter}}`, encodeURIComponent(iri))
    // What else it would take we leave to whoever writes there.
    .replace(/\{\w+\}/g, "");
  // Following is what the older page is made for; the others it can only show.
  const found = intent === "follow" ? (asSubscribe ?? asIntent) : (asIntent ?? asSubscribe);
  const url = safeUrl(found);
  if (url === undefined) throw no(saying((m) => m.discover.noWay));
  return url;
}

/** Where a visitor's own server lets them follow `iri`. Throws DomainError. */
export const followFrom = (outgoing: Outgoing, text: string, iri: string): Promise<string> =>
  pageAtHome(outgoing, text, "follow", iri);
