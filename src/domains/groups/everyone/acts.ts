/** Writing to all of the collective, as the second of two does it. */
import { linesWithAddresses } from "#commons/markup/plain-lines.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { type Act, textOfPayload } from "../keys/keys.ts";
import { writeToAllMembers } from "./actions.ts";
import { everyoneMessages } from "./messages.ts";

export const writeToAllAct: Act = {
  words: (payload, language) =>
    everyoneMessages(language).act({
      name: textOfPayload(payload, "name"),
      content: linesWithAddresses(renderMarkdown(textOfPayload(payload, "content"))),
    }),
  run: async (ctx, viewer, payload, { handle }) => {
    await writeToAllMembers(ctx, viewer, {
      name: textOfPayload(payload, "name"),
      content: textOfPayload(payload, "content"),
    });
    return `/@${handle}/messages`;
  },
};
