/** What a decision does to roles: it fills one for a season, also twice in a row. */
import { isRole, type Role } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { readHandle } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader, Row, Trx } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { seasonEnd, roleSeats } from "./role.ts";
import { give, lockTerms, mayHoldRole } from "./actions.ts";
import { keepTies } from "../ties/store.ts";
import { roleTexts } from "./messages.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";

const saying = sayings(roleTexts);

interface Effect {
  readonly kind: string;
  readonly [key: string]: unknown;
}

interface Filling {
  readonly role: Role;
  readonly member: string;
  readonly learner: string | undefined;
}

function readFilling({ role, member, learner }: Effect): Filling {
  if (typeof role !== "string" || !isRole(role) || typeof member !== "string" || !isId(member))
    throw new DomainError("conflict", { detail: saying((m) => m.errors.thisDecisionNamesNoRole) });
  return {
    role,
    member,
    learner: typeof learner === "string" && isId(learner) ? learner : undefined,
  };
}

const nameOf = async (db: Reader, id: string): Promise<string | undefined> =>
  (await db.selectFrom("members").select("name").where("id", "=", id).executeTakeFirst())?.name;

const memberIn = (
  db: Reader,
  groupId: string,
  handle: string,
): Promise<{ id: string } | undefined> =>
  db
    .selectFrom("memberships")
    .innerJoin("members", "members.id", "memberships.memberId")
    .select("members.id")
    .where("memberships.groupId", "=", groupId)
    .where("members.handle", "=", readHandle(handle))
    .executeTakeFirst();

const belongs = async (db: Reader, groupId: string, memberId: string): Promise<boolean> =>
  (await db
    .selectFrom("memberships")
    .select("memberId")
    .where("groupId", "=", groupId)
    .where("memberId", "=", memberId)
    .executeTakeFirst()) !== undefined;

/** `wanted`: what was typed; the ids are undefined where nobody is found by it. */
function learnerNote(
  wanted: string,
  learner: string | undefined,
  member: string | undefined,
): Saying | undefined {
  if (wanted !== "" && learner === undefined) return saying((m) => m.errors.chooseAMemberOfThis2);
  return learner !== undefined && learner === member
    ? saying((m) => m.errors.somebodyElseLearnsItBeside)
    : undefined;
}

/**
 * Fields: `role`, `member` (handle), `learner` (handle, may be empty). Where somebody holds
 * it still, it begins when they end.
 */
export const fillRoleEffect = {
  inForm: true,
  async read(
    ctx: AppContext,
    _viewer: Viewer,
    group: { readonly id: string },
    fields: Readonly<Record<string, string>>,
  ): Promise<{ readonly kind: "fill-role"; readonly [key: string]: unknown }> {
    const role = fields["role"] ?? "";
    const member = await memberIn(ctx.db, group.id, fields["member"] ?? "");
    const wanted = (fields["learner"] ?? "").trim();
    const learner = wanted === "" ? undefined : await memberIn(ctx.db, group.id, wanted);
    rejectFields({
      role: isRole(role) ? undefined : saying((m) => m.errors.chooseARole),
      member: member === undefined ? saying((m) => m.errors.chooseAMemberOfThis) : undefined,
      learner: learnerNote(wanted, learner?.id, member?.id),
    });
    if (member === undefined) throw new DomainError("bad-input");
    return {
      kind: "fill-role",
      role,
      member: member.id,
      ...(learner === undefined ? {} : { learner: learner.id }),
    };
  },
  carriers: ({ member, learner }: Effect): readonly string[] =>
    [member, learner].filter((id) => typeof id === "string"),
  async say(
    ctx: AppContext,
    effect: Effect,
    { language }: { readonly language: string },
  ): Promise<string> {
    const messages = roleTexts(language);
    const { role, member, learner } = readFilling(effect);
    const who = (await nameOf(ctx.db, member)) ?? messages.gone;
    const beside = learner === undefined ? undefined : await nameOf(ctx.db, learner);
    return messages.decisionSays({ who, role: messages.names[role], learner: beside });
  },
  async carry(
    trx: Trx,
    ctx: AppContext,
    decision: Pick<Row<"decisions">, "id" | "groupId" | "madeBy">,
    effect: Effect,
  ): Promise<string | undefined> {
    const { role, member, learner } = readFilling(effect);
    const now = ctx.clock.now();
    const terms = await lockTerms(trx, decision.groupId, now);
    const group = await trx
      .selectFrom("groups")
      .select("handle")
      .where("id", "=", decision.groupId)
      .executeTakeFirstOrThrow();
    const path = `/@${group.handle}/roles`;
    const before = await trx
      .selectFrom("roles")
      .select("id")
      .where("decisionId", "=", decision.id)
      .executeTakeFirst();
    if (before !== undefined) return path;
    if (!(await belongs(trx, decision.groupId, member)))
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.whoWasNamedForThe),
      });
    const seats = terms.filter(
      (term) => term.role === role && term.until > now && term.memberId !== member,
    );
    const running = seats
      .filter((term) => term.starts <= now)
      .toSorted((a, b) => a.until.getTime() - b.until.getTime());
    const booked = seats.length - running.length;
    if (booked >= roleSeats(role))
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.somebodyIsChosenAlreadyTo),
      });
    const own = terms.find(
      (term) => term.role === role && term.memberId === member && term.until > now,
    );
    const starts =
      own?.until ??
      (seats.length < roleSeats(role)
        ? now
        : (running[Math.max(0, running.length - roleSeats(role) + booked)]?.until ?? now));
    const until = seasonEnd(starts);
    mayHoldRole(terms, role, member, { from: starts, until }, now, true);
    const learnerId =
      learner !== undefined && (await belongs(trx, decision.groupId, learner)) ? learner : null;
    await give(trx, {
      groupId: decision.groupId,
      memberId: member,
      role,
      starts,
      until,
      learnerId,
      decisionId: decision.id,
    });
    await keepTies(trx, now, { kind: "lent", givers: [decision.madeBy], receiver: member });
    return path;
  },
} as const;
