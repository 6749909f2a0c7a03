/** What is ready to share becomes an offer: a draft on the board, with one tap. */
import { mustBeAble } from "#commons/permissions.ts";
import { Refusal } from "#commons/domain-error.ts";
import { type Viewer, visibleTo } from "#commons/visibility.ts";
import type { World } from "#commons/app-context.ts";
import { sql } from "kysely";
import type { Row, ThingState, Trx } from "#platform/database/schema.ts";
import { makeOffer } from "#domains/offers/actions.ts";
import { ourThing } from "./actions.ts";
import { lotFor } from "./lots/store.ts";
import { lotWords } from "./lots/messages.ts";

/** The offer that stands already. */
const standing = (trx: Trx, viewer: Viewer, column: "lotId" | "thingId", id: string): Promise<Row<"offers"> | undefined> =>
  trx
    .selectFrom("offers")
    .selectAll()
    .where(column, "=", id)
    .where("state", "in", ["open", "paused"])
    .where(sql<boolean>`${visibleTo(viewer, "offers")}`)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();

const draft = { purpose: "offer", area: "", tags: [], visibility: "public", publish: false, what: "thing" } as const;

const languageOf = async (world: World, groupId: string): Promise<string> =>
  (await world.db.selectFrom("groups").select("language").where("id", "=", groupId).executeTakeFirstOrThrow()).language;

function mustBeThere(state: ThingState): void {
  if (state === "retired" || state === "missing")
    throw new Refusal("conflict", { detail: "It is not there to be lent. Find it or mend it first." });
}

function mustBeGood(lot: Pick<Row<"lots">, "recalled" | "ready">): void {
  if (lot.recalled !== null) throw new Refusal("conflict", { detail: "This lot is recalled. Nothing of it is given any more." });
  if (!lot.ready) throw new Refusal("conflict", { detail: "It is not marked as ready to share yet." });
}

/** Answers the id of the offer: the one that stands, else a new draft. */
export async function offerThing(world: World, viewer: Viewer, id: string): Promise<string> {
  const thing = await ourThing(world, viewer, id);
  mustBeThere(thing.state);
  const language = await languageOf(world, thing.groupId);
  const name = thing.name.length < 3 ? lotWords(language).thingNamed(thing.name) : thing.name;
  const { id: offer } = await makeOffer(
    world,
    viewer,
    thing.group.handle,
    { ...draft, name, content: thing.source, careKind: "other", how: "lend", language, conditions: thing.care.slice(0, 500) },
    {
      thingId: id,
      standing: async (trx) => {
        // Two taps at once make one.
        const held = await trx.selectFrom("things").select("state").where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
        mustBeThere(held?.state ?? "retired");
        return standing(trx, viewer, "thingId", id);
      },
    },
  );
  return offer;
}

/** The same for a lot: how much is left, and its cautions word by word. */
export async function offerLot(world: World, viewer: Viewer, id: string): Promise<string> {
  const lot = await lotFor(world.db, viewer, id);
  await mustBeAble(world.db, world.clock, viewer, "write", lot.groupId);
  mustBeGood(lot);
  const left = Number(lot.left);
  if (left <= 0) throw new Refusal("conflict", { detail: "Nothing of it is left." });
  const { language } = lot.group;
  const w = lotWords(language);
  const { id: offer } = await makeOffer(
    world,
    viewer,
    lot.group.handle,
    {
      ...draft,
      name: w.offerName(lot.name, lot.form),
      content: w.offerText(lot),
      careKind: "herbs",
      how: "give",
      language,
      quantity: left,
      unit: lot.unit,
      cautions: lot.cautions,
    },
    {
      lotId: id,
      standing: async (trx) => {
        // Who recalls it holds it too: what is offered before is taken away, and nothing is offered after.
        const held = await trx.selectFrom("lots").select(["recalled", "ready"]).where("id", "=", id).forUpdate().executeTakeFirst();
        if (held === undefined) throw new Refusal("not-found");
        mustBeGood(held);
        return standing(trx, viewer, "lotId", id);
      },
    },
  );
  return offer;
}
