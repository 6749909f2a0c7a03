/** Pictures of siblings themselves and of what they say: who sees them, and what is fetched. */
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { amongMembers } from "#commons/visibility.ts";
import type { PictureOwners } from "#domains/pictures/actions.ts";
import { wantPictures } from "#domains/pictures/elsewhere/actions.ts";
import { isObject } from "#protocol/activitypub/json.ts";
import { picturesOn } from "#protocol/activitypub/picture.ts";
import { postsShown } from "./posts/store.ts";

const nobodys = (): Promise<never> => Promise.reject(new DomainError("not-found"));

export const siblingPictureOwners: PictureOwners = {
  // The list of siblings is for everybody.
  actor: { path: "", roles: [], see: () => Promise.resolve(), mine: nobodys },
  post: {
    path: "",
    roles: [],
    see: async (ctx, viewer, id) => {
      const post = await ctx.db
        .selectFrom("siblingPosts")
        .select("public")
        .where("id", "=", id)
        .where("setAside", "is", null)
        .executeTakeFirst();
      const open = post?.public === true && (await postsShown(ctx.db)).everybody;
      if (post === undefined || (!open && !amongMembers(viewer)))
        throw new DomainError("not-found");
    },
    mine: nobodys,
  },
};

/** A scheduled task: the avatars of siblings, as their documents say them by now. */
export async function wantSiblingPictures(ctx: AppContext): Promise<void> {
  const actors = await ctx.db
    .selectFrom("siblings")
    .innerJoin("remoteActors", "remoteActors.id", "siblings.remoteActorId")
    .select(["remoteActors.id", "remoteActors.iri", "remoteActors.raw"])
    .distinct()
    .where("siblings.state", "in", ["requested", "following"])
    .where("remoteActors.gone", "is", null)
    .limit(500)
    .execute();
  await ctx.db.transaction().execute(async (trx) => {
    for (const { id, iri, raw } of actors) {
      const json: unknown = JSON.parse(raw);
      if (!isObject(json)) continue;
      const [icon] = picturesOn(json, iri, ["icon"]);
      if (icon !== undefined)
        await wantPictures(trx, ctx, "actor", id, [{ ...icon, role: "avatar" }]);
    }
  });
}
