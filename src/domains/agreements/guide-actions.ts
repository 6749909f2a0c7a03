/**
 * The guide as which an agreement is published says what the
 * agreement says, and whether it is in force.
 */
import { render } from "#commons/rendering.ts";
import { isPublic, later } from "#commons/owned.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { AgreementState, Trx } from "#platform/database/schema.ts";
import { keepRevision } from "#domains/guides/actions.ts";
import { notifyOfGuide } from "#domains/guides/lineage/notify-actions.ts";
import { agreementMessages } from "./messages.ts";

/** Markdown of the guide: a word in front where it is not in force. */
export function guideSource(content: string, state: AgreementState, language: string): string {
  const { asleep, ended } = agreementMessages(language).guideNote;
  return state === "standing" ? content : `${state === "sleeping" ? asleep : ended}\n\n${content}`;
}

/**
 * Brings the guide of an agreement up to its present version and state, in the caller's
 * transaction; without a guide, nothing.
 */
export async function refreshGuide(trx: Trx, ctx: AppContext, agreementId: string): Promise<void> {
  // Whoever comes second waits here, and then reads what the first one wrote.
  await trx
    .selectFrom("agreements")
    .select("id")
    .where("id", "=", agreementId)
    .forUpdate()
    .execute();
  const row = await trx
    .selectFrom("agreements")
    .innerJoin("agreementVersions", (join) =>
      join
        .onRef("agreementVersions.agreementId", "=", "agreements.id")
        .onRef("agreementVersions.version", "=", "agreements.version"),
    )
    .innerJoin("groups", "groups.id", "agreements.groupId")
    .select([
      "agreements.guideId",
      "agreements.groupId",
      "agreements.name",
      "agreements.state",
      "agreements.version",
      "agreementVersions.content",
      "groups.language",
    ])
    .where("agreements.id", "=", agreementId)
    .executeTakeFirst();
  if (row?.guideId == null) return;
  const guide = await trx
    .selectFrom("guides")
    .selectAll()
    .where("id", "=", row.guideId)
    .where("groupId", "=", row.groupId)
    .forUpdate()
    .executeTakeFirst();
  const source = guideSource(row.content, row.state, row.language);
  if (guide === undefined || (guide.source === source && guide.name === row.name)) return;
  const changed = await trx
    .updateTable("guides")
    .set({
      name: row.name,
      source,
      contentHtml: await render(ctx, source),
      updated: later(guide.updated, ctx.clock.now()),
      version: guide.version + 1,
    })
    .where("id", "=", guide.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const { guideNote } = agreementMessages(row.language);
  await keepRevision(
    trx,
    changed,
    row.state === "standing" ? guideNote.version({ n: row.version }) : guideNote.state,
  );
  if (isPublic(changed)) await notifyOfGuide(trx, ctx, "Update", changed);
}
