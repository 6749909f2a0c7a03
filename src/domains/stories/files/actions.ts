/** What people do with pictures, recordings and papers. */
import { commas } from "#platform/i18n/commas.ts";
import { readFile } from "node:fs/promises";
import { mayChange, mustBeOurs } from "#commons/owned.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { FileKind, Trx } from "#platform/database/schema.ts";
import type { Consent } from "#domains/pictures/picture.ts";
import { readConsent, type SaidOfPeople } from "#domains/pictures/reading-actions.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { after, hours } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import {
  documentType,
  fileName,
  groupRoom,
  kindOf,
  maxFileBytes,
  pictureSide,
  type StoredFile,
} from "./file.ts";
import { maxPixels } from "#commons/media/place.ts";
import { fileFor, roomOf, shownBeside, toldByNoStory, usesOf } from "./store.ts";
import { dropBytes, keepBytes, localBytes, sweepBytes } from "#commons/media/bytes.ts";
import { cleanSound } from "./sound/sound.ts";
import { storyMessages } from "../messages.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";

const saying = sayings(storyMessages);

/** A file as it came: its bytes, or where they stand for now. */
interface UploadedFile {
  readonly content: Buffer | { readonly path: string; readonly size: number };
  /** As its owner called it. */
  readonly name: string;
  readonly description: string;
  /** Only this kind will do. */
  readonly only?: FileKind;
  /** Of a picture: are there people in it, and how did they agree? */
  readonly said?: SaidOfPeople;
}

interface Ready {
  readonly kind: FileKind;
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly width?: number;
  readonly height?: number;
  readonly seconds?: number | null;
}

const refuse = (note: Saying): never => {
  throw new DomainError("bad-input", { fields: { file: note } });
};

