/** LISTEN on a connection of its own that comes back by itself after the database was away. */
import pg from "pg";

export interface Listener {
  close(): Promise<void>;
}

/**
 * Calls `onNotify` for each notification on the channel, and once after each reconnect, since
 * something may have been said in between; `onLost` each time that the connection ends. Never
 * throws: without a connection the caller's own polling still works.
 */
export async function listen(
  url: string,
  channel: string,
  onNotify: (payload: string) => void,
  onLost: () => void = () => undefined,
): Promise<Listener> {
  let client: pg.Client | undefined;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let wait = 100;

  const reconnect = (): void => {
    if (closed || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      void open();
    }, wait);
    timer.unref();
    wait = Math.min(wait * 2, 5000);
  };

  const open = async (): Promise<void> => {
    const mine = new pg.Client({
      connectionString: url,
      application_name: "calendula-listen",
      connectionTimeoutMillis: 5000,
      keepAlive: true,
    });
    client = mine;
    mine.on("notification", (message) => onNotify(message.payload ?? ""));
    mine.on("error", () => undefined);
    mine.on("end", () => {
      onLost();
      reconnect();
    });
    try {
      await mine.connect();
      await mine.query(`listen ${mine.escapeIdentifier(channel)}`);
      wait = 100;
      onNotify("");
    } catch {
      await mine.end().catch(() => undefined);
      reconnect();
    }
  };

  await open();
  return {
    close: async () => {
      closed = true;
      if (timer !== undefined) clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
