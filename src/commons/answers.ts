/** How the API's answers are described. What is not described is not sent. */
import Type, { type Static, type TProperties, type TSchema, type TUnsafe } from "typebox";
import { pictureFile, type ShownPicture } from "./pictures/picture.ts";

/** An object with these members and no others. */
export const closed = <P extends TProperties>(properties: P): Type.TObject<P> =>
  Type.Object(properties, { additionalProperties: false });

/** One of these words. */
export const oneOf = <const T extends readonly string[]>(...words: T): TUnsafe<T[number]> =>
  Type.Unsafe<T[number]>({ type: "string", enum: words });

/** Some of these members, all of one form. */
export const someOf = <const K extends readonly string[], T extends TSchema>(
  names: K,
  one: T,
): TUnsafe<{ [N in K[number]]?: Static<T> }> =>
  Type.Unsafe<{ [N in K[number]]?: Static<T> }>(
    closed(Object.fromEntries(names.map((name) => [name, Type.Optional(one)]))),
  );

/** A moment, ISO 8601 in UTC. */
export const moment = Type.Unsafe<Date | string>({ type: "string", format: "date-time" });

export const arrayOf = <T extends TSchema>(one: T): TUnsafe<readonly Static<T>[]> =>
  Type.Unsafe<readonly Static<T>[]>(Type.Array(one));

/** This, or null where there is none. */
export const nullable = <T extends TSchema>(one: T): TUnsafe<Static<T> | null> => {
  const { type, enum: words } = one as { type?: string; enum?: readonly string[] };
  return Type.Unsafe<Static<T> | null>(
    typeof type === "string"
      ? { ...one, type: [type, "null"], ...(words === undefined ? {} : { enum: [...words, null] }) }
      : { anyOf: [one, { type: "null" }] },
  );
};

/** A page of a list; `next` is the cursor of the following one, null at the end. */
export const pageOf = <T extends TSchema>(
  one: T,
): Type.TObject<{ items: TUnsafe<readonly Static<T>[]>; next: TUnsafe<string | null> }> =>
  closed({ items: arrayOf(one), next: nullable(Type.String()) });

export const OriginAnswer = closed({
  name: Type.String(),
  address: Type.Optional(nullable(Type.String())),
  url: nullable(Type.String()),
  group: Type.Optional(Type.String()),
});

/** The picture of a thing. */
export const ImageAnswer = closed({
  url: Type.String(),
  alt: Type.String(),
  width: Type.Number(),
  height: Type.Number(),
  /** x from left (-1) to right (1), y from below (-1) to above (1). */
  focalPoint: arrayOf(Type.Number()),
});

/** As the API says it; null where none was chosen. */
export const imageView = (
  image: ShownPicture | null | undefined,
  origin: string,
): Static<typeof ImageAnswer> | null =>
  image == null
    ? null
    : {
        url: `${origin}${pictureFile(image)}`,
        alt: image.alt,
        width: image.width,
        height: image.height,
        focalPoint: [...image.focus],
      };
