/**
 * What members do with the picture of a thing: write down what was looked through, take
 * it away; who may see and change it.
 */
import { hashOf, placeBytes } from "#commons/media/bytes.ts";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { stranger, type Viewer } from "#commons/visibility.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { pictureMessages } from "./messages.ts";
import type { CardFacts } from "./cards/card.ts";
import type { ChosenRole, PictureChange, RenderedFile, RenderedPicture } from "./picture.ts";

const saying = sayings(pictureMessages);

const ofOwner = (ownerKind: string, ownerId: string, role: ChosenRole) =>
  ({ ownerKind, ownerId, role }) as const;

/**
 * Writes what was looked through, for one thing or for several that
 * show the same (dates of a series).
 */
export async function savePicture(
  trx: Trx,
  ctx: AppContext,
  kind: string,
  ids: readonly string[],
  change: PictureChange | undefined,
): Promise<void> {
  if (change === undefined || ids.length === 0) return;
  const { role } = change;
  const standing = () =>
    trx
      .selectFrom("pictures")
      .select("id")
      .where("ownerKind", "=", kind)
      .where("ownerId", "in", ids)
      .where("role", "=", role);
  if (change.remove) {
    await trx.deleteFrom("pictures").where("id", "in", standing()).execute();
    return;
  }
  const { rendered, alt, focus } = change;
  const words = {
    ...{ alt, focusX: focus[0], focusY: focus[1] },
    ...(change.consent === undefined ? {} : { ...change.consent, consentTold: null }),
  };
  if (rendered === undefined) {
    await trx.updateTable("pictures").set(words).where("id", "in", standing()).execute();
    return;
  }
  await mustNotBeHidden(trx, role, rendered);
  // Another picture has another address: nobody is shown an old one from their cache.
  await trx.deleteFrom("pictures").where("id", "in", standing()).execute();
  const rows = ids.map((id) => ({
    ...ofOwner(kind, id, role),
    ...words,
    ...sizesOf(rendered),
    id: newId(),
    source: null,
    putBy: change.by ?? null,
    made: ctx.clock.now(),
  }));
  await trx.insertInto("pictures").values(rows).execute();
  await saveFiles(trx, ctx, rows, rendered);
}

/** What waits for two to look is not brought back by choosing it once more, here or elsewhere. */
async function mustNotBeHidden(
  trx: Trx,
  role: ChosenRole,
  { files }: RenderedPicture,
): Promise<void> {
  const hidden = await trx
    .selectFrom("pictureFiles")
    .innerJoin("pictures", "pictures.id", "pictureFiles.pictureId")
    .select("pictures.id")
    .where(
      "hash",
      "in",
      files.map((file) => hashOf(file.bytes)),
    )
    .where("pictures.state", "=", "hidden")
    .limit(1)
    .executeTakeFirst();
  rejectFields({
    [`${role}File`]: hidden === undefined ? undefined : saying((m) => m.errors.hidden),
  });
}

/** What a row of a picture says of its files. */
export const sizesOf = ({
  width,
  height,
  files,
}: RenderedPicture): {
  readonly width: number;
  readonly height: number;
  readonly widths: RenderedFile["width"][];
  readonly endings: RenderedFile["ending"][];
} => ({
  width,
  height,
  widths: [...new Set(files.map((file) => file.width))],
  endings: [...new Set(files.map((file) => file.ending))],
});

export async function saveFiles(
  trx: Trx,
  ctx: AppContext,
  pictures: readonly { readonly id: string }[],
  { files }: RenderedPicture,
): Promise<void> {
  const hashes: string[] = [];
  for (const file of files) hashes.push(await placeBytes(ctx, trx, file.bytes));
  await trx
    .insertInto("pictureFiles")
    .values(
      pictures.flatMap(({ id }) =>
        files.map(({ width, ending, bytes }, i) => ({
          pictureId: id,
          width,
          ending,
          hash: hashes[i] ?? "",
          bytes: bytes.length,
        })),
      ),
    )
    .execute();
}

