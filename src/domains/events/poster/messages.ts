/** What a poster says, and how it is drawn. */
import { messagesIn } from "#platform/lib/messages.ts";

const en = {
  cancelled: "Cancelled",
  postponed: "Postponed",
  offTitle: (off: string, title: string) => `${off}: ${title}`,
  by: (who: string) => `with ${who}`,
  online: "Online",
  when: "When",
  where: "Where",
  with: "With",
  access: "Getting in and being there",
  more: "More about it, and any change:",
};

export const posterMessages = messagesIn({ en });
