/** What members do with the picture of a thing: choose it, say what is to be seen, take it away. */
import { readFile } from "node:fs/promises";
import { placeBytes } from "#commons/media/bytes.ts";
import { isPicture } from "#commons/media/place.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { oneLine } from "#commons/text.ts";
import { stranger, type Viewer } from "#commons/visibility.ts";
import type { Row, Trx } from "#platform/database/schema.ts";
import { newId } from "#platform/lib/ids.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { pictureMessages } from "./messages.ts";
import type { CardFacts } from "./cards/card.ts";
import {
  altOf,
  type ChosenRole,
  type Consent,
  longestConsent,
  maxPictureBytes,
  type PictureChange,
  type PictureInput,
  placeOf,
  renderTask,
} from "./picture.ts";

const saying = sayings(pictureMessages);

/** "30 MB" */
export const maxPictureText = `${maxPictureBytes / 1_000_000} MB`;

/** Names of the fields of a role in a form. */
const field = (role: ChosenRole, part: "File" | "Alt" | "Consent"): string => `${role}${part}`;

async function bytesOf({ role, file }: PictureInput): Promise<Uint8Array> {
  const refuse = (note: Parameters<typeof saying>[0]): never => {
    throw new DomainError("bad-input", { fields: { [field(role, "File")]: saying(note) } });
  };
  const size = file instanceof Uint8Array ? file.length : (file?.size ?? 0);
  if (file === undefined || size === 0) return refuse((m) => m.errors.empty);
  if (size > maxPictureBytes) return refuse((m) => m.errors.tooLarge({ max: maxPictureText }));
  const bytes = file instanceof Uint8Array ? file : await readFile(file.path);
  return isPicture(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    ? bytes
    : refuse((m) => m.errors.badPicture);
}

/** Nobody is shown to everybody who was not asked: with people in it, it says how they agreed. */
function consentOf({ role, people, consent = "" }: PictureInput): Consent | undefined {
  if (people === undefined) return undefined;
  const words = people ? oneLine(consent, longestConsent) : "";
  rejectFields({
    [field(role, "Consent")]:
      people && words === "" ? saying((m) => m.errors.consentNeeded) : undefined,
  });
  return { people, consent: words };
}

/**
 * Looks through what a member brought, before anything is written. undefined: nothing was said of a picture.
 * `standing`: one is there already, so that words alone can change.
 */
export async function readPicture(
  ctx: AppContext,
  input: PictureInput,
  standing: ShownPicture | null | undefined,
): Promise<PictureChange | undefined> {
  const { role, file, remove, focus } = input;
  const alt = altOf(input.alt);
  if (remove) return { role, remove };
  if (file === undefined && standing == null) {
    rejectFields({
      [field(role, "File")]: alt === "" ? undefined : saying((m) => m.errors.noPictureYet),
    });
    return undefined;
  }
  rejectFields({
    [field(role, "Alt")]: alt === "" ? saying((m) => m.errors.altNeeded) : undefined,
  });
  const consent = consentOf(input);
  if (file === undefined)
    return standing?.alt === alt &&
      placeOf(standing.focus) === placeOf(focus) &&
      consent === undefined
      ? undefined
      : { role, remove, rendered: undefined, alt, focus, consent };
  const bytes = await bytesOf(input);
  const rendered = await ctx.pool.run(renderTask, { bytes, role, focus, avif: true });
  if (rendered === undefined)
    throw new DomainError("bad-input", {
      fields: { [field(role, "File")]: saying((m) => m.errors.badPicture) },
    });
  return { role, remove, rendered, alt, focus, consent };
}

const ofOwner = (ownerKind: string, ownerId: string, role: ChosenRole) =>
  ({ ownerKind, ownerId, role }) as const;

/** Writes what was looked through, for one thing or for several that show the same (dates of a series). */
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
  const words = { alt, focusX: focus[0], focusY: focus[1], ...change.consent };
  if (rendered === undefined) {
    await trx.updateTable("pictures").set(words).where("id", "in", standing()).execute();
    return;
  }
  // Another picture has another address: nobody is shown an old one from their cache.
  await trx.deleteFrom("pictures").where("id", "in", standing()).execute();
  const rows = ids.map((id) => ({
    ...ofOwner(kind, id, role),
    ...words,
    ...sizesOf(rendered),
    id: newId(),
    source: null,
    made: ctx.clock.now(),
  }));
  await trx.insertInto("pictures").values(rows).execute();
  await saveFiles(trx, ctx, rows, rendered);
}

type Rendered = NonNullable<Extract<PictureChange, { remove: false }>["rendered"]>;

/** What a row of a picture says of its files. */
export const sizesOf = ({
  width,
  height,
  files,
}: Rendered): {
  readonly width: number;
  readonly height: number;
  readonly widths: Rendered["files"][number]["width"][];
  readonly endings: Rendered["files"][number]["ending"][];
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
  { files }: Rendered,
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
  /** What the card under a link to it says; throws or answers undefined unless everybody may see it. */
  readonly card?: (
    ctx: AppContext,
    key: string,
  ) => Promise<{ readonly id: string; readonly facts: CardFacts } | undefined>;
}

export type PictureOwners = Readonly<Record<string, PictureOwner>>;

/** A picture as this viewer may see it. `open`: everybody may. */
export async function pictureFor(
  ctx: AppContext,
  owners: PictureOwners,
  viewer: Viewer,
  { ownerKind, ownerId }: Pick<Row<"pictures">, "ownerKind" | "ownerId">,
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
