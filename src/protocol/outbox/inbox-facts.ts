/**
 * What is known of an inbox and its server before something is sent there, and what
 * is written down when it was taken.
 */
import { refusalsOf } from "#commons/remote/blocks.ts";
import type { Db } from "#platform/database/schema.ts";
import { type Host, hostsTook, type Took } from "#platform/jobs/hosts.ts";
import { Together } from "#platform/database/together.ts";

interface Asked {
  readonly host: string;
  readonly inbox: string;
}

interface InboxFacts {
  /** We don't speak with its server. */
  readonly blocked: boolean;
  readonly known: Host | undefined;
  /** It refused what came before. */
  readonly refuses: boolean;
}

interface Desk {
  readonly facts: Together<Asked, InboxFacts>;
  readonly taken: Together<Took & { readonly now: Date }, undefined>;
}

/** Deliveries run by the dozen: what each asks of the database, they ask together. */
const desks = new WeakMap<Db, Desk>();

function deskOf(db: Db): Desk {
  const known = desks.get(db);
  if (known !== undefined) return known;
  const desk: Desk = {
    facts: new Together((asked) => factsOf(db, asked)),
    taken: new Together(async (list) => {
      await hostsTook(db, list[0]?.now ?? new Date(0), list);
      return list.map(() => undefined);
    }),
  };
  desks.set(db, desk);
  return desk;
}

export const inboxFacts = (db: Db, host: string, inbox: string): Promise<InboxFacts> =>
  deskOf(db).facts.ask({ host, inbox });

/** Its server took what we sent. */
export const noteTaken = (db: Db, now: Date, took: Took): Promise<undefined> =>
  deskOf(db).taken.ask({ ...took, now });

async function factsOf(db: Db, asked: readonly Asked[]): Promise<readonly InboxFacts[]> {
  const hosts = [...new Set(asked.map(({ host }) => host))];
  const [refused, rows, refusing] = await Promise.all([
    refusalsOf(
      db,
      asked.map(({ host }) => ({ host })),
    ),
    db.selectFrom("hosts").selectAll().where("host", "in", hosts).execute(),
    db
      .selectFrom("refusingInboxes")
      .select("inbox")
      .where("inbox", "in", [...new Set(asked.map(({ inbox }) => inbox))])
      .execute(),
  ]);
  const known = new Map(rows.map((row) => [row.host, row]));
  const refuses = new Set(refusing.map((row) => row.inbox));
  return asked.map(({ host, inbox }, i) => ({
    blocked: refused[i] !== undefined,
    known: known.get(host),
    refuses: refuses.has(inbox),
  }));
}
