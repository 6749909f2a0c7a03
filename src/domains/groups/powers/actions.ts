/** The one way into the log: in the transaction of what was done. */
import { type Power, roles, type Role } from "#commons/permissions.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Db, Reader, Trx } from "#platform/database/schema.ts";
import { after } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { byTwo, type PowerfulAct, powerLogLife } from "./powers.ts";

interface Done {
  readonly groupId: string;
  readonly act: PowerfulAct;
  /** Nothing that is sealed, and nobody's name. */
  readonly about?: string;
  /** A role, `two`, `decision`, or nothing for what happens by itself. */
  readonly role: string;
  /** Sealed: only this member reads it. */
  readonly onlyFor?: string | undefined;
}

export async function recordPower(trx: Trx, ctx: AppContext, done: Done): Promise<void> {
  const made = ctx.clock.now();
  await trx
    .insertInto("powerLog")
    .values({
      id: newId(),
      groupId: done.groupId,
      act: done.act,
      about: done.about ?? "",
      role: done.role,
      onlyFor: done.onlyFor ?? null,
      made,
      expires: after(made, powerLogLife),
    })
    .execute();
}

/**
 * What one does alone by a power, and that it was done, in one
 * transaction. `deed` gets it as its context.
 */
export const recorded = <T>(
  ctx: AppContext,
  done: Done,
  deed: (inside: AppContext) => Promise<T>,
): Promise<T> =>
  ctx.db.transaction().execute(async (trx) => {
    await recordPower(trx, ctx, done);
    return deed(within(ctx, trx));
  });

/** The role by which a member has this power here; two people where nobody holds one. */
export async function roleFor(
  db: Reader,
  now: Date,
  memberId: string,
  power: Power,
  groupId: string,
): Promise<Role | typeof byTwo> {
  const held = await db
    .selectFrom("roles")
    .innerJoin("groups", "groups.id", "roles.groupId")
    .select("roles.role")
    .where("roles.memberId", "=", memberId)
    .where("roles.starts", "<=", now)
    .where("roles.until", ">", now)
    .where((eb) => eb.or([eb("roles.groupId", "=", groupId), eb("groups.root", "=", true)]))
    .execute();
  const lends = (role: string): role is Role =>
    Object.hasOwn(roles, role) && (roles[role as Role] as readonly string[]).includes(power);
  return held.map((row) => row.role).find(lends) ?? byTwo;
}

/**
 * The transaction as a database: what would begin one of its own is part of this one. An act is one
 * function, whoever does it: a member alone begins a transaction with it; where it is written down,
 * or takes two, it runs within the one that does that. A second form of every act, one for each,
 * would be two that have to stay the same. Kysely has no nested transactions to ask for instead. It
 * passes on what else a database can do, and must never outlive `trx`.
 */
export const within = (ctx: AppContext, trx: Trx): AppContext => ({ ...ctx, db: joined(trx) });

const joined = (trx: Trx): Db =>
  new Proxy(trx, {
    get(target, name) {
      if (name === "transaction")
        return () => ({ execute: (work: (inside: Trx) => Promise<unknown>) => work(target) });
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });

/** A scheduled task. */
export async function forgetPowerLog({ db, clock }: AppContext): Promise<void> {
  await db.deleteFrom("powerLog").where("expires", "<=", clock.now()).execute();
}
