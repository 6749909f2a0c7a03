/** What a label says, and how a sheet of labels is drawn. */
import { messagesIn } from "#platform/lib/messages.ts";

const en = {
  forms: {
    tea: "tea",
    tincture: "tincture",
    salve: "salve",
    oil: "oil",
    syrup: "syrup",
    powder: "powder",
    other: "",
  },
  made: (day: string) => `made ${day}`,
  best: (day: string) => `best before ${day}`,
  lot: (number: string) => `Lot ${number}`,
  cautions: "Caution:",
  title: (name: string, number: string) => `Labels: ${name}, lot ${number}`,
  code: "Code that leads to the page of this lot",
  recalled: "RECALLED",
  missingScript: (scripts: string, letters: string) =>
    `The fonts of this server have no letters for ${scripts} (${letters}). Whoever runs the server can install a font for it; then try again.`,
  tooSmall: "Not all cautions fit on so small a label. Shorten them, or print the big label.",
};

export const labelMessages = messagesIn({ en });
