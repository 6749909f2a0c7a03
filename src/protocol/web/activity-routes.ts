/**
 * Activities of ours by their ids, and what a group said to one person before everybody. What
 * was for one alone is for nobody else.
 */
import type { FastifyInstance } from "fastify";
import { activityIri, groupIri } from "#commons/addresses.ts";
import type { Row } from "#platform/database/schema.ts";
import { isId } from "#platform/lib/ids.ts";
import { isObject, type JsonObject } from "../activitypub/json.ts";
import { tombstone, withoutContext } from "../activitypub/object.ts";
import { directNote } from "../activitypub/direct.ts";
import { plainContext, tombstoneContext } from "../activitypub/context.ts";
import type { OpenNote, OpenNoteReader } from "../activitypub/open-note.ts";
import { activityDocument, type Documents, tombstoneOf } from "../outbox/documents.ts";
import type { Fediverse } from "../outbox/fediverse.ts";
import { openGroup } from "../outbox/open-group.ts";
import { absent, sendDocument } from "./reply.ts";

interface ById {
  Params: { id: string };
}

interface Sent {
  readonly json: JsonObject;
  readonly status: 200 | 410;
}

export const activityRoutes =
  ({ ctx, keyring }: Fediverse, documents: Documents, openNotes: readonly OpenNoteReader[]) =>
  async (app: FastifyInstance): Promise<void> => {
    const { db, origin } = ctx;
    const plain = { config: { plain: true } };

    const gone = (iri: string, formerType: string, deleted: Date): Sent => ({
      json: { "@context": tombstoneContext, ...tombstone(iri, formerType, deleted) },
      status: 410,
    });

    /** Of a thing that was for everybody: its activities are gone with it. */
    async function announced(row: Row<"announcements">): Promise<Sent | undefined> {
      const by = await openGroup(db, { id: row.groupId });
      const json =
        by === undefined ? undefined : await activityDocument(ctx, { keyring, documents }, row, by);
      if (json !== undefined) return { json, status: 200 };
      const stone =
        (await tombstoneOf(db, row.objectKind, row.objectId)) ??
        (await tombstoneOf(db, "group", row.groupId));
      return stone === undefined
        ? undefined
        : gone(activityIri(origin, row.id), row.type, stone.deleted);
    }

    async function openNote(id: string): Promise<OpenNote | undefined> {
      for (const read of openNotes) {
        const note = await read(ctx, id);
        if (note !== undefined) return note;
      }
      return undefined;
    }

    /** The Create of such a note, with the note in it. */
    async function noteCreate(id: string): Promise<JsonObject | undefined> {
      const note = await openNote(id);
      if (note === undefined) return undefined;
      const actor = await db
        .selectFrom("remoteActors")
        .select("handle")
        .where("iri", "=", note.to)
        .executeTakeFirst();
      if (actor === undefined) return undefined;
      return directNote({
        id: activityIri(origin, id),
        actor: groupIri(origin, note.from),
        to: note.to,
        toHandle: actor.handle,
        contentHtml: note.contentHtml,
        inReplyTo: note.inReplyTo,
        language: note.language,
        published: note.published.toISOString(),
        open: true,
      });
    }

    app.get<ById>("/activities/:id", plain, async (request, reply) => {
      const { id } = request.params;
      if (!isId(id)) return absent();
      const row = await db
        .selectFrom("announcements")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirst();
      if (row !== undefined) {
        const { json, status } = (await announced(row)) ?? absent();
        return sendDocument(request, reply, json, status);
      }
      const json = await noteCreate(id);
      if (json !== undefined) return sendDocument(request, reply, json);
      const stone = (await tombstoneOf(db, "note", id)) ?? absent();
      const { json: left, status } = gone(activityIri(origin, id), "Create", stone.deleted);
      return sendDocument(request, reply, left, status);
    });

    app.get<ById>("/activities/:id/note", plain, async (request, reply) => {
      const { id } = request.params;
      if (!isId(id)) return absent();
      const create = await noteCreate(id);
      const note = create?.["object"];
      if (isObject(note))
        return sendDocument(request, reply, { "@context": plainContext, ...withoutContext(note) });
      const stone = (await tombstoneOf(db, "note", id)) ?? absent();
      const { json, status } = gone(`${activityIri(origin, id)}/note`, "Note", stone.deleted);
      return sendDocument(request, reply, json, status);
    });
  };
