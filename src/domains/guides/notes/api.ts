/** Lived notes over the API. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { newestCursor, readCursor } from "#commons/cursor.ts";
import { mustBeOurs } from "#commons/owned.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { NoteKind } from "#platform/database/schema.ts";
import { viewerOf } from "#platform/web/view.ts";
import { noteKinds, type VisibleNote, noteLimit } from "./note.ts";
import { decideNote, deleteNote, writeNote } from "./actions.ts";
import { noteById, shownNotes, unshownNotes } from "./store.ts";
import { guideFor } from "../store.ts";
import { GuideNotesAnswer, NoteAnswer } from "./answers.ts";
import type { ById, ByNote } from "./routes.ts";
import { notesOfFamily } from "./queries.ts";

const New = Type.Object({
  kind: Type.Union(noteKinds.map((kind) => Type.Literal(kind))),
  source: Type.String({ maxLength: 20_000 }),
  credit: Type.Optional(Type.String({ maxLength: 300 })),
  language: Type.Optional(Type.String({ maxLength: 20 })),
});
const Decision = Type.Object({
  decision: Type.Union([Type.Literal("shown"), Type.Literal("refused")]),
});
const Asked = Type.Object({
  kind: Type.Optional(Type.Union(noteKinds.map((kind) => Type.Literal(kind)))),
  state: Type.Optional(
    Type.Union([Type.Literal("shown"), Type.Literal("held"), Type.Literal("refused")]),
  ),
  after: Type.Optional(Type.String({ maxLength: 60 })),
});

/**
 * A note as the API shows it. Which member wrote it is said to nobody but that member (`yours`).
 */
const noteView = (
  note: VisibleNote,
  viewer: Viewer,
  origin: string,
): Static<typeof NoteAnswer> => ({
  id: note.id,
  kind: note.kind,
  credit: note.credit,
  from: note.replyId === null ? null : { name: note.authorName, url: note.authorUrl },
  source: note.source,
  contentHtml: note.contentHtml,
  language: note.language,
  state: note.state,
  made: note.made.toISOString(),
  guide: {
    id: note.guideId,
    name: note.guideName,
    url: `${origin}/guides/${note.guideId}`,
    group: note.groupName,
  },
  yours: note.memberId !== null && note.memberId === viewer.member?.id,
});

export const guideNotesApi =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["guides"];
    app.get<
      ById & {
        Querystring: { kind?: NoteKind; state?: "shown" | "held" | "refused"; after?: string };
      }
    >(
      "/api/v1/guides/:id/notes",
      {
        schema: {
          tags,
          summary:
            "Lived notes on a guide, and on its other versions here; held and refused ones for its keepers",
          querystring: Asked,
          response: { 200: GuideNotesAnswer },
        },
      },
      async (request) => {
        const viewer = viewerOf(request);
        const guide = await guideFor(ctx.db, viewer, request.params.id);
        const { kind, state = "shown", after } = request.query;
        const view = (note: VisibleNote): Static<typeof NoteAnswer> =>
          noteView(note, viewer, ctx.origin);
        if (state !== "shown") {
          await mustBeOurs(ctx, viewer, guide);
          const notes = await unshownNotes(ctx.db, guide.id, state);
          return {
            items: notes.filter((note) => kind === undefined || note.kind === kind).map(view),
            family: [],
            next: null,
          };
        }
        const { notes, more } = await shownNotes(ctx.db, guide.id, {
          max: 50,
          after: readCursor(after),
          ...(kind === undefined ? {} : { kind }),
        });
        const last = notes.at(-1);
        const relatives = after === undefined ? await notesOfFamily(ctx, viewer, guide, 100) : [];
        return {
          items: notes.map(view),
          family: relatives.filter((note) => kind === undefined || note.kind === kind).map(view),
          next: more && last !== undefined ? newestCursor(last.made, last.id) : null,
        };
      },
    );
    const one = async (
      viewer: Viewer,
      guideId: string,
      id: string,
    ): Promise<Static<typeof NoteAnswer>> => {
      const note = await noteById(ctx.db, guideId, id);
      if (note === undefined) throw new DomainError("not-found");
      return noteView(note, viewer, ctx.origin);
    };
    app.post<ById & { Body: Static<typeof New> }>(
      "/api/v1/guides/:id/notes",
      {
        config: noteLimit,
        schema: { tags, summary: "Leave a lived note", body: New, response: { 201: NoteAnswer } },
      },
      async (request, reply) => {
        const viewer = viewerOf(request);
        const guide = await guideFor(ctx.db, viewer, request.params.id);
        const { kind, source, credit = "", language = guide.language } = request.body;
        const note = await writeNote(ctx, viewer, guide.id, { kind, source, credit, language });
        return reply.status(201).send(await one(viewer, guide.id, note.id));
      },
    );
    app.post<ByNote & { Body: Static<typeof Decision> }>(
      "/api/v1/guides/:id/notes/:note/decision",
      {
        schema: {
          tags,
          summary: "Show a lived note, or not; for the guide's keepers",
          body: Decision,
          response: { 200: NoteAnswer },
        },
      },
      async (request) => {
        const { id, note } = request.params;
        await decideNote(ctx, viewerOf(request), id, note, request.body.decision);
        return one(viewerOf(request), id, note);
      },
    );
    app.delete<ByNote>(
      "/api/v1/guides/:id/notes/:note",
      {
        schema: {
          tags,
          summary: "Delete a lived note; for its writer and the guide's keepers",
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await deleteNote(ctx, viewerOf(request), request.params.id, request.params.note);
        return reply.status(204).send();
      },
    );
  };
