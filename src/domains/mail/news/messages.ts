import { messagesIn } from "#platform/lib/messages.ts";

const en = {
  subject: (n: number, place: string) => `${n} things for you at ${place}`,
  open: "Open it",
  all: "All that waits for you",
  footer: (place: string, host: string) =>
    `You get this because you left your address at ${place} (${host}). How often is yours to choose.`,
  settings: "Choose what comes by mail",
  stop: "Stop all mail",
};

export const newsMailMessages = messagesIn({ en });
