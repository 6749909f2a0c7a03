/**
 * The worker's first part: what is in a file, is it whole, who signed it, what would
 * become of it. Nothing is taken in.
 */
import { inLanguage, type Saying, sayings } from "#platform/i18n/saying.ts";
import { libraryImportMessages } from "./messages.ts";
import type { AppContext } from "#commons/app-context.ts";
import { type CheckedBundle, checkBundle, type BundlePorts } from "../check-actions.ts";
import { lookAtArticle } from "./article-actions.ts";
import { manifestName, maxUnpacked, maxBundleEntries } from "../bundle.ts";
import type { Found } from "./draft.ts";
import { fileOfImport, keepLookedAt, languageOfImport, readImport, refuseImport } from "./store.ts";
import { isMarkdownName, readMarkdown } from "../readers/markdown.ts";
import type { ImportItem, LibraryImport, LookedAt } from "./taking-in.ts";
import { Spent } from "#platform/lib/spent.ts";
import { postsTask } from "../reading-tasks.ts";
import { type PostReader, readWordpress } from "../readers/wordpress.ts";
import { BadZip, readZip, unpack } from "../readers/zip.ts";

const saying = sayings(libraryImportMessages);

const maxTexts = 2000;
const maxText = 1_048_576;

/** The guides of a folder of Markdown files. */
async function foundInFolder(file: Buffer): Promise<Found> {
  const entries = await readZip(file, { entries: 20_000, bytes: maxUnpacked });
  const texts = entries.filter((entry) => isMarkdownName(entry.name));
  const problems: Saying[] = [];
  const guides = [];
  for (const entry of texts.slice(0, maxTexts)) {
    const bytes = entry.bytes > maxText ? undefined : await unpack(file, entry);
    const guide =
      bytes === undefined || bytes.includes(0)
        ? undefined
        : readMarkdown(entry.name, bytes.toString("utf8"));
    if (guide === undefined) problems.push(saying((m) => m.file.badText({ name: entry.name })));
    else guides.push(guide);
  }
  if (texts.length > maxTexts) problems.push(saying((m) => m.file.tooMany({ most: maxTexts })));
  const other = entries.length - texts.length;
  if (other > 0) problems.push(saying((m) => m.fileOthers({ n: other })));
  return { guides, problems };
}

/** Posts are read in a thread. One that costs too much is left out, and takes no other along. */
export const postsIn = ({ pool }: Pick<AppContext, "pool">): PostReader => {
  const read: PostReader = async (htmls) => {
    try {
      return await pool.run(postsTask, htmls);
    } catch (error) {
      if (!(error instanceof Spent) || error.what === "busy") throw error;
      if (htmls.length === 1) return [undefined];
      const half = htmls.length >> 1;
      return [...(await read(htmls.slice(0, half))), ...(await read(htmls.slice(half)))];
    }
  };
  return read;
};

/** What an importer finds in a file that is no bundle. */
export const foundIn = async (ctx: AppContext, one: LibraryImport): Promise<Found> => {
  const file = await fileOfImport(ctx.db, one.id);
  return one.kind === "wordpress"
    ? readWordpress(file.toString("utf8").replaceAll("\u0000", ""), postsIn(ctx))
    : foundInFolder(file);
};

const itemsOfFound = (found: Found): ImportItem[] =>
  found.guides.map((guide) => ({
    name: guide.name,
    fate: "new",
    credit: guide.credit,
    license: guide.license ?? "",
    iri: null,
    by: null,
    byName: "",
    document: null,
  }));

const isBundle = async (file: Buffer): Promise<boolean> =>
  (await readZip(file, { entries: maxBundleEntries, bytes: maxUnpacked })).some(
    (one) => one.name === manifestName,
  );

const ofBundle = ({ items, from }: CheckedBundle): LookedAt => ({ items, facts: { from } });

async function lookAt(
  ctx: AppContext,
  one: LibraryImport,
  ports: BundlePorts,
  language: string,
): Promise<LookedAt | { readonly refused: Saying }> {
  if (one.kind === "article") {
    const looked = await lookAtArticle(ctx, one.address ?? "", ports);
    if ("refused" in looked) return looked;
    return {
      items: [looked.item],
      facts: {},
      file: Buffer.from(JSON.stringify(looked.json)),
    };
  }
  if (one.kind === "bundle") {
    const file = await fileOfImport(ctx.db, one.id);
    if (await isBundle(file)) {
      const checked = await checkBundle(ctx, file, ports.verify);
      return "refused" in checked ? checked : ofBundle(checked);
    }
  }
  const kind = one.kind === "bundle" ? "markdown" : one.kind;
  const found = await foundIn(ctx, { ...one, kind });
  if (found.guides.length === 0)
    return {
      refused: (language) =>
        [
          libraryImportMessages(language).fileNone,
          ...found.problems.slice(0, 3).map((one) => inLanguage(one, language)),
        ].join(" "),
    };
  const problems = found.problems.slice(0, 200).map((one) => inLanguage(one, language));
  return { items: itemsOfFound(found), facts: { kind, problems } };
}

/** Job `library-look`. */
export async function look(ctx: AppContext, id: string, ports: BundlePorts): Promise<void> {
  const one = await readImport(ctx.db, id);
  if (one?.state !== "reading") return;
  const language = await languageOfImport(ctx, one);
  let looked: Awaited<ReturnType<typeof lookAt>>;
  try {
    looked = await lookAt(ctx, one, ports, language);
  } catch (error) {
    if (!(error instanceof BadZip)) throw error;
    looked = { refused: error.why };
  }
  if ("refused" in looked) return refuseImport(ctx.db, id, inLanguage(looked.refused, language));
  await keepLookedAt(ctx, id, looked);
}
