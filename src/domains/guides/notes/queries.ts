/** Notes that others may ask for: those of the guides that one comes from. */
import { objectIri } from "#commons/addresses.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { VisibleGuide } from "../row.ts";
import { lineageIds, type VisibleNote } from "./note.ts";
import { lineageNotes } from "./store.ts";

export const notesOfFamily = (
  ctx: AppContext,
  viewer: Viewer,
  guide: VisibleGuide,
  max: number,
): Promise<VisibleNote[]> => {
  const ids = lineageIds(guide.iri ?? objectIri(ctx.origin, "guide", guide.id), guide);
  return lineageNotes(ctx.db, viewer, { guideId: guide.id, ids, origin: ctx.origin, max: max });
};
