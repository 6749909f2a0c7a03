/** How news reach a member, read and changed by themselves. */
import { sql } from "kysely";
import { rejectFields } from "#commons/domain-error.ts";
import { isNewsKind } from "#commons/news/kinds.ts";
import { enqueueDue } from "#commons/news/notify.ts";
import { whenDue } from "#commons/news/quiet.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Trx } from "#platform/database/schema.ts";
import {
  type Preferences,
  type PreferencesInput,
  readPreferences,
  withDefaults,
} from "../preferences.ts";
import { signedIn } from "#commons/permissions.ts";

async function preferencesIn(db: Reader, memberId: string): Promise<Preferences> {
  const chosen = await db
    .selectFrom("notificationChoices")
    .select(["kind", "mail", "push"])
    .where("memberId", "=", memberId)
    .execute();
  const settings = await db
    .selectFrom("notificationSettings")
    .selectAll()
    .where("memberId", "=", memberId)
    .executeTakeFirst();
  const { quietFrom = null, quietUntil = null, rest = true, pushWords = false } = settings ?? {};
  return {
    kinds: withDefaults(chosen),
    quiet:
      quietFrom === null || quietUntil === null ? null : { from: quietFrom, until: quietUntil },
    rest,
    pushText: pushWords,
  };
}

/** How each kind reaches the viewer. */
export const readSettings = (ctx: AppContext, viewer: Viewer): Promise<Preferences> =>
  preferencesIn(ctx.db, signedIn(viewer).id);

/** Changes what is named and leaves the rest; what waits to go out follows the new choice. */
export function changeSettings(
  ctx: AppContext,
  viewer: Viewer,
  input: PreferencesInput,
): Promise<Preferences> {
  const member = signedIn(viewer);
  return ctx.db.transaction().execute(async (trx) => {
    const before = await preferencesIn(trx, member.id);
    const { next, notes } = readPreferences(input, before, member.language);
    rejectFields(notes);
    const settings = {
      quietFrom: next.quiet?.from ?? null,
      quietUntil: next.quiet?.until ?? null,
      rest: next.rest,
      pushWords: next.pushText,
    };
    await trx
      .insertInto("notificationSettings")
      .values({ memberId: member.id, ...settings })
      .onConflict((conflict) => conflict.column("memberId").doUpdateSet(settings))
      .execute();
    if (next.kinds.length > 0)
      await trx
        .insertInto("notificationChoices")
        .values(next.kinds.map((choice) => ({ ...choice, memberId: member.id })))
        .onConflict((conflict) =>
          conflict.columns(["memberId", "kind"]).doUpdateSet((eb) => ({
            mail: eb.ref("excluded.mail"),
            push: eb.ref("excluded.push"),
          })),
        )
        .execute();
    await reschedule(trx, ctx, member.id);
    return preferencesIn(trx, member.id);
  });
}

/** What has not gone out yet goes as is chosen now. */
async function reschedule(trx: Trx, ctx: AppContext, memberId: string): Promise<void> {
  const now = ctx.clock.now();
  const waiting = await trx
    .selectFrom("news")
    .select(["id", "kind", "urgent", "mailDue", "pushDue"])
    .where("memberId", "=", memberId)
    .where((eb) => eb.or([eb("mailDue", "is not", null), eb("pushDue", "is not", null)]))
    .execute();
  if (waiting.length === 0) return;
  const { kinds, quiet } = await preferencesIn(trx, memberId);
  const settings = await trx
    .selectFrom("notificationSettings")
    .select(["digestHour", "digestDay"])
    .where("memberId", "=", memberId)
    .executeTakeFirstOrThrow();
  const zone = await homeZone(trx);
  const due = waiting.map(({ id, kind, urgent, mailDue, pushDue }) => {
    const when = {
      quiet: quiet ?? undefined,
      digest: { hour: settings.digestHour, day: settings.digestDay },
      zone,
      urgent,
    };
    const choice = isNewsKind(kind) ? kinds[kind] : undefined;
    const dueAt = (rhythm: "now" | "daily" | "weekly" | "off"): Date | null =>
      whenDue(now, rhythm, when) ?? null;
    return {
      id,
      mail: mailDue === null || choice === undefined ? mailDue : dueAt(choice.mail),
      push: pushDue === null || choice === undefined ? pushDue : dueAt(choice.push),
    };
  });
  await sql`update news set mail_due = due.mail, push_due = due.push
    from unnest(${due.map((one) => one.id)}::uuid[], ${due.map(
      (one) => one.mail,
    )}::timestamptz[], ${due.map((one) => one.push)}::timestamptz[]) as due (id, mail, push)
    where news.id = due.id`.execute(trx);
  for (const channel of ["mail", "push"] as const)
    await enqueueDue(
      trx,
      now,
      channel,
      due.map((one) => one[channel]),
    );
}
