/** What a member does with their own tie to the collective. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { hasLetter, oneLine, readHandle } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { checkPassword } from "./member.ts";
import { hashPassword, passwordMatches } from "./passwords.ts";
import { memberByHandle, memberById } from "./store.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { memberMessages } from "./messages.ts";
import { signedIn } from "#commons/permissions.ts";

const saying = sayings(memberMessages);

/** Day without time: when somebody came is nobody's business to the minute. */
export const today = (ctx: AppContext): string => ctx.clock.now().toISOString().slice(0, 10);

/**
 * Writes a new member; the password is hashed before the transaction, since it
 * takes its time. Throws handle-taken.
 */
export async function addMember(
  trx: Trx,
  ctx: AppContext,
  member: { handle: string; name: string; passwordHash: string; language: string },
): Promise<string> {
  const id = newId();
  const added = await trx
    .insertInto("members")
    .values({
      id,
      handle: member.handle,
      name: oneLine(member.name, 80),
      passwordHash: member.passwordHash,
      language: member.language,
      joined: today(ctx),
    })
    .onConflict((conflict) => conflict.column("handle").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (added === undefined)
    throw new DomainError("handle-taken", {
      fields: { handle: saying((m) => m.errors.thisHandleIsTakenChoose) },
    });
  return id;
}

/** Answers the member's id; throws wrong-password for whatever is wrong. */
export async function checkSignIn(
  ctx: AppContext,
  handle: string,
  password: string,
): Promise<string> {
  const member = await memberByHandle(ctx.db, readHandle(handle));
  if (!(await passwordMatches(member?.passwordHash, password)) || member === undefined)
    throw new DomainError("wrong-password");
  return member.id;
}

/**
 * A tag that can be chosen; what is not spoken by now is, as soon as there is a catalogue for it.
 */
const isLanguageTag = (text: string): boolean =>
  text.length <= 35 && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text);

/** What is left out stays. */
export async function changeSelf(
  ctx: AppContext,
  viewer: Viewer,
  input: { readonly name?: string; readonly language?: string },
): Promise<{ readonly name: string; readonly language: string }> {
  const { id, ...was } = signedIn(viewer);
  const name = input.name === undefined ? was.name : oneLine(input.name, 80);
  const language = input.language ?? was.language;
  rejectFields({
    name: !hasLetter(name) ? saying((m) => m.errors.chooseANameThatOthers) : undefined,
    language: isLanguageTag(language) ? undefined : saying((m) => m.errors.aLanguageIsWrittenLike),
  });
  await ctx.db.updateTable("members").set({ name, language }).where("id", "=", id).execute();
  return { name, language };
}

/** Also ends all other sessions: whoever knew the old one is out. */
export async function changePassword(
  ctx: AppContext,
  viewer: Viewer,
  input: { readonly current: string; readonly password: string },
): Promise<void> {
  const { id, handle, session } = signedIn(viewer);
  const member = await memberById(ctx.db, id);
  rejectFields({
    current: (await passwordMatches(member?.passwordHash, input.current))
      ? undefined
      : saying((m) => m.errors.thisIsNotYourPassword),
    password: checkPassword({ handle, password: input.password }),
  });
  const passwordHash = await hashPassword(input.password);
  await ctx.db.transaction().execute(async (trx) => {
    await trx.updateTable("members").set({ passwordHash }).where("id", "=", id).execute();
    await trx
      .deleteFrom("sessions")
      .where("memberId", "=", id)
      .where("id", "!=", session)
      .execute();
  });
}

/**
 * For somebody who can't sign in any more, by whoever looks after the server; ends
 * all their sessions. Throws not-found.
 */
export async function replacePassword(
  ctx: AppContext,
  handle: string,
  password: string,
): Promise<{ readonly handle: string }> {
  const member = await memberByHandle(ctx.db, readHandle(handle));
  if (member === undefined)
    throw new DomainError("not-found", {
      detail: saying((m) => m.errors.thereIsNoMemberHere({ handle })),
    });
  rejectFields({ password: checkPassword({ handle: member.handle, password }) });
  const passwordHash = await hashPassword(password);
  await ctx.db.transaction().execute(async (trx) => {
    await trx.updateTable("members").set({ passwordHash }).where("id", "=", member.id).execute();
    await trx.deleteFrom("sessions").where("memberId", "=", member.id).execute();
  });
  return { handle: member.handle };
}

export async function endSession(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  await ctx.db
    .deleteFrom("sessions")
    .where("id", "=", id)
    .where("memberId", "=", signedIn(viewer).id)
    .execute();
}

export async function endOtherSessions(ctx: AppContext, viewer: Viewer): Promise<void> {
  const { id, session } = signedIn(viewer);
  await ctx.db
    .deleteFrom("sessions")
    .where("memberId", "=", id)
    .where("id", "!=", session)
    .execute();
}

/** What other domains do in the transaction in which somebody leaves. */
export type Parting = (trx: Trx, memberId: string) => Promise<void>;

/**
 * Leaves at once and takes everything personal along. The last member can't: a
 * collective would stand without anybody.
 */
export async function leaveCollective(
  ctx: AppContext,
  viewer: Viewer,
  password: string,
  parting?: Parting,
): Promise<void> {
  const { id } = signedIn(viewer);
  const member = await memberById(ctx.db, id);
  rejectFields({
    password: (await passwordMatches(member?.passwordHash, password))
      ? undefined
      : saying((m) => m.errors.thisIsNotYourPassword2),
  });
  await ctx.db.transaction().execute(async (trx) => {
    const all = await trx.selectFrom("members").select("id").forUpdate().execute();
    if (all.length < 2) throw new DomainError("last-member");
    await parting?.(trx, id);
    await trx.deleteFrom("members").where("id", "=", id).execute();
  });
}
