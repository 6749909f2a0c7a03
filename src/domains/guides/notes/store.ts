/** Lived notes in the database. */
import { sql } from "kysely";
import { visibleTo, type Viewer } from "#commons/visibility.ts";
import type { HeldState, NoteKind, Reader } from "#platform/database/schema.ts";
import { noteKinds, type VisibleNote } from "./note.ts";

const seen = (db: Reader) =>
  db
    .selectFrom("guideNotes")
    .innerJoin("guides", "guides.id", "guideNotes.guideId")
    .innerJoin("groups", "groups.id", "guides.groupId")
    .leftJoin("replies", "replies.id", "guideNotes.replyId")
    // Who wrote it elsewhere may be put aside.
    .where("replies.setAside", "is", null)
    .selectAll("guideNotes")
    .select([
      "replies.authorName",
      "replies.authorUrl",
      "guides.name as guideName",
      "groups.name as groupName",
    ])
    .orderBy("guideNotes.made", "desc")
    .orderBy("guideNotes.id", "desc");

/** Shown notes on a guide, the newest first. */
export async function shownNotes(
  db: Reader,
  guideId: string,
  {
    max,
    after,
    kind,
  }: {
    readonly max: number;
    readonly after?: { readonly date: Date; readonly id: string } | undefined;
    readonly kind?: NoteKind;
  },
): Promise<{ readonly notes: readonly VisibleNote[]; readonly more: boolean }> {
  const notes = await seen(db)
    .where("guideNotes.guideId", "=", guideId)
    .where("guideNotes.state", "=", "shown")
    .$if(kind !== undefined, (q) => q.where("guideNotes.kind", "=", kind ?? "tried"))
    .$if(after !== undefined, (q) =>
      q.where(
        sql<boolean>`(guide_notes.made, guide_notes.id) < (${after?.date ?? null},
          ${after?.id ?? null}::uuid)`,
      ),
    )
    .limit(max + 1)
    .execute();
  return { notes: notes.slice(0, max), more: notes.length > max };
}

/** The newest of each kind, so that many of one never hide another. */
export async function newestOfEachKind(
  db: Reader,
  guideId: string,
  max: number,
): Promise<{ readonly notes: readonly VisibleNote[]; readonly more: boolean }> {
  const all = await Promise.all(noteKinds.map((kind) => shownNotes(db, guideId, { max, kind })));
  return { notes: all.flatMap((one) => one.notes), more: all.some((one) => one.more) };
}

/**
 * Notes that are not shown: all for the keepers (no `memberId`), else the member's own held ones.
 */
export const unshownNotes = (
  db: Reader,
  guideId: string,
  state: Exclude<HeldState, "shown">,
  memberId?: string,
): Promise<VisibleNote[]> =>
  seen(db)
    .where("guideNotes.guideId", "=", guideId)
    .where("guideNotes.state", "=", state)
    .$if(memberId !== undefined, (q) => q.where("guideNotes.memberId", "=", memberId ?? ""))
    .limit(100)
    .execute();

/** How many shown notes of each kind a guide has. */
export async function countNotes(db: Reader, guideId: string): Promise<Record<NoteKind, number>> {
  const rows = await db
    .selectFrom("guideNotes")
    .leftJoin("replies", "replies.id", "guideNotes.replyId")
    .select((eb) => ["guideNotes.kind", eb.fn.countAll<string>().as("times")])
    .where("guideNotes.guideId", "=", guideId)
    .where("guideNotes.state", "=", "shown")
    .where("replies.setAside", "is", null)
    .groupBy("guideNotes.kind")
    .execute();
  const times = (kind: NoteKind): number =>
    Number(rows.find((row) => row.kind === kind)?.times ?? 0);
  return {
    tried: times("tried"),
    wrong: times("wrong"),
    ritual: times("ritual"),
    question: times("question"),
  };
}

/**
 * Shown notes on other guides of ours that share one of these works,
 * as far as the viewer may see them.
 */
export const lineageNotes = (
  db: Reader,
  viewer: Viewer,
  {
    guideId,
    ids,
    origin,
    max,
  }: {
    readonly guideId: string;
    readonly ids: readonly string[];
    readonly origin: string;
    readonly max: number;
  },
): Promise<VisibleNote[]> => {
  const works = sql`${[...ids]}::text[]`;
  return (
    seen(db)
      .where("guideNotes.state", "=", "shown")
      .where("guideNotes.guideId", "!=", guideId)
      .where("guides.published", "is not", null)
      .where(sql<boolean>`${visibleTo(viewer, "guides")}`)
      // The column holds JSON that we wrote; should one be broken, it has no family.
      .where(
        sql<boolean>`(${`${origin}/guides/`}::text || guides.id::text = any(${works})
          or guides.based_on = any(${works})
          or case when guides.lineage = '[]' or not pg_input_is_valid(guides.lineage, 'jsonb')
             then false when jsonb_typeof(guides.lineage::jsonb) = 'array'
             then exists (select from jsonb_array_elements(guides.lineage::jsonb) as one
               where one ->> 'id' = any(${works})) else false end)`,
      )
      .limit(max)
      .execute()
  );
};

export const noteById = (
  db: Reader,
  guideId: string,
  id: string,
): Promise<VisibleNote | undefined> =>
  seen(db)
    .where("guideNotes.guideId", "=", guideId)
    .where("guideNotes.id", "=", id)
    .executeTakeFirst();
