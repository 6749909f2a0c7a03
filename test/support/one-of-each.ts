/** One of each thing that a group can have, written into the tables as it stands there. */
import type { AppContext } from "#commons/app-context.ts";
import { newId } from "#platform/lib/ids.ts";

/** Every text is `words`. Answers ids by the part of an address that comes before them. */
export async function oneOfEach(
  ctx: AppContext,
  {
    groupId,
    me,
    words: canary,
  }: { readonly groupId: string; readonly me: string; readonly words: string },
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  const { db } = ctx;
  const now = ctx.clock.now();
  const day = now.toISOString().slice(0, 10);
  const purge = new Date(now.getTime() + 86_400_000 * 30);
  const id = (name: string): string => (ids[name] = newId());
  const decisionId = id("decisions");
  await db
    .insertInto("decisions")
    .values({
      id: decisionId,
      groupId,
      name: canary,
      driver: canary,
      state: "testing",
      version: 1,
      effect: JSON.stringify({ kind: "none", words: canary }),
      options: JSON.stringify([canary]),
      companion: canary,
      outcome: canary,
      madeBy: me,
      facilitatorId: me,
      opened: now,
      minUntil: now,
      closes: purge,
      meetingId: null,
      reviewOn: null,
      basedOn: null,
      decided: null,
      made: now,
      updated: now,
    })
    .execute();
  await db
    .insertInto("decisionVersions")
    .values({ decisionId, version: 1, content: canary, changes: canary, made: now })
    .execute();
  await db.insertInto("decisionRoll").values({ decisionId, memberId: me }).execute();
  await db
    .insertInto("stances")
    .values({
      decisionId,
      version: 1,
      memberId: me,
      kind: "block",
      words: canary,
      valueNamed: canary,
      helpOffered: canary,
      carriedBy: null,
      made: now,
    })
    .execute();
  await db
    .insertInto("decisionVoices")
    .values({ id: newId(), decisionId, memberId: me, stage: "testing", content: canary, made: now })
    .execute();
  await db
    .insertInto("actionPoints")
    .values({
      id: id("to-do"),
      groupId,
      decisionId,
      meetingId: null,
      words: canary,
      doerId: me,
      due: null,
      done: null,
      made: now,
    })
    .execute();
  const agreementId = id("agreements");
  await db
    .insertInto("agreements")
    .values({
      id: agreementId,
      groupId,
      name: canary,
      reviewOn: day,
      guideId: null,
      basedOn: null,
      inKit: true,
      made: now,
      updated: now,
    })
    .execute();
  await db
    .insertInto("agreementVersions")
    .values({ agreementId, version: 1, content: canary, decisionId, adopted: now })
    .execute();
  const meetingId = id("meetings");
  const words = {
    place: canary,
    minutes: canary,
    nourished: canary,
    hard: canary,
    missing: canary,
  };
  await db
    .insertInto("meetings")
    .values({
      id: meetingId,
      groupId,
      eventId: null,
      name: canary,
      starts: purge,
      ...words,
      made: now,
      updated: now,
    })
    .execute();
  await db
    .insertInto("meetingItems")
    .values({
      id: id("items"),
      meetingId,
      place: 1,
      words: canary,
      notes: canary,
      decisionId,
      madeBy: me,
      made: now,
    })
    .execute();
  await db
    .insertInto("meetingHands")
    .values({ id: id("hands"), meetingId, memberId: null, name: canary })
    .execute();
  const rotaId = id("rotas");
  await db
    .insertInto("rotas")
    .values({
      id: rotaId,
      groupId,
      name: canary,
      content: canary,
      rule: "FREQ=WEEKLY",
      firstStart: purge,
      timeZone: "UTC",
      minutes: 60,
      place: canary,
      inKit: true,
      made: now,
      updated: now,
    })
    .execute();
  const seatId = newId();
  await db
    .insertInto("rotaSeats")
    .values({ id: seatId, rotaId, name: canary, practice: canary })
    .execute();
  const shiftId = id("shifts");
  await db
    .insertInto("shifts")
    .values({
      id: shiftId,
      rotaId,
      starts: purge,
      ends: new Date(purge.getTime() + 3_600_000),
      note: canary,
    })
    .execute();
  await db
    .insertInto("shiftSeats")
    .values({
      id: id("seats"),
      shiftId,
      seatId,
      memberId: me,
      state: "held",
      askedUntil: null,
      carriedBy: null,
      updated: now,
    })
    .execute();
  await db
    .insertInto("fundRequests")
    .values({
      id: id("requests"),
      groupId,
      memberId: me,
      amount: "100",
      currency: "EUR",
      words: canary,
      how: canary,
      firstKey: null,
      secondKey: null,
      paidBy: null,
      decisionId: null,
      transactionId: null,
      made: day,
      purge,
    })
    .execute();
  await db
    .insertInto("fundPromises")
    .values({
      id: id("promises"),
      groupId,
      memberId: null,
      name: canary,
      amount: "100",
      currency: "EUR",
      made: day,
      updated: now,
    })
    .execute();
  await db
    .insertInto("joinings")
    .values({
      id: id("joinings"),
      groupId,
      memberId: null,
      tokenHash: newId(),
      name: canary,
      answers: JSON.stringify([{ question: canary, answer: canary }]),
      invitationId: null,
      made: day,
      purge,
    })
    .execute();
  await db
    .insertInto("keyAskings")
    .values({
      id: id("keys"),
      groupId,
      act: "edit-group",
      payload: JSON.stringify({ name: canary }),
      askedBy: me,
      made: now,
      expires: purge,
    })
    .execute();
  await db
    .insertInto("pauses")
    .values({
      id: id("pauses"),
      groupId,
      memberId: me,
      firstKey: null,
      secondKey: null,
      agreementId,
      words: canary,
      starts: now,
      until: new Date(now.getTime() + 86_400_000),
      ended: now,
      appeal: canary,
      companion: canary,
      decisionId,
      purge,
    })
    .execute();
  await db
    .insertInto("hourTies")
    .values({
      id: newId(),
      groupId,
      actorIri: "https://fern.example/groups/fern",
      name: canary,
      mostMinutes: 60,
      state: "agreed",
      made: now,
    })
    .execute();
  return ids;
}
