/** Somebody without an account asks a group, comes back, and takes it back. */
import { mustNotFlood } from "#commons/incoming/floods.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { maxRefusals } from "#commons/mail/mail.ts";
import { readAddress, sameAddress } from "#commons/mail/reach.ts";
import { typedHtml } from "#commons/markup/typed-html.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { visibleGroup } from "#domains/groups/queries.ts";
import { digest, isId, newToken } from "#platform/lib/ids.ts";
import {
  type AskedAbout,
  type OpenedQuestion,
  readAskerName,
  readWords,
  sealJson,
} from "./question.ts";
import { questionOfToken } from "./store.ts";
import { askUsMessages } from "./messages.ts";
import { beginQuestion, addMessage, openAll, mustHaveRoom } from "./writing-actions.ts";

const saying = sayings(askUsMessages);

type Group = Awaited<ReturnType<typeof visibleGroup>>;

/** Closed and tender groups are asked nothing by strangers, and are not there. */
export async function askedGroup(ctx: AppContext, handle: string): Promise<Group> {
  const group = await visibleGroup(ctx, {}, handle);
  if (group.kind !== "open") throw new DomainError("not-found");
  return group;
}

/** Its name, where it is there for everybody and the group's own; else not-found. */
export async function nameOfAsked(
  ctx: AppContext,
  groupId: string,
  about: AskedAbout,
): Promise<string> {
  const row = isId(about.id)
    ? await ctx.db
        .selectFrom(`${about.kind}s`)
        .select("name")
        .where("id", "=", about.id)
        .where("groupId", "=", groupId)
        .where("visibility", "=", "public")
        .where("published", "is not", null)
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new DomainError("not-found");
  return row.name;
}

/** The group that is asked about a thing; not-found where there is none to ask. */
export async function askedThing(
  ctx: AppContext,
  about: AskedAbout,
): Promise<{ readonly handle: string }> {
  const row = isId(about.id)
    ? await ctx.db
        .selectFrom(`${about.kind}s`)
        .innerJoin("groups", "groups.id", `${about.kind}s.groupId`)
        .select("groups.handle")
        .where(`${about.kind}s.id`, "=", about.id)
        .where("visibility", "=", "public")
        .where("published", "is not", null)
        .where("groups.kind", "=", "open")
        .where("groups.ended", "is", null)
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new DomainError("not-found");
  return row;
}

interface QuestionInput {
  readonly content: string;
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly about?: AskedAbout | undefined;
  /** Of the page: in which they are written to. */
  readonly language?: string | undefined;
}

/** Where a request comes from: its network, see `networkOf`. */
interface Place {
  readonly network: string;
}

/**
 * Somebody without an account asks. The secret opens the question and
 * what is answered, and nothing else.
 */
export async function askGroup(
  ctx: AppContext,
  handle: string,
  input: QuestionInput,
  { network }: Place,
): Promise<{ readonly token: string }> {
  const group = await askedGroup(ctx, handle);
  const language = input.language ?? group.language;
  const address = (input.address ?? "").trim();
  if (address !== "" && ctx.config.smtpUrl === undefined)
    throw new DomainError("no-mail", { fields: { address: saying((m) => m.noMail) } });
  const read = readAddress(address);
  const content = readWords(input.content);
  rejectFields({
    content: content === "" ? saying((m) => m.emptyField) : undefined,
    address: address !== "" && read?.way !== "mail" ? saying((m) => m.badAddress) : undefined,
  });
  if (input.about !== undefined) await nameOfAsked(ctx, group.id, input.about);
  await mustNotFlood(ctx, [
    ["network", network],
    ["group", group.id],
    ...(read === undefined ? [] : ([["address", sameAddress(read.address)]] as const)),
  ]);
  const token = newToken();
  await ctx.db.transaction().execute(async (trx) => {
    await beginQuestion(trx, ctx, {
      groupId: group.id,
      about: input.about,
      tokenHash: digest(token),
      actorMark: null,
      sealedFrom: sealJson(ctx, { name: readAskerName(input.name ?? "") }),
      sealedAddress: read === undefined ? null : sealJson(ctx, { address: read.address, token }),
      inPublic: false,
      language,
      html: typedHtml(content),
      iri: undefined,
    });
  });
  return { token };
}

async function rowOfToken(ctx: AppContext, token: string): Promise<Row<"questions">> {
  const row = /^[\w-]{32}$/.test(token)
    ? await questionOfToken(ctx.db, digest(token), ctx.clock.now())
    : undefined;
  if (row === undefined) throw new DomainError("not-found");
  return row;
}

/** What stands behind a secret link; not-found for every other text. */
export async function readAsked(
  ctx: AppContext,
  token: string,
): Promise<{ readonly question: OpenedQuestion; readonly group: Pick<Group, "name" | "handle"> }> {
  const row = await rowOfToken(ctx, token);
  const [question] = await openAll(ctx, [row]);
  const group = await ctx.db
    .selectFrom("groups")
    .select(["name", "handle"])
    .where("id", "=", row.groupId)
    .executeTakeFirstOrThrow();
  if (question === undefined) throw new DomainError("not-found");
  return { question, group };
}

/** Whoever asked writes again, behind their secret link. */
export async function writeAgain(
  ctx: AppContext,
  token: string,
  text: string,
  { network }: Place,
): Promise<void> {
  const row = await rowOfToken(ctx, token);
  const content = readWords(text);
  rejectFields({ content: content === "" ? saying((m) => m.emptyField) : undefined });
  await mustNotFlood(ctx, [
    ["network", network],
    ["question", row.id],
  ]);
  await ctx.db.transaction().execute(async (trx) => {
    await mustHaveRoom(trx, row.id);
    await addMessage(trx, ctx, row.id, { fromGroup: false, html: typedHtml(content) });
  });
}

/** Whoever asked takes it all back. */
export async function forgetAsked(ctx: AppContext, token: string): Promise<void> {
  const row = await rowOfToken(ctx, token);
  await ctx.db.deleteFrom("questions").where("id", "=", row.id).execute();
}

/**
 * What came of the mail that there is an answer: an address that refuses too often
 * is forgotten, and the page says so.
 * `refusals`: to be counted, 0 when it was taken.
 */
export async function countAskerRefusals(
  { db, clock }: AppContext,
  id: string,
  refusals: number,
): Promise<void> {
  const row = await db
    .updateTable("questions")
    .set((eb) => ({
      addressRefusals: refusals === 0 ? 0 : eb("addressRefusals", "+", refusals),
    }))
    .where("id", "=", id)
    .$if(refusals === 0, (query) => query.where("addressRefusals", ">", 0))
    .where("sealedAddress", "is not", null)
    .returning("addressRefusals")
    .executeTakeFirst();
  if (row === undefined || row.addressRefusals < maxRefusals) return;
  await db
    .updateTable("questions")
    .set({ sealedAddress: null, addressRefused: clock.now() })
    .where("id", "=", id)
    .execute();
}
