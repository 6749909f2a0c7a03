/** What can be seen of a member, asked in the way in which others would ask. */
import { objectPath } from "#commons/addresses.ts";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import { stranger, type Viewer } from "#commons/visibility.ts";
import { memberFor } from "../profile/actions.ts";
import { profileOf } from "../profile/store.ts";
import { saysName, type PublicKind, type PublicTraces } from "./seen.ts";
import { serversThatFollow, writtenInPublic } from "./store.ts";

const maxRows = 200;

/** Asks for the member's page as a stranger does. */
async function strangersFind(ctx: AppContext, handle: string): Promise<boolean> {
  try {
    await memberFor(ctx, stranger, handle);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-found") return false;
    throw error;
  }
}

function pathOf({
  kind,
  id,
  guideId,
}: {
  readonly kind: PublicKind;
  readonly id: string;
  readonly guideId: string | null;
}): string {
  if (kind === "note") return `${objectPath("guide", guideId ?? "")}#notes`;
  return kind === "story" ? `/stories/${id}` : objectPath(kind, id);
}

export async function whatIsSeen(ctx: AppContext, { member }: Viewer): Promise<PublicTraces> {
  if (member === undefined) throw new DomainError("sign-in-needed");
  const [page, rows, profile] = await Promise.all([
    strangersFind(ctx, member.handle),
    writtenInPublic(ctx.db, member.id, maxRows + 1),
    profileOf(ctx.db, member.id),
  ]);
  const listed = rows.slice(0, maxRows);
  const servers = await serversThatFollow(ctx.db, [...new Set(listed.map((row) => row.groupId))]);
  return {
    handle: member.handle,
    pageForStrangers: page,
    things: listed.map((row) => ({
      kind: row.kind,
      id: row.id,
      name: row.name,
      path: pathOf(row),
      group: { handle: row.groupHandle, name: row.groupName },
      credit: row.credit,
      named: saysName([row.name, row.texts, row.credit], [member.name, member.handle]),
    })),
    more: rows.length > maxRows,
    shown: profile.shown,
    takesLetters: profile.takesLetters,
    servers,
  };
}
