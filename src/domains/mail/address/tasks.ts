/** The question to an address, and forgetting those that nobody answered. */
import type { AppContext } from "#commons/app-context.ts";
import { returnTo } from "#commons/mail/bounces.ts";
import { writeLetter } from "#commons/mail/letter.ts";
import { type MailJob, type SendMail, sendOnce } from "#commons/mail/mail.ts";
import { linkToken, openAddress } from "#commons/mail/sealing.ts";
import { after } from "#platform/lib/clock.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";
import { countRefusals, addressQuestionLife } from "./actions.ts";
import { addressMessages } from "./messages.ts";

export const addressHandlers = (
  ctx: AppContext,
  send: SendMail | undefined,
): Record<string, (payload: string, job?: MailJob) => Promise<void>> => ({
  "mail-address": async (payload, job) => {
    const { address: id } = readStrings(payload, "address");
    const row = await ctx.db
      .selectFrom("memberAddresses")
      .innerJoin("members", "members.id", "memberAddresses.memberId")
      .select(["memberAddresses.id", "sealedAddress", "language"])
      .select((eb) => eb.selectFrom("groups").select("name").where("root", "=", true).as("place"))
      .where("memberAddresses.id", "=", id)
      .where("confirmed", "=", false)
      .executeTakeFirst();
    if (row === undefined || send === undefined) return;
    const messages = addressMessages(row.language).question;
    const place = row.place ?? "Calendula";
    const mail = {
      to: openAddress(ctx, row.sealedAddress),
      ...returnTo(ctx, { kind: "member", id }),
      fromName: place,
      subject: messages.subject,
      ...writeLetter({
        language: row.language,
        origin: ctx.origin,
        title: messages.subject,
        paragraphs: [messages.lead({ place, host: new URL(ctx.origin).host })],
        button: {
          text: messages.button,
          url: `${ctx.origin}/mail/confirm/${linkToken(ctx, "confirm-address", id)}`,
        },
        after: [messages.notYou],
      }),
    };
    await countRefusals(ctx, id, await sendOnce(ctx, send, mail, job));
  },
});

/** A scheduled task. */
export const forgetAddressQuestions = async ({ db, clock }: AppContext): Promise<void> => {
  await db
    .deleteFrom("memberAddresses")
    .where("confirmed", "=", false)
    .where("given", "<", after(clock.now(), -addressQuestionLife))
    .execute();
};
