/** What a collection elsewhere holds, member by member, in whatever shape its server tells it. */
import { originOf } from "#platform/lib/url.ts";
import { asArray, iriOf, isObject, type Json, type JsonObject } from "../activitypub/json.ts";
import type { Budget } from "./outgoing-error.ts";
import type { Outgoing } from "./outgoing.ts";

const maxPages = 10;

const membersOf = (page: JsonObject): readonly Json[] =>
  asArray(page["orderedItems"] ?? page["items"]);

/**
 * Members inside the collection, else those of its first page, and on through its pages, of its own
 * server only. Throws as getDocument.
 */
export async function* collectionItems(
  outgoing: Outgoing,
  iri: string,
  { budget, max }: { readonly budget: Budget; readonly max: number },
): AsyncGenerator<Json> {
  const read = async (address: string): Promise<JsonObject> =>
    (await outgoing.getDocument(address, { signed: true, budget })).json;
  const seen = new Set([iri]);
  let left = max;
  let page = await read(iri);
  for (let pages = 0; pages < maxPages; pages++) {
    const members = membersOf(page);
    const wanted = members.slice(0, left);
    yield* wanted;
    left -= wanted.length;
    if (left <= 0) return;
    const begins = pages === 0 && members.length === 0;
    const inside: Json | undefined = begins ? page["first"] : undefined;
    if (isObject(inside) && membersOf(inside).length > 0) {
      page = inside;
      continue;
    }
    const next: string | undefined =
      (begins ? iriOf(page["first"]) : undefined) ?? iriOf(page["next"]);
    // A ring of pages ends where it began.
    if (next === undefined || seen.has(next) || originOf(next) !== originOf(iri)) return;
    seen.add(next);
    page = await read(next);
  }
}
