/** How a picture is shown, and what stands where there is none: in one place for all pages. */
import {
  type DrawnKind,
  type Drawing,
  drawnAvatar,
  drawnCover,
} from "#commons/pictures/drawing.ts";
import type { InlinePicture, ShownPicture } from "#commons/pictures/picture.ts";
import { html, type Html, nothing, safe } from "./html.ts";

/**
 * `wide` fills the column, `card` stands above the words of a card, `thumb` small beside a line of
 * a list, `avatar` is a small square, `banner` a low strip.
 */
type PictureShape = "wide" | "card" | "thumb" | "avatar" | "banner";

/** How wide each is on the page, for browsers to choose by. */
const sizes: Readonly<Record<PictureShape, string>> = {
  wide: "(min-width: 46rem) 42rem, 100vw",
  card: "(min-width: 46rem) 20rem, 92vw",
  thumb: "(min-width: 46rem) 20rem, 6rem",
  avatar: "4rem",
  banner: "(min-width: 62rem) 60rem, 100vw",
};

const words = {
  x: { "-1": "left", "0": "center", "1": "right" },
  y: { "1": "top", "0": "middle", "-1": "bottom" },
} as const;

function third(place: number): -1 | 0 | 1 {
  if (place < -0.33) return -1;
  return place > 0.33 ? 1 : 0;
}

/** Styles in attributes are not allowed: nine classes say which point stays in sight. */
const focusClass = ([x, y]: readonly [number, number]): string =>
  `focus-${words.y[third(y)]}-${words.x[third(x)]}`;

const sourceSet = (image: ShownPicture, ending: string): string =>
  image.widths.map((width) => `${image.at}/${width}.${ending} ${width}w`).join(", ");

/**
 * A picture with its words. `first`: it is seen without scrolling, and so is not waited for.
 * `beside`: its words stand beside it already (a card with its title), so nobody hears them twice.
 */
export function picture(
  image: ShownPicture,
  {
    shape = "wide",
    first = false,
    name,
  }: { readonly shape?: PictureShape; readonly first?: boolean; readonly name?: string } = {},
): Html {
  const size = sizes[shape];
  const widest = image.widths.at(-1) ?? image.width;
  return html`<picture class="picture ${shape}">${image.endings
    .slice(0, -1)
    .map(
      (ending) =>
        html`<source type="image/${ending}" srcset="${sourceSet(image, ending)}" sizes="${size}">`,
    )}<img${
    name === undefined ? nothing : html` class="${name}"`
  } src="${image.at}/${widest}.jpg" srcset="${sourceSet(
    image,
    "jpg",
  )}" sizes="${size}" alt="${image.alt}" width="${image.width}" height="${image.height}"
    data-focus="${focusClass(
      image.focus,
    )}"${first ? html` fetchpriority="high"` : html` loading="lazy"`} decoding="async"></picture>`;
}

/** A drawing says nothing: who hears the page misses nothing. */
const drawn = ({ tone, width, height, inner }: Drawing, shape: PictureShape): Html =>
  html`<svg class="picture drawn ${shape} tone-${tone}" viewBox="0 0 ${width} ${height}"
    width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice" aria-hidden="true">${safe(inner)}</svg>`;

/**
 * Drawings that pages showed last, some 2 kB each: to draw them anew would be a
 * quarter of the work on a calendar.
 */
const covers = new Map<string, Html>();
const maxCovers = 1000;

/** What stands where no picture was chosen, drawn from its own id. */
export function cover(kind: DrawnKind, id: string, shape: PictureShape = "wide"): Html {
  const key = `${kind} ${shape} ${id}`;
  let known = covers.get(key);
  if (known === undefined) {
    if (covers.size >= maxCovers) covers.clear();
    const drawing =
      shape === "avatar" ? drawnAvatar(kind, id) : drawnCover(kind, id, shape === "thumb");
    covers.set(key, (known = drawn(drawing, shape)));
  }
  return known;
}

/** The picture, else the drawing. */
export const pictureOr = (
  image: ShownPicture | undefined,
  kind: DrawnKind,
  id: string,
  options: { readonly shape?: PictureShape; readonly first?: boolean; readonly name?: string } = {},
): Html => (image === undefined ? cover(kind, id, options.shape) : picture(image, options));

const attribute = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

/**
 * Harmless HTML in which links to pictures of others are the pictures themselves, where they stood;
 * their captions stay beside them. What is shown above the text already is taken out.
 */
export function withInline(sanitized: string, pictures: readonly InlinePicture[]): string {
  let shown = sanitized;
  for (const { source, image, above } of pictures)
    for (const address of new Set([
      attribute(source),
      attribute(source).replaceAll("&#39;", "'"),
    ])) {
      const begin = `<a href="${address}"`;
      for (let index = shown.indexOf(begin); index !== -1;) {
        const end = shown.indexOf("</a>", index);
        if (end === -1) break;
        const instead = above ? "" : picture(image).toString();
        const before = shown.slice(0, index);
        const after = shown.slice(end + "</a>".length);
        // A line that held nothing but the link goes with it.
        const alone = above && before.endsWith("<p>") && after.startsWith("</p>");
        shown = alone
          ? `${before.slice(0, -"<p>".length)}${after.slice("</p>".length)}`
          : `${before}${instead}${after}`;
        index = shown.indexOf(begin, before.length + instead.length);
      }
    }
  return shown;
}
