/**
 * What somebody elsewhere said to a group alone, under one of its things: sealed with the instance
 * key from the moment in which it is kept.
 */
import type { AppContext } from "#commons/app-context.ts";
import { derive, instanceKey, seal, unseal } from "#platform/lib/keyfile.ts";

type Keyed = Pick<AppContext, "config">;

const keyFor = ({ config }: Keyed): Buffer => derive(instanceKey(config.dataDir), "private-words");

const beginning = "sealed:";

/** As it may stand in a row. */
export const sealWords = (ctx: Keyed, html: string): string => beginning + seal(keyFor(ctx), html);

/** The words of a row; of a public one, or of the version before, they stand there as they are. */
export function openWords(
  ctx: Keyed,
  row: { readonly public: boolean; readonly contentHtml: string },
): string {
  return row.public || !row.contentHtml.startsWith(beginning)
    ? row.contentHtml
    : unseal(keyFor(ctx), row.contentHtml.slice(beginning.length));
}
