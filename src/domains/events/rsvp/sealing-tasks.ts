/**
 * What of answers, and of what hosts write to those who come, stands in clear: a version before
 * wrote it, and may still be writing.
 */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import { markAddress, readLinkToken, sealAddress } from "#commons/mail/sealing.ts";
import { briefJoin, sealHostMessage, sealJoin, sealNote } from "./sealed-words.ts";

/** How many at once; what is left is done in the next round. */
const atOnce = 500;

/** Goes on while there are more of them: what is sealed is found no more. */
async function inRounds<R>(
  find: (limit: number) => Promise<readonly R[]>,
  seal: (rows: readonly R[]) => Promise<void>,
): Promise<void> {
  for (let found = atOnce; found === atOnce;) {
    const rows = await find(atOnce);
    found = rows.length;
    if (found > 0) await seal(rows);
  }
}

/** Seals them. A scheduled task. */
export const sealGuestAddresses = (ctx: AppContext): Promise<void> =>
  inRounds(
    (limit) =>
      ctx.db
        .selectFrom("rsvps")
        .select(["id", "email"])
        .where("email", "is not", null)
        .limit(limit)
        .execute(),
    async (rows) => {
      const sealed = rows.map(({ email }) => sealAddress(ctx, email ?? ""));
      const marks = rows.map(({ email }) => markAddress(ctx, email ?? ""));
      await sql`
        update rsvps set email = null, sealed_address = made.sealed, address_mark = made.mark
        from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.email)}::text[],
          ${sealed}::text[], ${marks}::text[]) as made(id, email, sealed, mark)
        where rsvps.id = made.id and rsvps.email = made.email`.execute(ctx.db);
    },
  );

/** Notes to the hosts, and Joins with all that they say. A scheduled task. */
export const sealRsvpWords = (ctx: AppContext): Promise<void> =>
  inRounds(
    (limit) =>
      ctx.db
        .selectFrom("rsvps")
        .select(["id", "note", "joinJson"])
        .where((eb) =>
          eb.or([eb("note", "is not", null), eb("joinJson", "not like", `${briefJoin}%`)]),
        )
        .limit(limit)
        .execute(),
    async (rows) => {
      for (const { id, note, joinJson } of rows)
        await ctx.db
          .updateTable("rsvps")
          .set({
            ...(note === null ? {} : sealNote(ctx, note)),
            ...(joinJson?.startsWith(briefJoin) === false ? sealJoin(ctx, joinJson) : {}),
          })
          .where("id", "=", id)
          .where("note", "is not distinct from", note)
          .where("joinJson", "is not distinct from", joinJson)
          .execute();
    },
  );

/** What hosts wrote to all who come. A scheduled task. */
export const sealHostMessages = (ctx: AppContext): Promise<void> =>
  inRounds(
    (limit) =>
      ctx.db
        .selectFrom("eventMessages")
        .select(["id", "contentHtml"])
        .where("contentHtml", "!=", "")
        .limit(limit)
        .execute(),
    async (rows) => {
      for (const { id, contentHtml } of rows)
        await ctx.db
          .updateTable("eventMessages")
          .set(sealHostMessage(ctx, contentHtml))
          .where("id", "=", id)
          .execute();
    },
  );

/** One click out of a mail. Nothing happens where the answer is gone already. */
export async function forgetGuestAddress(ctx: AppContext, token: string): Promise<void> {
  const id = readLinkToken(ctx, "forget-guest", token);
  if (id === undefined) return;
  await ctx.db
    .updateTable("rsvps")
    .set({ email: null, sealedAddress: null, addressMark: null, confirmHash: null })
    .where("id", "=", id)
    .execute();
}
