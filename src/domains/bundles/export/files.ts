/** The files of one guide or story in a bundle, its page first. */
import { maxExtras } from "../bundle.ts";
import {
  atHand,
  type CarriedGuide,
  type IndexFacts,
  lineageFacts,
  carriedMarkdown,
  carriedText,
} from "../carried-guide.ts";
import type { CarriedStory } from "../carried-story.ts";
import { isSafeName } from "../readers/zip.ts";

/** Signs in the name of one of our groups, with its Ed25519 key. */
export type Sign = (
  handle: string,
  bytes: Uint8Array,
) => Promise<{ readonly keyId: string; readonly signature: Uint8Array }>;
/**
 * What else of a guide comes along. `address`: of the picture or paper
 * in the text ("/files/…") that it is.
 */
interface Extra {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly address?: string;
}
export type Extras = (guide: CarriedGuide) => Promise<readonly Extra[]>;
/**
 * Spoken stories that everybody may hear and pass on. `group`:
 * handle of the group whose are wanted.
 */
export type Stories = (group: string | undefined, max: number) => Promise<readonly CarriedStory[]>;

/** The pages of a bundle, as HTML. */
interface BundlePages {
  readonly guide: (guide: CarriedGuide, files: readonly string[], language: string) => string;
  readonly story: (
    story: CarriedStory,
    guide: { readonly name: string; readonly page: string } | undefined,
    language: string,
  ) => string;
  readonly index: (facts: IndexFacts) => string;
}

export interface BundleParts {
  readonly sign: Sign;
  readonly extras: Extras;
  readonly stories: Stories;
  readonly pages: BundlePages;
}

export interface BundleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
/**
 * One picture or recording takes at most such a part of the room that is
 * left, so that texts always find some.
 */
const maxShare = 4;

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The files of one guide, its page first. */
export async function filesOfGuide(
  guide: CarriedGuide,
  document: string,
  folder: string,
  parts: BundleParts,
  language: string,
  room: number,
): Promise<BundleFile[]> {
  let left = room - utf8(guide.contentHtml + guide.source + document).length;
  const more = (await parts.extras(guide)).slice(0, maxExtras).filter(({ name, bytes }) => {
    const fits = isSafeName(name) && !name.includes("/") && bytes.length < left / maxShare;
    if (fits) left -= bytes.length;
    return fits;
  });
  const here = atHand(
    guide,
    new Map(more.flatMap(({ name, address }) => (address === undefined ? [] : [[address, name]]))),
  );
  const texts = [
    ["guide.txt", carriedText(here, language)],
    ["guide.md", carriedMarkdown(here, language)],
    ["guide.json", document],
    ["lineage.json", JSON.stringify(lineageFacts(guide), null, 1)],
  ] as const;
  const files = texts.map(([name, text]) => ({ path: `${folder}/${name}`, bytes: utf8(text) }));
  const forms = more.flatMap(({ name, address }) => (address === undefined ? [name] : []));
  const page = parts.pages.guide(
    here,
    ["guide.txt", "guide.md", ...forms, "guide.json", "lineage.json"],
    language,
  );
  return [
    { path: `${folder}/index.html`, bytes: utf8(page) },
    ...files,
    ...more.map(({ name, bytes }) => ({ path: `${folder}/${name}`, bytes })),
  ];
}

/**
 * The files of one story, its page first; none when it does not fit or was taken away meanwhile.
 */
export async function filesOfStory(
  story: CarriedStory,
  folder: string,
  guide: { readonly name: string; readonly page: string } | undefined,
  about: { readonly parts: BundleParts; readonly language: string; readonly room: number },
): Promise<BundleFile[]> {
  const { sound } = story;
  const bytes =
    isSafeName(sound.name) && sound.bytes < about.room / maxShare ? await sound.read() : undefined;
  if (bytes === undefined) return [];
  const transcript =
    story.transcript === ""
      ? []
      : [{ path: `${folder}/transcript.txt`, bytes: utf8(`${story.transcript}\n`) }];
  const page = {
    path: `${folder}/index.html`,
    bytes: utf8(about.parts.pages.story(story, guide, about.language)),
  };
  return [page, { path: `${folder}/${sound.name}`, bytes }, ...transcript];
}
