/** Answers by guests, who have a secret link instead of an account. */
import { sql } from "kysely";
import { asksUnder } from "#commons/mail/known.ts";
import { countAsking, type ReadAddress, sendsMail } from "#commons/mail/reach.ts";
import { oneLine } from "#commons/text.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { markAddress } from "#commons/mail/sealing.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { digest, newToken } from "#platform/lib/ids.ts";
import { guestJob, sealGuestAddress, usableAddress } from "../guest-address.ts";
import type { Rsvp } from "../rsvp.ts";
import { withOpenNote } from "../sealed-words.ts";
import { rsvpOfToken } from "../store.ts";
import { eventFor } from "../../store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { rsvpMessages } from "../messages.ts";
import { type RsvpInput, readRsvp, mustBeTaken, writeAnswer } from "../actions.ts";

const saying = sayings(rsvpMessages);

interface GuestInput extends RsvpInput {
  readonly name: string;
  /** Of the page: in which they are written to. */
  readonly language?: string | undefined;
  readonly email?: string | undefined;
}

/**
 * May this address be asked whether it is its reader's? Once, until they say yes: a form for
 * strangers is no way to write to somebody. Who has said yes is asked about each event. Where not,
 * the answer counts all the same, and the address is not kept. Answers what takes the count back.
 */
async function mayAsk(
  ctx: AppContext,
  eventId: string,
  { address }: ReadAddress,
): Promise<(() => Promise<void>) | undefined> {
  const under = await asksUnder(ctx, address);
  const waits =
    "address" in under
      ? await ctx.db
          .selectFrom("rsvps")
          .select("id")
          .where((eb) =>
            eb.or([
              eb("addressMark", "=", markAddress(ctx, address)),
              eb(sql<string>`lower(email)`, "=", address.toLowerCase()),
            ]),
          )
          .where("emailConfirmed", "=", false)
          .limit(1)
          .executeTakeFirst()
      : undefined;
  if (waits !== undefined) return undefined;
  return countAsking(ctx, { ...under, event: eventId, server: "" });
}

/**
 * Somebody without an account answers; the secret opens and changes the answer, and nothing else.
 */
export async function answerAsGuest(
  ctx: AppContext,
  eventId: string,
  input: GuestInput,
): Promise<{ readonly token: string; readonly rsvp: Rsvp }> {
  const event = await eventFor(ctx.db, {}, eventId);
  if (event.groupId === null || !event.guests) throw new DomainError("not-found");
  const name = oneLine(input.name, 80);
  const read = usableAddress(ctx, input.email ?? "");
  const fields = {
    ...(name === "" ? { name: saying((m) => m.errors.nameMissing) } : {}),
    ...(read === "wrong"
      ? {
          [sendsMail(ctx) ? "email" : "reach"]: saying((m) => m.errors.badAddress),
        }
      : {}),
  };
  if (Object.keys(fields).length > 0) throw new DomainError("bad-input", { fields });
  const token = newToken();
  const word = readRsvp(ctx, input);
  const takeBack =
    read === undefined || read === "wrong" ? undefined : await mayAsk(ctx, eventId, read);
  const reach =
    takeBack === undefined || read === undefined || read === "wrong"
      ? undefined
      : sealGuestAddress(ctx, read);
  try {
    const rsvp = await ctx.db.transaction().execute(async (trx) => {
      const taken = mustBeTaken(
        await writeAnswer(
          trx,
          ctx,
          eventId,
          { tokenHash: digest(token), name, reach, language: input.language },
          word,
        ),
      );
      // How their answer stands they hear when they have said that the address is theirs.
      const question = guestJob(taken.rsvp, "mail-confirm", { rsvp: taken.rsvp.id });
      if (reach !== undefined) await enqueue(trx, [question], ctx.clock.now());
      return taken.rsvp;
    });
    return { token, rsvp };
  } catch (error) {
    await takeBack?.();
    throw error;
  }
}

/** The answer behind a secret link; not-found for every other text. */
export async function guestAnswer(ctx: AppContext, token: string): Promise<Rsvp> {
  const rsvp = /^[\w-]{32}$/.test(token) ? await rsvpOfToken(ctx.db, digest(token)) : undefined;
  if (rsvp === undefined) throw new DomainError("not-found");
  return withOpenNote(ctx, rsvp);
}

export async function changeGuestAnswer(
  ctx: AppContext,
  token: string,
  input: RsvpInput,
): Promise<Rsvp> {
  const rsvp = await guestAnswer(ctx, token);
  const word = readRsvp(ctx, input);
  return ctx.db.transaction().execute(async (trx) => {
    const taken = mustBeTaken(
      await writeAnswer(
        trx,
        ctx,
        rsvp.eventId,
        { tokenHash: digest(token), name: rsvp.name },
        word,
      ),
    );
    return taken.rsvp;
  });
}
