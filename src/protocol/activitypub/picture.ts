/**
 * A picture beside an object, as the ones that show it read it (FEP-1311): Mastodon
 * takes it from `attachment` only. Pure.
 */
import { pictureFile, type ShownPicture } from "#commons/pictures/picture.ts";
import { picturesInHtml } from "#commons/markup/media-links.ts";
import { fullUrl } from "#commons/markup/media-words.ts";
import { oneLine } from "#commons/text.ts";
import {
  asArray,
  iriOf,
  isObject,
  isType,
  type Json,
  type JsonObject,
  str,
  textIn,
} from "./json.ts";

export interface Picture {
  readonly url: string;
  /** "image/webp" */
  readonly mediaType: string;
  /** What is to be seen, in words; there is no picture without them. */
  readonly alt: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /**
   * The point that must stay to be seen when it is cut: x and y from -1 to 1, up and right being 1.
   */
  readonly focus?: readonly [x: number, y: number];
}

const within = (value: number): number => Math.min(1, Math.max(-1, value));

/** What must be true of each: nobody is sent a picture without words. */
function facts({ url, mediaType, alt, width, height, focus }: Picture): JsonObject {
  if (alt.trim() === "") throw new Error("a picture without words is not sent");
  return {
    mediaType,
    url,
    name: alt,
    width,
    height,
    ...(focus === undefined ? {} : { focalPoint: [within(focus[0]), within(focus[1])] }),
  };
}

export const pictureDocument = (picture: Picture): JsonObject => ({
  type: "Document",
  ...facts(picture),
});

/**
 * The same as `image` or `icon`. Mastodon reads its words from `summary` there, others from `name`.
 */
export const pictureImage = (picture: Picture): JsonObject => ({
  type: "Image",
  ...facts(picture),
  summary: picture.alt,
});

/** As JPEG: whoever shows pictures at all shows it. */
export const onTheWire = (image: ShownPicture, origin: string): Picture => ({
  url: `${origin}${pictureFile(image)}`,
  mediaType: "image/jpeg",
  alt: image.alt,
  width: image.width,
  height: image.height,
  ...(image.focus[0] === 0 && image.focus[1] === 0 ? {} : { focus: image.focus }),
});

/**
 * What hangs on a document that shows pictures: Mastodon reads `attachment` only, others `image`.
 */
export const pictureTerms = (pictures: readonly Picture[]): JsonObject => {
  const [first] = pictures;
  return first === undefined
    ? {}
    : { attachment: pictures.slice(0, 4).map(pictureDocument), image: pictureImage(first) };
};

/** A picture of somebody elsewhere, by the address at which it stands there. */
export interface PictureSource {
  readonly url: string;
  readonly alt: string;
  readonly focus: readonly [x: number, y: number];
}

const looksLikeOne = /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i;

function sourceIn(value: Json, base: string | undefined): PictureSource | undefined {
  if (!isObject(value)) {
    const bare = fullUrl(str(value), base);
    return bare !== undefined && looksLikeOne.test(bare)
      ? { url: bare, alt: "", focus: [0, 0] }
      : undefined;
  }
  const url = fullUrl((iriOf(value["url"]) ?? str(value["href"]))?.replaceAll("&amp;", "&"), base);
  const type = str(value["mediaType"]);
  const shown =
    type === undefined
      ? isType(value, "Image") || (url !== undefined && looksLikeOne.test(url))
      : /^image\//i.test(type) && !/svg/i.test(type);
  if (url === undefined || !shown || !isType(value, "Image", "Document")) return undefined;
  const [x, y] = asArray(value["focalPoint"]);
  return {
    url,
    alt: oneLine(textIn(value, "name") ?? textIn(value, "summary") ?? "", 1000),
    focus: typeof x === "number" && typeof y === "number" ? [within(x), within(y)] : [0, 0],
  };
}

/** Pictures that hang on a document, each once, in its order; of these properties. */
export function picturesOn(
  json: JsonObject,
  base: string | undefined,
  properties: readonly string[] = ["attachment", "image"],
): readonly PictureSource[] {
  const all = properties
    .flatMap((name) => asArray(json[name]).slice(0, 20))
    .flatMap((one) => sourceIn(one, base) ?? []);
  return all.filter(({ url }, i) => all.findIndex((one) => one.url === url) === i);
}

/** What is read of a text in search of pictures. */
const maxText = 200_000;

/**
 * Pictures that stand in its text, with the words that stand there, else
 * those of the same one that hangs on it.
 */
export function picturesInText(
  json: JsonObject,
  base: string | undefined,
): readonly PictureSource[] {
  const hanging = picturesOn(json, base);
  return picturesInHtml((textIn(json, "content") ?? "").slice(0, maxText), base).map(
    ({ url, words }) => ({
      url,
      alt: words === "" ? (hanging.find((one) => one.url === url)?.alt ?? "") : words,
      focus: [0, 0],
    }),
  );
}

/**
 * Above an article stands what is not in its text; above an event and an offer whatever is first.
 */
export function picturesOfThing(
  json: JsonObject,
  { url, iri }: { readonly url: string | null; readonly iri: string },
  above: "first" | "beside-text",
): readonly (PictureSource & { readonly role: "picture" | "inline" })[] {
  const base = url ?? iri;
  const inside = picturesInText(json, base);
  const [first] = picturesOn(json, base).filter(
    (one) => above === "first" || !inside.some((its) => its.url === one.url),
  );
  return [
    ...(first === undefined ? [] : [{ ...first, role: "picture" as const }]),
    ...inside
      .filter((its) => its.url !== first?.url)
      .map((its) => ({ ...its, role: "inline" as const })),
  ];
}