/** New dates of a series show what its other dates show. */
export async function copyPictures(
  trx: Trx,
  now: Date,
  kind: string,
  from: string | undefined,
  to: readonly string[],
): Promise<void> {
  if (from === undefined || to.length === 0) return;
  const rows = await trx
    .selectFrom("pictures")
    .selectAll()
    .where("ownerKind", "=", kind)
    .where("ownerId", "=", from)
    .where("role", "!=", "inline")
    // What is hidden, or whose yes is over, is shown on no further date.
    .where("state", "=", "kept")
    .execute();
  if (rows.length === 0) return;
  const files = await trx
    .selectFrom("pictureFiles")
    .selectAll()
    .where(
      "pictureId",
      "in",
      rows.map((row) => row.id),
    )
    .execute();
  const copies = to.flatMap((ownerId) =>
    rows.map((row) => ({
      of: row.id,
      row: { ...row, ownerId, id: newId(), made: now },
    })),
  );
  await trx
    .insertInto("pictures")
    .values(copies.map(({ row }) => row))
    .execute();
  await trx
    .insertInto("pictureFiles")
    .values(
      copies.flatMap(({ of, row }) =>
        files
          .filter((file) => file.pictureId === of)
          .map((file) => ({ ...file, pictureId: row.id })),
      ),
    )
    .execute();
}

/** Whose pictures a domain has, and who may see and change them. */
export interface PictureOwner {
  /** Where the API finds it, below /api/v1: "events/:key". */
  readonly path: string;
  readonly roles: readonly ChosenRole[];
  /** Throws not-found where the viewer may not see the thing. */
  readonly see: (ctx: AppContext, viewer: Viewer, id: string) => Promise<unknown>;
  /** The id of what the address names, if the viewer may change it; else it throws. */
  readonly mine: (ctx: AppContext, viewer: Viewer, key: string) => Promise<string>;
  /** In the transaction of the change: says it to others. */
  readonly changed?: (trx: Trx, ctx: AppContext, id: string) => Promise<void>;
  /**
   * What the card under a link to it says; throws or answers undefined unless everybody may see it.
   */
  readonly card?: (
    ctx: AppContext,
    key: string,
  ) => Promise<{ readonly id: string; readonly facts: CardFacts } | undefined>;
}

export type PictureOwners = Readonly<Record<string, PictureOwner>>;

type OwnedPicture = Pick<Row<"pictures">, "ownerKind" | "ownerId">;

/** May the viewer change the picture of this thing? */
export async function mayChangePicture(
  ctx: AppContext,
  owners: PictureOwners,
  viewer: Viewer,
  { ownerKind, ownerId }: OwnedPicture,
): Promise<boolean> {
  const owner = owners[ownerKind];
  if (owner === undefined || viewer.member === undefined) return false;
  const group =
    ownerKind === "group"
      ? await ctx.db
          .selectFrom("groups")
          .select("handle")
          .where("id", "=", ownerId)
          .executeTakeFirst()
      : undefined;
  try {
    return (await owner.mine(ctx, viewer, group?.handle ?? ownerId)) === ownerId;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** A picture as this viewer may see it. `open`: everybody may. */
export async function pictureFor(
  ctx: AppContext,
  owners: PictureOwners,
  viewer: Viewer,
  { ownerKind, ownerId }: OwnedPicture,
): Promise<{ readonly open: boolean }> {
  const owner = owners[ownerKind];
  if (owner === undefined) throw new DomainError("not-found");
  const may = async (who: Viewer): Promise<boolean> => {
    try {
      await owner.see(ctx, who, ownerId);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  };
  if (await may(stranger)) return { open: true };
  if (viewer.member === undefined || !(await may(viewer))) throw new DomainError("not-found");
  return { open: false };
}
