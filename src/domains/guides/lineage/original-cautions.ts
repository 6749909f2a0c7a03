/** What a translation says of the cautions of its original. */
import { lineageMessages } from "./messages.ts";

/** Cautions of a translation with those of its original, which are others by now; Markdown. */
export const cautionsBeside = (
  { cautions, language }: { readonly cautions: string; readonly language: string },
  original: string,
): string => {
  const messages = lineageMessages(language);
  return [
    cautions,
    `**${messages.staleCautions}**`,
    original === "" ? messages.noCautions : original,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
};
