/** The first hour of a collective. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { prepareTexts } from "#commons/rendering.ts";
import { manyLines } from "#commons/text.ts";
import { after, minutes } from "#platform/lib/clock.ts";
import { digest, newId, newToken } from "#platform/lib/ids.ts";
import { isTimeZone } from "#platform/lib/temporal.ts";
import { addMember } from "#domains/members/actions.ts";
import { checkMember, type NewMember } from "#domains/members/member.ts";
import { hashPassword } from "#domains/members/passwords.ts";
import { addGroup } from "../actions.ts";
import { checkGroup } from "../group.ts";
import { foundersRoles, seasonEnd } from "../roles/role.ts";
import { type Group, rootGroup } from "../store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { groupMessages } from "../messages.ts";

const saying = sayings(groupMessages);

interface Founding {
  readonly handle: string;
  readonly name: string;
  readonly summary: string;
  readonly language: string;
  /** IANA. */
  readonly timeZone: string;
  readonly member: NewMember;
}

/** A fresh set-up link, good for 30 minutes; undefined when the collective is founded already. */
export async function setupLink(ctx: AppContext): Promise<string | undefined> {
  if ((await rootGroup(ctx.db)) !== undefined) return undefined;
  const token = newToken();
  await ctx.db
    .insertInto("setupTokens")
    .values({ tokenHash: digest(token), expires: after(ctx.clock.now(), minutes(30)) })
    .execute();
  return `${ctx.origin}/setup/${token}`;
}

/** Refuses unless the set-up link works. */
export async function checkSetupToken(ctx: AppContext, token: string): Promise<void> {
  if ((await rootGroup(ctx.db)) !== undefined) throw new DomainError("already-founded");
  const row = await ctx.db
    .selectFrom("setupTokens")
    .select("tokenHash")
    .where("tokenHash", "=", digest(token))
    .where("expires", ">", ctx.clock.now())
    .executeTakeFirst();
  if (row === undefined) throw new DomainError("setup-link-invalid");
}

/**
 * Founds the collective: its root group, its first member, and what one person can hold lent to
 * them for one season only. Of two who try at the same time, one founds it. `token` is asked for on
 * the page, not on the command line.
 */
export async function foundCollective(
  ctx: AppContext,
  input: Founding,
  token?: string,
): Promise<{ readonly group: Group; readonly memberId: string }> {
  if (token !== undefined) await checkSetupToken(ctx, token);
  const notes = checkGroup({ ...input, kind: "open" });
  const member = checkMember(input.member);
  rejectFields({
    ...notes,
    timeZone: isTimeZone(input.timeZone) ? undefined : saying((m) => m.errors.aTimeZoneIsWritten),
    language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(input.language)
      ? undefined
      : saying((m) => m.errors.aLanguageIsWrittenLike),
    memberHandle: member["handle"],
    memberName: member["name"],
    password: member["password"],
  });
  await prepareTexts(ctx, { summary: manyLines(input.summary, 2000) });
  const passwordHash = await hashPassword(input.member.password);
  const now = ctx.clock.now();
  return ctx.db.transaction().execute(async (trx) => {
    const first = await trx
      .insertInto("settings")
      .values({ key: "founded", value: now.toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .returning("key")
      .executeTakeFirst();
    if (first === undefined) throw new DomainError("already-founded");
    await trx.insertInto("settings").values({ key: "time-zone", value: input.timeZone }).execute();
    const memberId = await addMember(trx, ctx, {
      ...input.member,
      passwordHash,
      language: input.language,
    });
    const group = await addGroup(trx, ctx, { ...input, kind: "open", root: true }, memberId);
    await trx
      .insertInto("roles")
      .values(
        foundersRoles.map((role) => ({
          id: newId(),
          groupId: group.id,
          memberId,
          role,
          starts: now,
          until: seasonEnd(now),
        })),
      )
      .execute();
    await trx.deleteFrom("setupTokens").execute();
    return { group, memberId };
  });
}
