/** Pictures that stand in texts, for who asks to take one down. */
import type { AppContext } from "#commons/app-context.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { StoredFile } from "./file.ts";
import { fileFor, shownBeside } from "./store.ts";

/** The picture, if the viewer may see it; not-found for papers and recordings too. */
export async function pictureInTexts(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<StoredFile> {
  const file = await fileFor(ctx.db, viewer, id);
  if (file.kind !== "image") throw new DomainError("not-found");
  return file;
}

/** More in one text are left to their own addresses. */
const maxAsked = 30;

/** Those that some text of ours shows, in its order, with their words. */
export async function imagesInText(
  ctx: AppContext,
  viewer: Viewer,
  source: string,
  open: boolean,
): Promise<readonly { readonly id: string; readonly alt: string }[]> {
  const ids = [
    ...new Set(Array.from(source.matchAll(/\/files\/([0-9a-f-]{36})/g), ([, id = ""]) => id)),
  ].slice(0, maxAsked);
  const files = await shownBeside(ctx.db, viewer, ids, open);
  return ids.flatMap((id) =>
    files.flatMap((file) =>
      file.id === id && file.kind === "image" ? { id, alt: file.description } : [],
    ),
  );
}
