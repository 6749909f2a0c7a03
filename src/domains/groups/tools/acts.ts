/** Setting the tools of a group, as two keys do it. */
import type { Act } from "../keys/keys.ts";
import { listIn } from "../keys/keys.ts";
import { chooseTools } from "./actions.ts";
import { toolsMessages } from "./messages.ts";
import { isTool } from "./tools.ts";

export const setToolsAct: Act = {
  words: (payload, language) => {
    const messages = toolsMessages(language);
    const names = listIn(payload, "tools").map((id) => (isTool(id) ? messages.names[id] : id));
    return names.length === 0 ? messages.actNone : messages.act({ tools: names });
  },
  run: async (ctx, viewer, payload, { id, handle }) => {
    await chooseTools(ctx, viewer, id, listIn(payload, "tools").filter(isTool));
    return `/@${handle}#how`;
  },
};
