/** Siblings in the database. */
import { sql } from "kysely";
import type { Reader } from "#platform/database/schema.ts";

export interface SiblingRow {
  readonly id: string;
  readonly address: string;
  readonly state: string;
  readonly problem: string | null;
  /** IRI of where it was before it moved. */
  readonly movedFrom: string | null;
  readonly asked: Date;
  readonly accepted: Date | null;
  readonly name: string | null;
  readonly handle: string | null;
  readonly url: string | null;
  readonly iri: string | null;
  readonly gone: Date | null;
  readonly handleConfirmed: boolean | null;
  readonly followsUs: boolean;
}

const joined = (db: Reader) =>
  db
    .selectFrom("siblings")
    .leftJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select([
      "siblings.id",
      "siblings.address",
      "siblings.state",
      "siblings.problem",
      "siblings.movedFrom",
      "siblings.asked",
      "siblings.accepted",
      "remoteActors.name",
      "remoteActors.handle",
      "remoteActors.url",
      "remoteActors.iri",
      "remoteActors.gone",
      "remoteActors.handleConfirmed",
    ])
    // A sibling follows with one of its actors; any of its server's groups makes it mutual, and so does it itself, also as a person.
    .select(
      sql<boolean>`exists (select from followers f join remote_actors them on them.id = f.remote_actor_id where them.host = remote_actors.host and (them.type <> 'Person' or them.id = remote_actors.id) and them.gone is null)`.as(
        "followsUs",
      ),
    );

export const allSiblings = (db: Reader): Promise<SiblingRow[]> =>
  joined(db).orderBy("siblings.asked", "desc").limit(500).execute();

export const siblingById = (db: Reader, id: string): Promise<SiblingRow | undefined> =>
  joined(db).where("siblings.id", "=", id).executeTakeFirst();
