/**
 * Who can't sign in asks for two who vouch, and chooses a new password when they have. What is
 * answered says nothing of who is known here.
 */
import type { AppContext } from "#commons/app-context.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { countAsking } from "#commons/mail/reach.ts";
import { readHandle } from "#commons/text.ts";
import { checkPassword } from "#domains/members/member.ts";
import { hashPassword } from "#domains/members/passwords.ts";
import { after } from "#platform/lib/clock.ts";
import { digest, newId, newToken } from "#platform/lib/ids.ts";
import { networkOf } from "#platform/lib/network.ts";
import { changeWithoutOld } from "../back-in-actions.ts";
import {
  codeHash,
  codeOf,
  secretForm,
  type Standing,
  standingOf,
  type Vouching,
  vouchingLife,
} from "./vouching.ts";
import { vouchingBySecret } from "./store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { vouchingMessages } from "./messages.ts";

const saying = sayings(vouchingMessages);

/** Known or not: a page with a secret address, and a code to say to two members. */
export async function askForVouches(
  ctx: AppContext,
  { handle, ip }: { readonly handle: string; readonly ip: string },
): Promise<{ readonly secret: string }> {
  const name = readHandle(handle).slice(0, 40);
  // It writes to nobody: counted for the member, it would let anybody keep them from asking.
  const counted = await countAsking(ctx, { "sign-in-network": networkOf(ip) });
  if (counted === undefined) throw new DomainError("too-many-requests");
  const member = await ctx.db
    .selectFrom("members")
    .select("id")
    .where("handle", "=", name)
    .executeTakeFirst();
  const secret = newToken();
  const now = ctx.clock.now();
  await ctx.db
    .insertInto("vouchings")
    .values({
      id: newId(),
      memberId: member?.id ?? null,
      secretHash: digest(secret),
      codeHash: codeHash(codeOf(secret)),
      made: now,
      expires: after(now, vouchingLife),
    })
    .execute();
  return { secret };
}

interface AskedVouching {
  readonly row: Vouching;
  readonly standing: Standing;
  readonly code: string;
}

/** What stands behind the secret address; link-used where it is over. */
export async function askingOfSecret(ctx: AppContext, secret: string): Promise<AskedVouching> {
  const now = ctx.clock.now();
  const row = secretForm.test(secret)
    ? await vouchingBySecret(ctx.db, digest(secret), now)
    : undefined;
  if (row === undefined) throw new DomainError("link-used", { detail: saying((m) => m.over) });
  return { row, standing: standingOf(row, now), code: codeOf(secret) };
}

/** Takes the new password once two have vouched, a day has gone by, and nobody holds it. */
export async function useVouches(
  ctx: AppContext,
  secret: string,
  password: string,
): Promise<{ readonly id: string; readonly handle: string }> {
  const { row, standing } = await askingOfSecret(ctx, secret);
  if (standing !== "open" || row.memberId === null) throw new DomainError("not-allowed");
  const member = await ctx.db
    .selectFrom("members")
    .select(["id", "handle"])
    .where("id", "=", row.memberId)
    .executeTakeFirstOrThrow();
  rejectFields({ password: checkPassword({ handle: member.handle, password }) });
  const passwordHash = await hashPassword(password);
  await ctx.db.transaction().execute(async (trx) => {
    const used = await trx
      .deleteFrom("vouchings")
      .where("id", "=", row.id)
      .where("due", "<=", ctx.clock.now())
      .where("heldBy", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (used === undefined) throw new DomainError("not-allowed");
    await changeWithoutOld(trx, ctx, member.id, passwordHash);
  });
  return member;
}

/** A scheduled task. */
export async function forgetVouchings({ db, clock }: AppContext): Promise<void> {
  await db.deleteFrom("vouchings").where("expires", "<=", clock.now()).execute();
}
