/** Asks the finders of all domains at once. */
import { type Finder, type SearchHit, type SearchKind, searchKinds } from "#commons/home/search.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Viewer } from "#commons/visibility.ts";

interface FoundOfKind {
  readonly kind: SearchKind;
  readonly hits: readonly SearchHit[];
  /** Are there more than these? */
  readonly more: boolean;
}

/** Asks all domains at once; by kind, without those that found nothing. */
export async function searchAll(
  ctx: AppContext,
  finders: readonly Finder[],
  viewer: Viewer,
  sought: { readonly q: string; readonly kind?: SearchKind | undefined; readonly max: number },
): Promise<readonly FoundOfKind[]> {
  if (sought.q === "") return [];
  const asked = finders.filter(({ kind }) => sought.kind === undefined || kind === sought.kind);
  const found = await Promise.all(
    asked.map(async (finder) => ({
      kind: finder.kind,
      hits: await finder.find(ctx, viewer, sought),
    })),
  );
  return searchKinds.flatMap((kind) => {
    const hits = found.flatMap((one) => (one.kind === kind ? one.hits : []));
    return hits.length === 0
      ? []
      : [{ kind, hits: hits.slice(0, sought.max), more: hits.length > sought.max }];
  });
}
