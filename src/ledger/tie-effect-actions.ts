/** What a decision to count hours with a sibling does. */
import { groupIri } from "#commons/addresses.ts";
import { Refusal, refuseFields } from "#commons/refusals.ts";
import type { EffectDoor } from "#decisions/effect.ts";
import { waysOf } from "#groups/ways-actions.ts";
import { hostOf } from "#kit/url.ts";
import { setTie } from "./tie-actions.ts";
import { hoursText, tieWords } from "./tie-words.ts";

const words = tieWords("en");

/** Fields: `sibling` (@name@server, or the address of their page) and `hours` (1 to 100). */
export const countHoursDoor: EffectDoor = {
  inForm: true,
  read: async (world, _viewer, group, fields) => {
    const ways = await waysOf(world.db, group.id);
    if (group.kind !== "open" || ways.economy !== "hours") throw new Refusal("bad-input", { fields: { sibling: words.onlyOpen } });
    const address = (fields["sibling"] ?? "").trim();
    const hours = Number(fields["hours"] ?? "10");
    const actor =
      address === ""
        ? undefined
        : await world.db
            .selectFrom("remoteActors")
            .innerJoin("siblings", "siblings.remoteActorId", "remoteActors.id")
            .select(["remoteActors.iri", "remoteActors.name", "remoteActors.handle"])
            .where("siblings.state", "=", "following")
            .where((eb) =>
              eb.or([
                eb("remoteActors.handle", "=", address.replace(/^@/, "")),
                eb("remoteActors.iri", "=", address),
                eb("remoteActors.url", "=", address),
              ]),
            )
            .executeTakeFirst();
    refuseFields({
      sibling: actor === undefined || actor.iri === groupIri(world.origin, group.handle) ? words.siblingNote : undefined,
      hours: Number.isInteger(hours) && hours >= 1 && hours <= 100 ? undefined : words.hoursNote,
    });
    if (actor === undefined) throw new Refusal("bad-input");
    return { kind: "count-hours-with", actor: actor.iri, name: actor.name === "" ? actor.handle : actor.name, minutes: hours * 60 };
  },
  say: (_world, effect) =>
    Promise.resolve(words.effect(`${String(effect["name"])} (${hostOf(effect["actor"]) ?? ""})`, hoursText(Number(effect["minutes"])))),
  carry: async (trx, world, decision, effect) => {
    const group = await trx.selectFrom("groups").select(["handle", "kind"]).where("id", "=", decision.groupId).executeTakeFirstOrThrow();
    // Both may have changed since the decision began.
    if (group.kind !== "open" || (await waysOf(trx, decision.groupId)).economy !== "hours")
      throw new Refusal("conflict", { detail: words.onlyOpen });
    const followed = await trx
      .selectFrom("siblings")
      .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
      .select("siblings.id")
      .where("remoteActors.iri", "=", String(effect["actor"]))
      .where("siblings.state", "=", "following")
      .executeTakeFirst();
    if (followed === undefined) throw new Refusal("conflict", { detail: words.notFollowed });
    await setTie(trx, world.clock.now(), {
      groupId: decision.groupId,
      actorIri: String(effect["actor"]),
      name: String(effect["name"]),
      mostMinutes: Number(effect["minutes"]),
    });
    return `/@${group.handle}/hours/siblings`;
  },
};
