/**
 * The mail with a link to sign in. Its secret is made when it is sent; of
 * it only a digest stays, for an hour.
 */
import Type from "typebox";
import type { AppContext } from "#commons/app-context.ts";
import { returnTo } from "#commons/mail/bounces.ts";
import { writeLetter } from "#commons/mail/letter.ts";
import { type MailJob, type SendMail, sendOnce } from "#commons/mail/mail.ts";
import { openAddress } from "#commons/mail/sealing.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { digest, newToken } from "#platform/lib/ids.ts";
import { readJson, readStrings } from "#platform/lib/json/read-json.ts";
import { countRefusals } from "../address/actions.ts";
import { signInAddressOf } from "../address/store.ts";
import { recoveryMessages } from "./messages.ts";

const linkLife = hours(1);

const Members = Type.Object({ members: Type.Array(Type.String()) });

export const recoveryHandlers = (
  ctx: AppContext,
  send: SendMail | undefined,
): Record<string, (payload: string, job?: MailJob) => Promise<void>> => ({
  // The address may be several members': each gets a mail of their own.
  "mail-sign-in": async (payload) => {
    const { members } = readJson(Members, payload);
    await ctx.db.transaction().execute((trx) =>
      enqueue(
        trx,
        members.map((member) => ({
          kind: "mail-sign-in-link",
          payload: JSON.stringify({ member }),
          runAt: after(ctx.clock.now(), -hours(24)),
        })),
        ctx.clock.now(),
      ),
    );
  },
  "mail-sign-in-link": async (payload, job) => {
    const { member } = readStrings(payload, "member");
    const row = await ctx.db
      .selectFrom("members")
      .select(["handle", "language"])
      .select((eb) => eb.selectFrom("groups").select("name").where("root", "=", true).as("place"))
      .where("id", "=", member)
      .executeTakeFirst();
    const address = await signInAddressOf(ctx.db, member);
    if (row === undefined || address === undefined || send === undefined) return;
    const token = newToken();
    const expires = after(ctx.clock.now(), linkLife);
    await ctx.db.transaction().execute(async (trx) => {
      await trx.deleteFrom("signInLinks").where("memberId", "=", member).execute();
      await trx
        .insertInto("signInLinks")
        .values({ tokenHash: digest(token), memberId: member, expires })
        .execute();
    });
    const messages = recoveryMessages(row.language).mail;
    const place = row.place ?? "Calendula";
    const mail = {
      to: openAddress(ctx, address.sealedAddress),
      ...returnTo(ctx, { kind: "member", id: address.id }),
      fromName: place,
      subject: messages.subject,
      ...writeLetter({
        language: row.language,
        origin: ctx.origin,
        title: messages.subject,
        paragraphs: [messages.lead({ handle: row.handle, place, host: new URL(ctx.origin).host })],
        button: { text: messages.button, url: `${ctx.origin}/login/link/${token}` },
        after: [messages.notYou],
      }),
    };
    await countRefusals(ctx, address.id, await sendOnce(ctx, send, mail, job));
  },
});

/** A scheduled task. */
export const forgetLinks = async ({ db, clock }: AppContext): Promise<void> => {
  await db.deleteFrom("signInLinks").where("expires", "<", clock.now()).execute();
};
