/** Any member adds, changes and removes words of the glossary. */
import { sql } from "kysely";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { libraryMessages } from "../library/messages.ts";
import { maxTerms, readTerm, type GlossaryTerm, type TermInput } from "./glossary.ts";
import { type GlossaryRow, termById } from "./store.ts";

function read(viewer: Viewer, input: TermInput): GlossaryTerm {
  const member = viewer.member;
  if (member === undefined) throw new DomainError("sign-in-needed");
  const { facts, notes } = readTerm(input, libraryMessages(member.language));
  rejectFields(notes);
  return facts;
}

const known = (viewer: Viewer): DomainError =>
  new DomainError("bad-input", {
    fields: { term: libraryMessages(viewer.member?.language ?? "en").termKnown },
  });

/** Is there another entry for this word? Accents and case make no other word. */
const another = async (trx: Trx, { language, term }: GlossaryTerm, id: string): Promise<boolean> =>
  (await trx
    .selectFrom("glossary")
    .select("id")
    .where("language", "=", language)
    .where(sql<boolean>`public.plain_text(term) = public.plain_text(${term})`)
    .where("id", "!=", id)
    .executeTakeFirst()) !== undefined;

export async function addTerm(
  ctx: AppContext,
  viewer: Viewer,
  input: TermInput,
): Promise<GlossaryRow> {
  const facts = read(viewer, input);
  return ctx.db.transaction().execute(async (trx) => {
    const { n } = await trx
      .selectFrom("glossary")
      .select(sql<number>`count(*)::int`.as("n"))
      .executeTakeFirstOrThrow();
    if (n >= maxTerms)
      throw new DomainError("bad-input", {
        fields: { term: libraryMessages(viewer.member?.language ?? "en").tooManyWords },
      });
    const row = await trx
      .insertInto("glossary")
      .values({ ...facts, id: newId(), updated: ctx.clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) throw known(viewer);
    return row;
  });
}

export async function changeTerm(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: TermInput,
): Promise<GlossaryRow> {
  const facts = read(viewer, input);
  return ctx.db.transaction().execute(async (trx) => {
    const row = await termById(trx, id);
    // Two who give two entries one name wait for each other.
    await sql`lock table glossary in share row exclusive mode`.execute(trx);
    if (await another(trx, facts, row.id)) throw known(viewer);
    return trx
      .updateTable("glossary")
      .set({ ...facts, updated: ctx.clock.now() })
      .where("id", "=", row.id)
      .returningAll()
      .executeTakeFirst()
      .then((changed) => {
        if (changed === undefined) throw new DomainError("not-found");
        return changed;
      });
  });
}

export async function removeTerm(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  const row = await termById(ctx.db, id);
  await ctx.db.deleteFrom("glossary").where("id", "=", row.id).execute();
}
