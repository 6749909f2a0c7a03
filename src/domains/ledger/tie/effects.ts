/** What a decision to count hours with a sibling does. */
import { sql } from "kysely";
import { groupIri } from "#commons/addresses.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { EffectHandler } from "#domains/decisions/effects/effect.ts";
import { waysOf } from "#domains/groups/ways/actions.ts";
import { hostText, readAccount } from "#platform/lib/host-names.ts";
import { hostOf } from "#platform/lib/url.ts";
import { endTie, setTie } from "./actions.ts";
import { tieHoursText } from "../hours-text.ts";
import { tieMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";

const saying = sayings(tieMessages);

/** Names and addresses by which a collective elsewhere is found. */
const isAt = (typed: string) => {
  const account = readAccount(typed);
  const address = account === undefined ? typed : `@${account.name}@${account.host}`;
  return sql<boolean>`(remote_actors.handle_confirmed and remote_actors.handle = ${address.replace(
    /^@/,
    "",
  )} or remote_actors.iri = ${address}
    or remote_actors.url = ${address} and remote_actors.host = ${hostOf(address) ?? ""}
    or exists (select from siblings typed where typed.remote_actor_id = remote_actors.id
      and typed.address = ${address}))`;
};

/** Those that we follow, to begin with; those that we count hours with, to stop. */
async function siblingAt(
  ctx: AppContext,
  groupId: string,
  address: string,
  stops: boolean,
): Promise<{ iri: string; name: string } | undefined> {
  if (address === "") return undefined;
  const found = ctx.db
    .selectFrom("remoteActors")
    .select(["remoteActors.iri", "remoteActors.name", "remoteActors.handle"])
    .where(isAt(address));
  const row = await (
    stops
      ? found
          .innerJoin("hourTies", "hourTies.actorIri", "remoteActors.iri")
          .where("hourTies.groupId", "=", groupId)
          .where("hourTies.state", "=", "agreed")
      : found
          .innerJoin("siblings", "siblings.remoteActorId", "remoteActors.id")
          .where("siblings.state", "=", "following")
          .where("remoteActors.gone", "is", null)
  ).executeTakeFirst();
  return row === undefined
    ? undefined
    : { iri: row.iri, name: row.name === "" ? row.handle : row.name };
}

/**
 * Fields: `sibling` (@name@server, or the address of their page) and `hours` (1 to
 * 100; 0 to count no more with them).
 */
export const countHoursEffect: EffectHandler = {
  inForm: true,
  read: async (ctx, _viewer, group, fields) => {
    const typed = (fields["hours"] ?? "").trim();
    const hours = typed === "" ? 10 : Number(typed);
    const stops = hours === 0;
    const ways = await waysOf(ctx.db, group.id);
    if (!stops && (group.kind !== "open" || ways.economy !== "hours"))
      throw new DomainError("bad-input", { fields: { sibling: saying((m) => m.onlyOpen) } });
    const actor = await siblingAt(ctx, group.id, (fields["sibling"] ?? "").trim(), stops);
    const unfit = actor === undefined || actor.iri === groupIri(ctx.origin, group.handle);
    const unfitNote = stops ? saying((m) => m.noTie) : saying((m) => m.siblingNote);
    rejectFields({
      sibling: unfit ? unfitNote : undefined,
      hours:
        Number.isInteger(hours) && hours >= 0 && hours <= 100
          ? undefined
          : saying((m) => m.hoursNote),
    });
    if (actor === undefined) throw new DomainError("bad-input");
    return { kind: "count-hours-with", actor: actor.iri, name: actor.name, minutes: hours * 60 };
  },
  say: (_world, effect, { language }) => {
    const messages = tieMessages(language);
    const name = `${String(effect["name"])} (${hostText(hostOf(effect["actor"]) ?? "")})`;
    const minutes = Number(effect["minutes"]);
    return Promise.resolve(
      minutes === 0
        ? messages.effectEnd({ name })
        : messages.effect({ name, hours: tieHoursText(minutes, language) }),
    );
  },
  carry: async (trx, ctx, decision, effect) => {
    const group = await trx
      .selectFrom("groups")
      .select(["handle", "kind"])
      .where("id", "=", decision.groupId)
      .executeTakeFirstOrThrow();
    const path = `/@${group.handle}/hours/siblings`;
    if (effect["minutes"] === 0) {
      await endTie(trx, decision.groupId, String(effect["actor"]));
      return path;
    }
    // Both may have changed since the decision began.
    if (group.kind !== "open" || (await waysOf(trx, decision.groupId)).economy !== "hours")
      throw new DomainError("conflict", { detail: saying((m) => m.onlyOpen) });
    const followed = await trx
      .selectFrom("siblings")
      .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
      .select("siblings.id")
      .where("remoteActors.iri", "=", String(effect["actor"]))
      .where("siblings.state", "=", "following")
      .executeTakeFirst();
    if (followed === undefined)
      throw new DomainError("conflict", { detail: saying((m) => m.notFollowed) });
    await setTie(trx, ctx.clock.now(), {
      groupId: decision.groupId,
      actorIri: String(effect["actor"]),
      name: String(effect["name"]),
      mostMinutes: Number(effect["minutes"]),
    });
    return path;
  },
};
