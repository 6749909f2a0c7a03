/**
 * Taking guides in: begun by a member, looked at, then said yes
 * to. The work itself is the worker's.
 */
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { groupForWriting } from "#domains/groups/queries.ts";
import { isLicense } from "#domains/guides/guide.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { after, days, hours } from "#platform/lib/clock.ts";
import { isId, newId } from "#platform/lib/ids.ts";
import { safeUrl } from "#platform/lib/url.ts";
import { maxBundleBytes } from "../bundle.ts";
import {
  dropImports,
  importItems,
  keepImport,
  readImport,
  runImport,
  standingImports,
} from "./store.ts";
import { isMarkdownName } from "../readers/markdown.ts";
import {
  begun,
  comesIn,
  type ImportItem,
  type ImportKind,
  type ImportProgress,
  type LibraryImport,
} from "./taking-in.ts";
import { looksLikeWordpress, maxWordpress } from "../readers/wordpress.ts";
import { isSafeName } from "../readers/zip.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { bundleMessages } from "../messages.ts";

const saying = sayings(bundleMessages);

export interface ImportedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** At most so many at once, so that nobody fills the disk. */
const maxOfMember = 3;
const maxOfAll = 20;

// An empty one begins with its end.
const isZip = (bytes: Buffer): boolean =>
  bytes.length > 21 && [0x04034b50, 0x06054b50].includes(bytes.readUInt32LE(0));

/** Several files as one zip; the names that can be kept are. */
async function together(files: readonly ImportedFile[]): Promise<Uint8Array> {
  const taken = new Map<string, Uint8Array>();
  for (const [i, { name, bytes }] of files.entries()) {
    const path =
      isSafeName(name) && isMarkdownName(name) && !taken.has(name.toLowerCase()) ? name : `${i}.md`;
    taken.set(path === name ? name.toLowerCase() : path, bytes);
  }
  const { zipSync } = await import("fflate");
  return zipSync(Object.fromEntries(taken), { level: 0 });
}

/** What kind of file it is, and its bytes as they are kept. A zip is looked into later. */
async function kindOf(files: readonly ImportedFile[]): Promise<{
  readonly kind: ImportKind;
  readonly bytes: Uint8Array;
}> {
  const [first] = files;
  if (first === undefined)
    throw new DomainError("bad-input", { fields: { file: saying((m) => m.errors.chooseAFile) } });
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > maxBundleBytes)
    throw new DomainError("too-large");
  if (isZip(first.bytes)) {
    if (files.length > 1)
      throw new DomainError("bad-input", {
        fields: { file: saying((m) => m.errors.chooseOneZipAtA) },
      });
    return { kind: "bundle", bytes: first.bytes };
  }
  if (looksLikeWordpress(first.bytes.toString("utf8", 0, 20_000))) {
    if (first.bytes.length > maxWordpress)
      throw new DomainError("bad-input", {
        fields: {
          file: saying((m) => m.errors.thisExportIsLargerThan),
        },
      });
    return { kind: "wordpress", bytes: first.bytes };
  }
  if (
    !files.every(
      ({ name, bytes }) => isMarkdownName(name.split(/[\\/]/).at(-1) ?? "") && !bytes.includes(0),
    )
  )
    throw new DomainError("bad-input", {
      fields: { file: saying((m) => m.errors.weTakeAZipMarkdown) },
    });
  return { kind: "markdown", bytes: await together(files) };
}

async function begin(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  input: { readonly kind: ImportKind; readonly bytes: Uint8Array; readonly address: string | null },
): Promise<LibraryImport> {
  const { group, member } = await groupForWriting(ctx, viewer, handle);
  const now = ctx.clock.now();
  const one: LibraryImport = {
    id: newId(),
    memberId: member.id,
    groupId: group.id,
    handle: group.handle,
    kind: input.kind,
    state: "reading",
    address: input.address,
    why: null,
    from: null,
    problems: [],
    total: 0,
    license: "LicenseRef-All-Rights-Reserved",
    expires: after(now, hours(1)),
    progress: begun,
  };
  await ctx.db.transaction().execute(async (trx) => {
    const standing = await standingImports(trx);
    const mine = standing.filter(({ memberId }) => memberId === member.id);
    const idle = mine.filter(({ state }) => state !== "running" && state !== "reading");
    const over = Math.max(0, mine.length - maxOfMember + 1);
    if (over > idle.length || standing.length - over >= maxOfAll)
      throw new DomainError("too-many-requests");
    await dropImports(
      trx,
      idle.slice(0, over).map(({ id }) => id),
    );
    await keepImport(trx, one, input.bytes);
    const job = { kind: "library-look", payload: JSON.stringify({ import: one.id }) };
    await enqueue(trx, [job], now);
  });
  return one;
}

/** Keeps the files for an hour, to be looked at by the worker and then by who gave them. */
export async function beginLibraryImport(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  files: readonly ImportedFile[],
): Promise<LibraryImport> {
  await groupForWriting(ctx, viewer, handle);
  return begin(ctx, viewer, handle, { ...(await kindOf(files)), address: null });
}

/** The same for one article somewhere else. */
export async function beginArticleImport(
  ctx: AppContext,
  viewer: Viewer,
  handle: string,
  address: string,
): Promise<LibraryImport> {
  await groupForWriting(ctx, viewer, handle);
  const url = safeUrl(address.trim());
  if (url === undefined)
    throw new DomainError("bad-input", {
      fields: { address: saying((m) => m.errors.writeTheWholeAddressBeginning) },
    });
  if (url.startsWith(`${ctx.origin}/`))
    throw new DomainError("bad-input", {
      fields: { address: saying((m) => m.errors.thisStandsHereAlready) },
    });
  return begin(ctx, viewer, handle, { kind: "article", bytes: new Uint8Array(), address: url });
}

/** One's own import; not-found for everybody else. */
export async function libraryImportOf(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<{
  readonly one: LibraryImport;
  readonly items: readonly ImportItem[];
  readonly progress: ImportProgress;
}> {
  const one = isId(id) ? await readImport(ctx.db, id) : undefined;
  if (one === undefined || viewer.member === undefined || one.memberId !== viewer.member.id)
    throw new DomainError("not-found");
  return { one, items: await importItems(ctx.db, id), progress: one.progress };
}

/** Says yes: the worker takes it in. `license`: for what names none. */
export async function confirmLibraryImport(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  license: string,
): Promise<void> {
  const { one, items } = await libraryImportOf(ctx, viewer, id);
  await groupForWriting(ctx, viewer, one.handle);
  if (license !== "" && !isLicense(license))
    throw new DomainError("bad-input", {
      fields: { license: saying((m) => m.errors.chooseALicence) },
    });
  if (one.state !== "read" || !items.some((item) => comesIn(item.fate))) return;
  const now = ctx.clock.now();
  await ctx.db.transaction().execute(async (trx) => {
    const set = {
      license: license === "" ? one.license : license,
      expires: after(now, days(1)),
    };
    if (!(await runImport(trx, id, set))) return;
    // One after the other in a group: the same file brought twice at once makes nothing twice.
    const job = {
      kind: "library-take",
      payload: JSON.stringify({ import: id }),
      orderingKey: `library-take ${one.groupId}`,
    };
    await enqueue(trx, [job], now);
  });
}
