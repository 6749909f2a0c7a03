/** Answers to an event by members; a seat is given, or a place on the waiting list. */
import { sql } from "kysely";
import { manyLines } from "#commons/text.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, RsvpState, RsvpStatus, Trx } from "#platform/database/schema.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { takesAnswers } from "../event.ts";
import type { SealedGuestAddress } from "./guest-address.ts";
import { hasSeat, isNewer, type Rsvp, rsvpLife } from "./rsvp.ts";
import { sealJoin, sealNote, withOpenNote } from "./sealed-words.ts";
import { claimSeat, promoteFromWaitingList, releaseSeat } from "./seats/actions.ts";
import { notesOfMember, rsvpOfMember } from "./store.ts";
import { eventFor, lockedEvent } from "../store.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { rsvpMessages } from "./messages.ts";

const saying = sayings(rsvpMessages);

export interface RsvpInput {
  readonly status: RsvpStatus;
  /** For the hosts only. */
  readonly note?: string | undefined;
  /** Id of a slot, where the event has some. */
  readonly slot?: string | undefined;
}

/** Who answers: exactly one of the three. */
type Answerer =
  | { readonly memberId: string; readonly name: string }
  | {
      readonly tokenHash: string;
      readonly language?: string | undefined;
      readonly name: string;
      /** Only of a first answer. */
      readonly reach?: SealedGuestAddress | undefined;
    }
  | {
      readonly actorIri: string;
      readonly name: string;
      readonly joinIri: string;
      readonly joinJson: string | null;
    };

interface RsvpWords extends RsvpInput {
  readonly said: Date;
  readonly verb: string;
}

/** Why nothing was written: the event takes no answer now, or an older word arrived late. */
export type AnswerNotTaken = "closed" | "older" | "slot-needed" | "slot-taken";

const standingRow = (trx: Trx, eventId: string, who: Answerer): Promise<Rsvp | undefined> =>
  trx
    .selectFrom("rsvps")
    .selectAll()
    .where("eventId", "=", eventId)
    .$if("memberId" in who, (q) =>
      q.where("memberId", "=", "memberId" in who ? who.memberId : null),
    )
    .$if("tokenHash" in who, (q) =>
      q.where("tokenHash", "=", "tokenHash" in who ? who.tokenHash : null),
    )
    .$if("actorIri" in who, (q) =>
      q
        .where("actorIri", "=", "actorIri" in who ? who.actorIri : null)
        .where("joinIri", "=", "actorIri" in who ? who.joinIri : ""),
    )
    .executeTakeFirst();

/** The same as columns. */
function rowOf(ctx: AppContext, who: Answerer): Partial<Rsvp> {
  if ("actorIri" in who) return { ...who, ...sealJoin(ctx, who.joinJson) };
  if (!("tokenHash" in who)) return who;
  const { reach, language, ...rest } = who;
  return { ...rest, ...(language === undefined ? {} : { language }), ...reach };
}

/**
 * Writes an answer, takes or gives back the seat, and lets others move up. The event's row
 * is locked: answers queue up there.
 */
export async function writeAnswer(
  trx: Trx,
  ctx: AppContext,
  eventId: string,
  who: Answerer,
  word: RsvpWords,
): Promise<{ readonly event: Row<"events">; readonly rsvp: Rsvp } | AnswerNotTaken> {
  const now = ctx.clock.now();
  const event = await lockedEvent(trx, eventId);
  if (event === undefined) return "closed";
  const before = await standingRow(trx, eventId, who);
  if (before !== undefined && !isNewer(before, word)) return "older";
  if (!takesAnswers(event, now) && (before === undefined || word.status === "yes")) return "closed";
  const slotId =
    event.rsvp === "slots" && word.status === "yes" ? (word.slot ?? before?.slotId ?? null) : null;
  if (event.rsvp === "slots" && word.status === "yes" && slotId === null) return "slot-needed";
  const keeps =
    before !== undefined && hasSeat(before) && word.status === "yes" && before.slotId === slotId;
  let state: RsvpState = word.verb === "Leave" ? "left" : "confirmed";
  if (before?.state === "declined" && word.status !== "no") state = "declined";
  else if (word.status === "yes" && !keeps) {
    // A seat in another slot is taken before the old one is given
    // back: nobody falls between two chairs.
    if (event.rsvp === "approval") state = "asked";
    else if (before?.status === "yes" && before.state === "waiting" && slotId === null)
      state = "waiting";
    else if (!(await claimSeat(trx, eventId, slotId))) {
      if (slotId !== null) return "slot-taken";
      state = "waiting";
    }
  }
  const values = {
    slotId,
    status: word.status,
    state,
    ...(word.note === undefined ? {} : sealNote(ctx, manyLines(word.note, 1000))),
    said: word.said,
    verb: word.verb,
    news: null,
    // Who waits keeps the place in the line; who comes back stands at its end.
    asked:
      before?.status === "yes" && before.state !== "left" && word.status === "yes"
        ? before.asked
        : now,
  };
  const rsvp =
    before === undefined
      ? await trx
          .insertInto("rsvps")
          .values({
            note: null,
            ...values,
            id: newId(),
            eventId,
            memberId: null,
            actorIri: null,
            tokenHash: null,
            joinJson: null,
            ourJoin: null,
            reminded: null,
            email: null,
            ...rowOf(ctx, who),
          })
          .returningAll()
          .executeTakeFirstOrThrow()
      : await trx
          .updateTable("rsvps")
          .set({
            ...values,
            ...("joinJson" in who && who.joinJson !== null ? sealJoin(ctx, who.joinJson) : {}),
          })
          .where("id", "=", before.id)
          .returningAll()
          .executeTakeFirstOrThrow();
  if (before !== undefined && hasSeat(before) && !keeps) {
    await releaseSeat(trx, eventId, before.slotId);
    await promoteFromWaitingList(trx, ctx, event);
  }
  return { event, rsvp: withOpenNote(ctx, rsvp) };
}

