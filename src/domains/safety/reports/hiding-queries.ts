/** What is hidden until somebody looked at a report, for those who forget what was not shown. */
import { type RawBuilder, sql } from "kysely";
import type { HideableKind } from "./report.ts";

/** SQL condition on the column of an id: nobody waits for a look at this one. */
export const notWaiting = (kind: HideableKind, id: string): RawBuilder<boolean> =>
  sql<boolean>`not exists (select from hidden_things h where h.kind = ${kind}
    and h.object_id = ${sql.ref(id)} and h.until is not null)`;
