/** What is wrong with the exchange with other servers, for whoever looks after this one. */
import { messagesIn } from "#platform/lib/messages.ts";

const en = {
  noWorker:
    "No worker has been seen: nothing is sent or taken in. It runs within calendula start, or as calendula start --worker.",
  silentWorker: (seconds: number) =>
    `No worker has been seen for ${seconds} seconds: nothing is sent or taken in. It runs within calendula start, or as calendula start --worker.`,
  clock: (seconds: number) =>
    `The clock of this server is wrong: other servers are ${Math.abs(seconds)} seconds ${seconds > 0 ? "ahead of" : "behind"} it. They refuse what we send until it is right; set it by NTP.`,
  keys: "The key file in DATA_DIR does not open the keys in the database: it belongs to another server. Nothing can be signed until the right one is back.",
};

export const healthMessages = messagesIn({ en });
