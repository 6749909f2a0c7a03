/** One article from its address. */
import { isDeletedElsewhere } from "#commons/remote/kept.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { libraryImportMessages } from "./messages.ts";
import type { AppContext } from "#commons/app-context.ts";
import { prepareFromElsewhere } from "#commons/rendering.ts";
import { markdownOf, readGuide } from "#domains/guides/incoming/document.ts";
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
import type { Fate, ImportItem } from "./taking-in.ts";

const saying = sayings(libraryImportMessages);

/** What another server answers; its failure is a sentence and no accident. */
async function asked<T>(question: Promise<T>): Promise<T | { readonly refused: Saying }> {
  try {
    return await question;
  } catch (error) {
    return {
      refused: saying((m) =>
        m.article.noAnswer({ why: error instanceof Error ? error.message : "?" }),
      ),
    };
  }
}

/**
 * What may be carried on is kept as theirs; where all rights are reserved, a link is all that
 * is ours to keep.
 */
function fateOf(license: string): Fate {
  if (mayAdapt(license)) return "draft";
  return mayTravel(license) ? "theirs" : "link";
}

const isRefused = (value: object): value is { readonly refused: Saying } => "refused" in value;

/**
 * The document as its own server gives it, and what would become of
 * it; or why not, in words for people.
 */
export async function lookAtArticle(
  ctx: AppContext,
  address: string,
  handlers: Pick<BundlePorts, "getDocument" | "findActor">,
): Promise<
  { readonly json: JsonObject; readonly item: ImportItem } | { readonly refused: Saying }
> {
  const isDenied = await deniedGuides(ctx);
  if (isDenied({ id: address, by: address })) return { refused: saying((m) => m.article.blocked) };
  const got = await asked(handlers.getDocument(address).then((json) => ({ json })));
  if (isRefused(got)) return got;
  const { json } = got;
  await prepareFromElsewhere(ctx, [markdownOf(json)]);
  const read = readGuide(json, ctx.clock.now());
  if ("refused" in read) return { refused: saying((m) => m.article.none({ why: read.refused })) };
  const { name, credit, license, iri } = read;
  if (originOf(iri) === ctx.origin) return { refused: saying((m) => m.article.ours) };
  if (!isAddressedToPublic(json)) return { refused: saying((m) => m.article.notPublic) };
  // Lemmy and others name several authors; the first that lives on the same server counts.
  const by = asArray(json["attributedTo"])
    .map((one) => safeUrl(iriOf(one)))
    .find((one) => originOf(one) === originOf(iri));
  if (by === undefined || isDenied({ id: iri, by }))
    return { refused: saying((m) => m.article.otherAuthor) };
  if (await isDeletedElsewhere(ctx.db, iri)) return { refused: saying((m) => m.article.gone) };
  const found = await asked(handlers.findActor(by).then((actor) => ({ actor })));
  if (isRefused(found)) return found;
  if (found.actor === undefined) return { refused: saying((m) => m.article.noAuthor) };
  return {
    json,
    item: {
      name,
      fate: fateOf(license),
      credit,
      license,
      iri,
      by,
      byName: found.actor.name,
      document: null,
    },
  };
}