/** A WebP of it, upright, without anything but its points. */
async function redraw(bytes: Buffer): Promise<Ready> {
  try {
    const { default: sharp } = await import("sharp");
    const { data, info } = await sharp(bytes, {
      limitInputPixels: maxPixels,
      failOn: "error",
      pages: 1,
      sequentialRead: true,
    })
      .timeout({ seconds: 30 })
      .autoOrient()
      .resize({ width: pictureSide, height: pictureSide, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return {
      kind: "image",
      bytes: data,
      mediaType: "image/webp",
      width: info.width,
      height: info.height,
    };
  } catch {
    return refuse(saying((m) => m.badPicture));
  }
}

async function ready(given: UploadedFile): Promise<Ready> {
  const size = Buffer.isBuffer(given.content) ? given.content.length : given.content.size;
  if (size === 0) return refuse(saying((m) => m.noFile));
  if (size > maxFileBytes.audio)
    return refuse(saying((m) => m.tooLarge({ max: maxFileBytes.audio })));
  const bytes = Buffer.isBuffer(given.content) ? given.content : await readFile(given.content.path);
  const kind = kindOf(bytes);
  if (given.only === "audio" && kind !== "audio") return refuse(saying((m) => m.notSound));
  if (kind === undefined || (given.only !== undefined && kind !== given.only))
    return refuse(saying((m) => m.unknownFile));
  if (bytes.length > maxFileBytes[kind])
    return refuse(saying((m) => m.tooLarge({ max: maxFileBytes[kind] })));
  if (kind === "image") return redraw(bytes);
  if (kind === "document") return { kind, bytes, mediaType: documentType(bytes) };
  const sound = cleanSound(bytes);
  return sound === undefined ? refuse(saying((m) => m.badSound)) : { kind, ...sound };
}

let busy: Promise<unknown> = Promise.resolve();

/** Files are held in memory while they are looked through: one at a time. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = busy.then(work, work);
  busy = mine.catch(() => undefined);
  return mine;
}

/**
 * Takes in a file for a group. Pictures are drawn anew, recordings
 * lose what devices wrote into them.
 */
export async function addFile(
  ctx: AppContext,
  viewer: Viewer,
  groupHandle: string,
  given: UploadedFile,
): Promise<StoredFile> {
  const { group, member } = await groupForWriting(ctx, viewer, groupHandle);
  const description = oneLine(given.description, 1000);
  rejectFields({ description: description === "" ? saying((m) => m.descriptionNote) : undefined });
  const room = await roomOf(ctx.db, group.id);
  if (room.files >= groupRoom.files || room.bytes >= groupRoom.bytes)
    return refuse(saying((m) => m.groupFull));
  const names = { consent: "consent", until: "until" };
  const consent = given.said === undefined ? undefined : await readConsent(ctx, given.said, names);
  return inTurn(async () => {
    const { bytes, ...facts } = await ready(given);
    return keepFile(ctx, group.id, member.id, {
      ...facts,
      ...(facts.kind === "image" ? consent : {}),
      bytes,
      description,
      name: fileName(given.name, facts.mediaType),
    });
  });
}

/** Keeps bytes that were looked through already. `more` writes more in the same transaction. */
export const keepFile = (
  ctx: AppContext,
  groupId: string,
  madeBy: string | null,
  file: Ready & { readonly description: string; readonly name: string } & Partial<Consent>,
  more?: (trx: Trx, stored: StoredFile) => Promise<void>,
): Promise<StoredFile> =>
  keepBytes(ctx, file.bytes, async (trx, hash) => {
    const stored = await trx
      .insertInto("files")
      .values({
        id: newId(),
        groupId,
        kind: file.kind,
        mediaType: file.mediaType,
        hash,
        bytes: file.bytes.length,
        width: file.width ?? null,
        height: file.height ?? null,
        seconds: file.seconds ?? null,
        description: file.description,
        name: file.name,
        people: file.people ?? null,
        consent: file.consent ?? "",
        consentUntil: file.consentUntil ?? null,
        madeBy,
        made: ctx.clock.now(),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await more?.(trx, stored);
    return stored;
  });

/** A picture or paper that a text shows. */
interface ShownFile {
  /** As the text has it: "/files/…". */
  readonly address: string;
  readonly kind: FileKind;
  readonly name: string;
  /** Where its bytes stand on the disk; other bytes stand elsewhere. */
  readonly path: string;
}

/** More in one text are left to its page. */
const maxShown = 60;

/**
 * Our files that some HTML of ours shows or leads to, in its order, as far as the viewer may see
 * them: for what is printed or taken along.
 */
export async function filesShown(
  ctx: AppContext,
  viewer: Viewer,
  html: string,
  { open }: { /** Everybody may read it. */ readonly open: boolean },
): Promise<ShownFile[]> {
  const ids = [
    ...new Set(
      Array.from(html.matchAll(/(?:src|href)="\/files\/([0-9a-f-]{36})"/g), ([, id = ""]) => id),
    ),
  ].filter(isId);
  const files = new Map(
    (await shownBeside(ctx.db, viewer, ids.slice(0, maxShown), open)).map((file) => [
      file.id,
      file,
    ]),
  );
  return Promise.all(
    ids
      .flatMap((id) => files.get(id) ?? [])
      .map(async ({ id, kind, name, hash }) => ({
        address: `/files/${id}`,
        kind,
        name,
        path: await localBytes(ctx, hash),
      })),
  );
}

/** Deletes a picture or paper that no guide shows. Recordings go with their story. */
export async function removeFile(ctx: AppContext, viewer: Viewer, id: string): Promise<StoredFile> {
  const file = await fileFor(ctx.db, viewer, id);
  await mustBeOurs(ctx, viewer, file);
  const uses = await usesOf(ctx.db, file);
  if (uses.length > 0)
    throw new DomainError("conflict", {
      detail: (language) => storyMessages(language).inUse({ names: commas(uses, language) }),
    });
  if (file.kind === "audio") throw new DomainError("not-allowed");
  await ctx.db.deleteFrom("files").where("id", "=", id).execute();
  await dropBytes(ctx, [file.hash]);
  return file;
}

/**
 * One that nobody sees any more since a yes is over, for who may ask those in it
 * again; undefined for everybody else.
 */
export async function lapsedFile(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<StoredFile | undefined> {
  const file = isId(id)
    ? await ctx.db.selectFrom("files").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined;
  const stands = file !== undefined && file.lapsed !== null && file.hidden === null;
  return stands && (await mayChange(ctx, viewer, file)) ? file : undefined;
}

/**
 * Forgets recordings that never became part of a story, and bytes whose rows are gone.
 * Answers how many bytes-files went.
 */
export async function sweepFiles(ctx: AppContext): Promise<number> {
  await ctx.db
    .deleteFrom("files")
    .where("kind", "=", "audio")
    .where("made", "<", after(ctx.clock.now(), -hours(24)))
    .where(toldByNoStory)
    .execute();
  return sweepBytes(ctx);
}
