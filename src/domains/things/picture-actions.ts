/**
 * Who sees and who changes the picture of a thing by itself; in
 * the form it is changed with all else.
 */
import type { PictureOwner } from "#domains/pictures/actions.ts";
import { ourThing } from "./actions.ts";
import { thingFor } from "./store.ts";

export const thingPictures: PictureOwner = {
  path: "things/:key",
  roles: ["picture"],
  see: (ctx, viewer, id) => thingFor(ctx.db, viewer, id),
  mine: async (ctx, viewer, key) => (await ourThing(ctx, viewer, key)).id,
};
