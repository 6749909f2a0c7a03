/**
 * The guides of a bundle, as they are carried: ours as we publish
 * them, siblings' as they were verified.
 */
import { groupIri, objectIri } from "#commons/addresses.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import type { AppContext } from "#commons/app-context.ts";
import { recallTexts } from "#commons/rendering.ts";
import { guideDocument } from "#domains/guides/document.ts";
import { parseLineage } from "#domains/guides/lineage/lineage.ts";
import { noticesOf, guidePartsOf } from "#domains/guides/notices/queries.ts";
import { withOriginalCautions } from "#domains/guides/lineage/original-cautions-actions.ts";
import { type BundleInput, guidesFrom, type StoredGuide } from "../store.ts";
import { type CarriedGuide, hasMarkdown } from "../carried-guide.ts";
import { markdownFrom } from "#commons/markup/html-to-markdown.ts";

const perStep = 50;
const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * The row as it is carried, with its document: ours as we publish it, a sibling's as it was
 * verified. undefined when that is not whole.
 */
async function carried(
  ctx: AppContext,
  stored: StoredGuide,
): Promise<{ readonly guide: CarriedGuide; readonly document: string } | undefined> {
  const row = await withOriginalCautions(ctx.db, ctx.origin, stored);
  const ours = row.handle !== null;
  const iri = ours ? objectIri(ctx.origin, "guide", row.id) : row.iri;
  const by = row.handle !== null ? groupIri(ctx.origin, row.handle) : row.actor;
  if (iri === null || by === null || row.published === null) return undefined;
  const parts = ours
    ? await guidePartsOf(ctx.db, ctx.origin, row)
    : { notices: await noticesOf(ctx.db, row.id) };
  const json =
    row.handle === null
      ? parsed(row.raw)
      : guideDocument(row, { handle: row.handle }, ctx.origin, parts);
  if (json === undefined) return undefined;
  // A document of a Calendula has the cautions in its HTML too; they would stand there twice.
  const written = ours || hasMarkdown(json);
  await recallTexts(ctx, [row.cautions, written && !ours ? row.source : ""]);
  const guide: CarriedGuide = {
    ...row,
    iri,
    by,
    url: row.url ?? iri,
    source: written ? row.source : markdownFrom(row.contentHtml),
    contentHtml:
      written && !ours && row.cautions !== "" ? renderMarkdown(row.source) : row.contentHtml,
    published: row.published,
    lineage: parseLineage(row.lineage),
    notices: parts.notices ?? [],
  };
  return { guide, document: ours ? JSON.stringify(json, null, 1) : (row.raw ?? "") };
}

function parsed(raw: string | null): unknown {
  try {
    return JSON.parse(raw ?? "") as unknown;
  } catch {
    return undefined;
  }
}

/** Guides in steps, ours before siblings'. */
export async function* chosen(
  ctx: AppContext,
  input: BundleInput,
): AsyncGenerator<NonNullable<Awaited<ReturnType<typeof carried>>>> {
  for (const whose of input.siblings ? (["ours", "siblings"] as const) : (["ours"] as const)) {
    let after = nobody;
    for (;;) {
      const rows = await guidesFrom(ctx.db, whose, input, after, perStep);
      // Side by side: what each reads from other tables is asked for once.
      for (const whole of await Promise.all(rows.map((row) => carried(ctx, row))))
        if (whole !== undefined) yield whole;
      if (rows.length < perStep) break;
      after = rows.at(-1)?.id ?? after;
    }
  }
}