const sentences: Readonly<Record<AnswerNotTaken, Saying>> = {
  closed: saying((m) => m.errors.thisEventTakesNoAnswers),
  older: saying((m) => m.errors.youSaidSomethingNewerAlready),
  "slot-needed": saying((m) => m.errors.chooseATime),
  "slot-taken": saying((m) => m.errors.somebodyWasQuickerThisTime),
};

export function mustBeTaken<T extends object>(result: T | AnswerNotTaken): T {
  if (typeof result === "string")
    throw new DomainError("bad-input", {
      fields: { [result.startsWith("slot") ? "slot" : "status"]: sentences[result] },
    });
  return result;
}

export function readRsvp(ctx: AppContext, input: RsvpInput): RsvpWords {
  if (input.slot !== undefined && !isId(input.slot))
    throw new DomainError("bad-input", { fields: { slot: sentences["slot-needed"] } });
  return { ...input, said: ctx.clock.now(), verb: "" };
}

/** A member answers one of our events. */
export async function answerAsMember(
  ctx: AppContext,
  viewer: Viewer,
  eventId: string,
  input: RsvpInput,
): Promise<Rsvp> {
  const member = viewer.member;
  if (member === undefined) throw new DomainError("sign-in-needed");
  const event = await eventFor(ctx.db, viewer, eventId);
  if (event.groupId === null) throw new DomainError("not-found");
  const word = readRsvp(ctx, input);
  return ctx.db.transaction().execute(async (trx) => {
    const { rsvp } = mustBeTaken(
      await writeAnswer(trx, ctx, eventId, { memberId: member.id, name: member.name }, word),
    );
    return rsvp;
  });
}

/** The member's own answer, and what is new about it; reading it is being told. */
export async function myAnswer(
  ctx: AppContext,
  viewer: Viewer,
  eventId: string,
): Promise<Rsvp | undefined> {
  const rsvp =
    viewer.member === undefined ? undefined : await rsvpOfMember(ctx.db, eventId, viewer.member.id);
  return rsvp === undefined ? undefined : withOpenNote(ctx, rsvp);
}

/** For the download of who gave the answers: the rows themselves stand there without them. */
export const notesForDownload = async (
  ctx: AppContext,
  memberId: string,
): Promise<Readonly<Record<string, readonly unknown[]>>> => ({
  rsvp_notes: (await notesOfMember(ctx.db, memberId)).map((row) => ({
    event_id: row.eventId,
    note: withOpenNote(ctx, row).note,
  })),
});

/**
 * Answers, remote ones too, are deleted 48 hours after the event; only
 * the number of seats stays. A scheduled task.
 */
export async function forgetAnswers(ctx: AppContext): Promise<void> {
  const over = (trx: Trx) =>
    trx
      .selectFrom("events")
      .select("id")
      .where("ends", "<", after(ctx.clock.now(), -hours(rsvpLife)));
  await ctx.db.transaction().execute(async (trx) => {
    await trx.deleteFrom("rsvps").where("eventId", "in", over(trx)).execute();
    await trx.deleteFrom("eventMessages").where("eventId", "in", over(trx)).execute();
    // A letter that never arrived holds what it answers: who, and their note.
    await sql`
      delete from jobs using events
      where jobs.kind = 'letter' and events.ends < ${after(
        ctx.clock.now(),
        -hours(rsvpLife),
      )} and events.group_id is not null
        and events.id = substring(jobs.payload
          from '/events/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})')::uuid`.execute(
      trx,
    );
  });
}
