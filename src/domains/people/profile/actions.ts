/** What members show of themselves to each other, and what strangers never see. */
import type { AppContext } from "#commons/app-context.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { handleForm } from "#commons/text.ts";
import { amongMembers, type Viewer } from "#commons/visibility.ts";
import type { ProfileLine } from "#platform/database/schema.ts";
import { sayings } from "#platform/i18n/saying.ts";
import {
  type OwnProfile,
  profileLines,
  readProfileWords,
  readSpoken,
  type ShownProfile,
} from "./profile.ts";
import { groupsInCommon, offersMadeBy, profileOf, rolesHeldBy } from "./store.ts";
import { profileMessages } from "./messages.ts";
import { avatarOf } from "./picture-actions.ts";

const saying = sayings(profileMessages);

/**
 * The member of that handle, for other members; for everybody else there
 * is nobody, whether there is or not.
 */
export async function memberFor(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<{ readonly id: string; readonly handle: string; readonly name: string }> {
  const self = viewer.member?.handle === handle;
  const row =
    viewer.member !== undefined && (self || amongMembers(viewer)) && handleForm.test(handle)
      ? await ctx.db
          .selectFrom("members")
          .select(["id", "handle", "name"])
          .where("handle", "=", handle)
          .executeTakeFirst()
      : undefined;
  if (row === undefined) throw new DomainError("not-found");
  return row;
}

export async function readProfile(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
): Promise<ShownProfile> {
  const member = await memberFor(ctx, viewer, handle);
  const own = await profileOf(ctx.db, member.id);
  const ifShown = async <T>(
    line: ProfileLine,
    read: () => Promise<readonly T[]>,
  ): Promise<readonly T[]> => (own.shown.includes(line) ? read() : []);
  const [avatar, offers, groups, roles] = await Promise.all([
    avatarOf(ctx.db, member.id),
    ifShown("offers", () => offersMadeBy(ctx.db, viewer, member.id)),
    ifShown("groups", () => groupsInCommon(ctx.db, viewer, member.id)),
    ifShown("roles", () => rolesHeldBy(ctx.db, viewer, member.id, ctx.clock.now())),
  ]);
  return {
    ...member,
    avatar,
    words: own.shown.includes("words") && own.words !== "" ? own.words : undefined,
    languages: own.shown.includes("languages") ? own.languages : [],
    offers,
    groups,
    roles,
    self: member.id === viewer.member?.id,
    takesLetters: own.takesLetters,
  };
}

export async function readOwnProfile(ctx: AppContext, viewer: Viewer): Promise<OwnProfile> {
  if (viewer.member === undefined) throw new DomainError("sign-in-needed");
  return profileOf(ctx.db, viewer.member.id);
}

interface ProfileInput {
  readonly words?: string | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly shown?: readonly ProfileLine[] | undefined;
  readonly takesLetters?: boolean | undefined;
}

/** What is left out stays. */
export async function saveProfile(
  ctx: AppContext,
  viewer: Viewer,
  input: ProfileInput,
): Promise<OwnProfile> {
  const before = await readOwnProfile(ctx, viewer);
  const languages = input.languages === undefined ? before.languages : readSpoken(input.languages);
  rejectFields({ languages: languages === undefined ? saying((m) => m.wrongLanguage) : undefined });
  const chosen = input.shown ?? before.shown;
  const now: OwnProfile = {
    words: input.words === undefined ? before.words : readProfileWords(input.words),
    languages: languages ?? [],
    shown: profileLines.filter((line) => chosen.includes(line)),
    takesLetters: input.takesLetters ?? before.takesLetters,
  };
  const row = { ...now, languages: [...now.languages], shown: [...now.shown] };
  await ctx.db
    .insertInto("profiles")
    .values({ memberId: viewer.member?.id ?? "", ...row })
    .onConflict((conflict) => conflict.column("memberId").doUpdateSet(row))
    .execute();
  return now;
}
