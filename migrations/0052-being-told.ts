/**
 * What is told once: when an event was last news and of what sort, and messages that wait for
 * an answer though they were deleted.
 */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index if not exists rsvps_said_yes_mark on rsvps (address_mark) where address_mark is not null and email_confirmed`.execute(
    db,
  );
  await sql`alter table events add column if not exists news_at timestamptz, add column if not exists news_what text`.execute(
    db,
  );
  // What was told until now of what is still to come.
  await sql`update events set news_at = updated, news_what = status
    where news_at is null and status in ('moved', 'cancelled', 'postponed') and ends > now()`.execute(
    db,
  );
  await sql`alter table member_talks add column if not exists unanswered integer default 0`.execute(
    db,
  );
  await sql`update member_talks set unanswered = case
      when exists (select from member_letters one where one.talk_id = member_talks.id and one.from_member = member_talks.written_to) then null
      else (select count(*) from member_letters one where one.talk_id = member_talks.id) end
    where unanswered = 0`.execute(db);
}
