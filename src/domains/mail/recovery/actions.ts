/**
 * Getting back in by a link to the confirmed address. What is answered
 * says nothing of who is known here.
 */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { countAsking, readAddress, sameAddress, sendsMail } from "#commons/mail/reach.ts";
import { markAddress } from "#commons/mail/sealing.ts";
import { notify } from "#commons/news/notify.ts";
import { readHandle } from "#commons/text.ts";
import { hashPassword } from "#domains/members/passwords.ts";
import { checkPassword } from "#domains/members/member.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { digest, newId } from "#platform/lib/ids.ts";
import { networkOf } from "#platform/lib/network.ts";
import { membersAt } from "../address/store.ts";

const handleOf = (text: string): string => readHandle(text).slice(0, 40);

/** The same however it is typed. */
function nameOf(who: string): string {
  const read = readAddress(who);
  return read?.way === "mail" ? sameAddress(read.address) : handleOf(who);
}

/**
 * Whom somebody means: by a mail address all members who confirmed
 * it, else the member of that handle.
 */
async function meant(ctx: AppContext, who: string): Promise<readonly string[]> {
  const read = readAddress(who);
  if (read?.way === "mail") return membersAt(ctx.db, markAddress(ctx, read.address));
  const member = await ctx.db
    .selectFrom("members")
    .select("id")
    .where("handle", "=", handleOf(who))
    .executeTakeFirst();
  return member === undefined ? [] : [member.id];
}

/**
 * Asks for a link. Known or not, one or many: one job is written,
 * and nothing else tells them apart.
 */
export async function askForLink(
  ctx: AppContext,
  { who, ip }: { readonly who: string; readonly ip: string },
): Promise<void> {
  if (!sendsMail(ctx)) throw new DomainError("no-mail");
  const network = networkOf(ip);
  const name = nameOf(who);
  const counted = await countAsking(ctx, {
    "sign-in-network": network,
    // Who asks for somebody else's link uses up their own share of it, not that of whose it is.
    "sign-in-member-network": `${network} ${name}`,
    "sign-in-member": name,
  });
  const members = await meant(ctx, who);
  await ctx.db.transaction().execute((trx) =>
    enqueue(
      trx,
      [
        {
          kind: "mail-sign-in",
          payload: JSON.stringify({ members: counted === undefined ? [] : members }),
        },
      ],
      ctx.clock.now(),
    ),
  );
}

/** Whose the link is, as long as it works; throws for every other text. */
export async function memberOfLink(
  ctx: AppContext,
  token: string,
): Promise<{ readonly id: string; readonly handle: string }> {
  const row = await ctx.db
    .selectFrom("signInLinks")
    .innerJoin("members", "members.id", "signInLinks.memberId")
    .select(["members.id", "members.handle"])
    .where("tokenHash", "=", digest(token))
    .where("expires", ">", ctx.clock.now())
    .executeTakeFirst();
  if (row === undefined) throw new DomainError("link-used");
  return row;
}

/**
 * Takes the new password: the link and all sessions end, and the
 * member is told. Answers whose it was.
 */
export async function useLink(
  ctx: AppContext,
  token: string,
  password: string,
): Promise<{ readonly id: string; readonly handle: string }> {
  const member = await memberOfLink(ctx, token);
  rejectFields({ password: checkPassword({ handle: member.handle, password }) });
  const passwordHash = await hashPassword(password);
  return ctx.db.transaction().execute(async (trx) => {
    const used = await trx
      .deleteFrom("signInLinks")
      .where("memberId", "=", member.id)
      .where("tokenHash", "=", digest(token))
      .where("expires", ">", ctx.clock.now())
      .returning("memberId")
      .executeTakeFirst();
    if (used === undefined) throw new DomainError("link-used");
    await trx.updateTable("members").set({ passwordHash }).where("id", "=", member.id).execute();
    await trx.deleteFrom("sessions").where("memberId", "=", member.id).execute();
    await trx.deleteFrom("signInLinks").where("memberId", "=", member.id).execute();
    await notify(trx, ctx, "password-by-mail", [
      {
        key: newId(),
        groupId: null,
        visibility: "own",
        about: undefined,
        path: "/me",
        words: {},
        to: [member.id],
      },
    ]);
    return member;
  });
}
