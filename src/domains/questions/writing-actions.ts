/** What is written down of a question, and opened again. Called by both sides. */
import { sayings } from "#platform/i18n/saying.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { after } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import {
  senderMark,
  openQuestions,
  withAddresses,
  type OpenedQuestion,
  questionLife,
  sealJson,
} from "./question.ts";
import { notifyOfAnswer, notifyOfQuestion } from "./news-actions.ts";
import { maxQuestionMessages, messagesOf, handlesOfActors } from "./store.ts";
import { askUsMessages } from "./messages.ts";
import type { AskedAbout } from "./question.ts";

const saying = sayings(askUsMessages);

interface Begun {
  readonly groupId: string;
  readonly about: AskedAbout | undefined;
  readonly tokenHash: string | null;
  readonly actorMark: string | null;
  readonly sealedFrom: string;
  readonly sealedAddress: string | null;
  /** Who asks is silenced. */
  readonly setAside?: Date | null;
  readonly inPublic: boolean;
  readonly language: string;
  readonly html: string;
  readonly iri: string | undefined;
}

/** Writes a new question, in the caller's transaction. */
export async function beginQuestion(
  trx: Trx,
  ctx: AppContext,
  { about, html, iri, ...facts }: Begun,
): Promise<void> {
  const now = ctx.clock.now();
  const id = newId();
  await trx
    .insertInto("questions")
    .values({
      ...facts,
      id,
      aboutKind: about?.kind ?? null,
      aboutId: about?.id ?? null,
      made: now,
      updated: now,
      expires: after(now, questionLife),
    })
    .execute();
  await addMessage(trx, ctx, id, { fromGroup: false, html, iri });
}

/** Adds what was said, and begins the thirty days anew. Answers the message's id. */
export async function addMessage(
  trx: Trx,
  ctx: AppContext,
  questionId: string,
  message: {
    readonly fromGroup: boolean;
    readonly html: string;
    readonly iri?: string | undefined;
    readonly language?: string;
  },
): Promise<{ readonly id: string; readonly made: Date }> {
  const now = ctx.clock.now();
  const id = newId();
  const before = await trx
    .selectFrom("questions")
    .select(["groupId", "answered", "sealedAddress", "setAside"])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("questionMessages")
            .select("questionMessages.id")
            .whereRef("questionId", "=", "questions.id"),
        )
        .as("begun"),
    )
    .where("id", "=", questionId)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("questionMessages")
    .values({
      id,
      questionId,
      fromGroup: message.fromGroup,
      iriMark: message.iri === undefined ? null : senderMark(ctx, message.iri),
      sealed: sealJson(ctx, {
        html: message.html,
        ...(message.iri === undefined ? {} : { iri: message.iri }),
        ...(message.language === undefined ? {} : { language: message.language }),
      }),
      made: now,
      edited: null,
    })
    .execute();
  await trx
    .updateTable("questions")
    .set({ answered: message.fromGroup, updated: now, expires: after(now, questionLife) })
    .where("id", "=", questionId)
    .execute();
  if (message.fromGroup && before.sealedAddress !== null)
    await notifyOfAnswer(trx, ctx, { id: questionId, message: id });
  // What is added while it waits is read with it.
  if (!message.fromGroup && before.setAside === null && (before.answered || before.begun !== true))
    await notifyOfQuestion(trx, ctx, { id: questionId, message: id, groupId: before.groupId });
  return { id, made: now };
}

export async function openAll(
  ctx: AppContext,
  rows: readonly Row<"questions">[],
): Promise<readonly OpenedQuestion[]> {
  const ids = rows.map((row) => row.id);
  const opened = openQuestions(ctx, rows, await messagesOf(ctx.db, ids));
  const iris = opened.flatMap(({ from }) => from.account?.iri ?? []);
  return withAddresses(opened, await handlesOfActors(ctx.db, iris));
}

export async function mustHaveRoom(trx: Trx, questionId: string): Promise<void> {
  // One after the other, so that two at once are counted as two.
  await trx.selectFrom("questions").select("id").where("id", "=", questionId).forUpdate().execute();
  const { n } = await trx
    .selectFrom("questionMessages")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("questionId", "=", questionId)
    .executeTakeFirstOrThrow();
  if (Number(n) >= maxQuestionMessages)
    throw new DomainError("too-many-requests", { detail: saying((m) => m.threadFull) });
}
