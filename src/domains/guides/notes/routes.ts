/** Lived notes: the form under a guide, and the look that a group takes at them. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { readCursor } from "#commons/cursor.ts";
import { mayChange } from "#commons/owned.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type Fields, type FormState, fieldValue } from "#platform/web/html/forms.ts";
import type { Html } from "#platform/web/html/html.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { type View, viewerOf, viewOf } from "#platform/web/view.ts";
import type { VisibleGuide } from "../row.ts";
import { type NoteInput, noteLimit } from "./note.ts";
import { decideNote, deleteNote, heardElsewhere, mayNote, writeNote } from "./actions.ts";
import { fieldName, type NotesFacts, notesPage, notesSection } from "./page.ts";
import { countNotes, newestOfEachKind, shownNotes, unshownNotes } from "./store.ts";
import { notesMessages } from "./messages.ts";
import { guideFor } from "../store.ts";
import { notesOfFamily } from "./queries.ts";

export interface ById {
  Params: { id: string };
}
export interface ByNote {
  Params: { id: string; note: string };
}

/** Nothing to show of them, but all else that belongs around notes. */
async function factsAround(
  ctx: AppContext,
  viewer: Viewer,
  guide: VisibleGuide,
  shown: Pick<NotesFacts, "notes" | "more">,
  max: number,
): Promise<NotesFacts> {
  const keeper = await mayChange(ctx, viewer, guide);
  const { member } = viewer;
  const [counts, relatives, held, refused] = await Promise.all([
    countNotes(ctx.db, guide.id),
    notesOfFamily(ctx, viewer, guide, max),
    member === undefined
      ? []
      : unshownNotes(ctx.db, guide.id, "held", keeper ? undefined : member.id),
    keeper ? unshownNotes(ctx.db, guide.id, "refused") : [],
  ]);
  return {
    ...shown,
    counts,
    family: relatives,
    held,
    refused,
    keeper,
    write: mayNote(viewer, guide),
    heard: heardElsewhere(guide),
  };
}

/** The lived notes under a guide, for its page. */
export async function livedNotesSection(
  ctx: AppContext,
  view: View,
  guide: VisibleGuide,
): Promise<Html> {
  const shown = await newestOfEachKind(ctx.db, guide.id, 10);
  return notesSection(view, guide, await factsAround(ctx, view.viewer, guide, shown, 20));
}

const inputOf = (fields: Fields): NoteInput => ({
  kind: fieldValue(fields, fieldName("kind")),
  source: fieldValue(fields, fieldName("source")),
  credit: fieldValue(fields, fieldName("credit")),
  language: fieldValue(fields, fieldName("language")).trim(),
});

export const guideNotesRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest): ReturnType<typeof notesMessages> =>
      notesMessages(viewOf(request).language);
    const page = async (
      request: FastifyRequest<ById>,
      cursor: unknown,
      formState?: FormState,
    ): Promise<ReturnType<typeof notesPage>> => {
      const viewer = viewerOf(request);
      const guide = await guideFor(ctx.db, viewer, request.params.id);
      const shown = await shownNotes(ctx.db, guide.id, { max: 50, after: readCursor(cursor) });
      const names =
        formState === undefined
          ? []
          : Object.entries(formState.notes).map(([name, note]) => [fieldName(name), note] as const);
      const filled: FormState | undefined =
        formState === undefined
          ? undefined
          : { values: formState.values, notes: Object.fromEntries(names) };
      return notesPage(
        viewOf(request),
        guide,
        await factsAround(ctx, viewer, guide, shown, 100),
        filled,
      );
    };
    app.get<ById & { Querystring: { after?: unknown } }>(
      "/guides/:id/notes",
      async (request, reply) => sendPage(reply, request, await page(request, request.query.after)),
    );
    app.post<ById>("/guides/:id/notes", { config: noteLimit }, async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const { state } = await writeNote(
            ctx,
            viewerOf(request),
            request.params.id,
            inputOf(fields),
          );
          const text = state === "shown" ? messagesFor(request).shown : messagesFor(request).held;
          return redirect(reply, `/guides/${request.params.id}#notes`, { tone: "good", text });
        },
        (formState) => page(request, undefined, formState),
      ),
    );
    app.post<ByNote & { Params: { word: "shown" | "refused" } }>(
      "/guides/:id/notes/:note/:word(shown|refused)",
      async (request, reply) => {
        const { id, note, word } = request.params;
        await decideNote(ctx, viewerOf(request), id, note, word);
        return redirect(reply, `/guides/${id}#notes`, {
          tone: "good",
          text: messagesFor(request).decided[word],
        });
      },
    );
    app.post<ByNote>("/guides/:id/notes/:note/delete", async (request, reply) => {
      await deleteNote(ctx, viewerOf(request), request.params.id, request.params.note);
      return redirect(reply, `/guides/${request.params.id}#notes`, {
        tone: "good",
        text: messagesFor(request).deleted,
      });
    });
  };
