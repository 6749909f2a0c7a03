/** How the bodies and queries of the API's requests are described. */
import Type, { type TLiteral, type TOptional, type TString, type TUnion } from "typebox";

/** A text that may be left out. */
export const optionalText = (maxLength: number): TOptional<TString> =>
  Type.Optional(Type.String({ maxLength }));

/** One of these words. */
export const choiceOf = <const T extends readonly string[]>(
  words: T,
): TUnion<TLiteral<T[number]>[]> =>
  Type.Union(words.map((word) => Type.Literal(word as T[number])));
