/** What an offer of a lot says: its name, and the text under it as Markdown. */
import { lotMessages } from "./messages.ts";

export function offerName(
  { name, form }: { readonly name: string; readonly form: string },
  language: string,
): string {
  return form === "" || form === "other" || name.toLowerCase().includes(form)
    ? name
    : lotMessages(language).offerForm({ name, form });
}

export function offerText(
  lot: {
    readonly number: string;
    readonly latin: string;
    readonly part: string;
    readonly strength: string;
    readonly bestBefore: string | null;
    readonly keeps: string;
  },
  language: string,
): string {
  const messages = lotMessages(language);
  return [
    [lot.latin, lot.part, lot.strength].filter((one) => one !== "").join(", "),
    messages.offerLot({ number: lot.number, bestBefore: lot.bestBefore ?? "" }),
    lot.keeps === "" ? "" : messages.offerKeeps({ keeps: lot.keeps }),
  ]
    .filter((one) => one !== "")
    .join("\n\n")
    .replace(/([\\`*_[\]<>#])/g, "\\$1");
}
