/**
 * What members are told of guides of their groups: a safety notice that
 * came, a change that somebody suggests.
 */
import type { AppContext } from "#commons/app-context.ts";
import { notify } from "#commons/news/notify.ts";
import type { Row, Trx } from "#platform/database/schema.ts";

const told = (guide: Row<"guides">, groupId: string, path: string) => ({
  groupId,
  // It is for its keepers to answer, whoever else may read the guide.
  visibility: "group" as const,
  about: { kind: "guide" as const, id: guide.id },
  path,
  words: { name: guide.name },
  to: { group: groupId },
});

/** To those who keep a guide that was made from another. */
export async function notifyOfNotice(
  trx: Trx,
  ctx: AppContext,
  guide: Row<"guides">,
  notices: readonly { readonly iri: string }[],
): Promise<void> {
  const { groupId } = guide;
  if (groupId === null) return;
  const path = `/guides/${guide.id}`;
  await notify(
    trx,
    ctx,
    "guide-notice",
    notices.map(({ iri }) => ({ ...told(guide, groupId, path), key: `${guide.id} ${iri}` })),
  );
}

export async function notifyOfSuggestion(
  trx: Trx,
  ctx: AppContext,
  guide: Row<"guides">,
  id: string,
): Promise<void> {
  const { groupId } = guide;
  if (groupId === null) return;
  await notify(trx, ctx, "guide-suggested", [
    { ...told(guide, groupId, `/guides/${guide.id}`), key: id },
  ]);
}
