/** One article from its address. */
import type { AppContext } from "#commons/app-context.ts";
import { prepareFromElsewhere } from "#commons/rendering.ts";
import { markdownOf, readGuide } from "#domains/guides/document.ts";
import { mayAdapt } from "#domains/guides/guide.ts";
import { originOf, safeUrl } from "#platform/lib/url.ts";
import {
  asArray,
  iriOf,
  isAddressedToPublic,
  type JsonObject,
} from "#protocol/activitypub/json.ts";
import { mayTravel } from "../bundle.ts";
import { type BundlePorts, deniedGuides } from "../check-actions.ts";
import type { ImportItem } from "./taking-in.ts";

/** What another server answers; its failure is a sentence and no accident. */
async function asked<T>(question: Promise<T>): Promise<T | { readonly refused: string }> {
  try {
    return await question;
  } catch (error) {
    return {
      refused: `Their server did not answer as expected: ${error instanceof Error ? error.message : "no answer"}.`,
    };
  }
}

const isRefused = (value: object): value is { readonly refused: string } =>
  "refused" in value && typeof value.refused === "string";

/** The document as its own server gives it, and what would become of it; or why not, in words for people. */
export async function lookAtArticle(
  ctx: AppContext,
  address: string,
  handlers: Pick<BundlePorts, "getDocument" | "findActor">,
): Promise<
  { readonly json: JsonObject; readonly item: ImportItem } | { readonly refused: string }
> {
  const isDenied = await deniedGuides(ctx);
  if (isDenied({ id: address, by: address }))
    return { refused: "We don't speak with this server." };
  const got = await asked(handlers.getDocument(address).then((json) => ({ json })));
  if (isRefused(got)) return got;
  const { json } = got;
  await prepareFromElsewhere(ctx, [markdownOf(json)]);
  const read = readGuide(json, ctx.clock.now());
  if ("refused" in read)
    return { refused: `There is no article at this address: ${read.refused}.` };
  const { name, credit, license, iri } = read;
  if (originOf(iri) === ctx.origin) return { refused: "This stands here already." };
  if (!isAddressedToPublic(json)) return { refused: "It is not there for everybody." };
  // Lemmy and others name several authors; the first that lives on the same server counts.
  const by = asArray(json["attributedTo"])
    .map((one) => safeUrl(iriOf(one)))
    .find((one) => originOf(one) === originOf(iri));
  if (by === undefined || isDenied({ id: iri, by }))
    return { refused: "Its author lives on another server, or is blocked here." };
  const buried = await ctx.db
    .selectFrom("remoteTombstones")
    .select("iri")
    .where("iri", "=", iri)
    .executeTakeFirst();
  if (buried !== undefined) return { refused: "Its people took it away." };
  const found = await asked(handlers.findActor(by).then((actor) => ({ actor })));
  if (isRefused(found)) return found;
  if (found.actor === undefined) return { refused: "Its author can't be found." };
  // What may be carried on is kept as theirs; where all rights are reserved, a link is all that is ours to keep.
  const fate = mayAdapt(license) ? "draft" : mayTravel(license) ? "theirs" : "link";
  return {
    json,
    item: { name, fate, credit, license, iri, by, byName: found.actor.name, document: null },
  };
}
