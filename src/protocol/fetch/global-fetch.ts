/**
 * Should a library fetch by itself, it goes through the outgoing client too, with its checks. What
 * connects is loaded with the first request; until then a request waits for it.
 */
import type { Dispatcher } from "undici";

type Connects = Pick<Dispatcher, "dispatch">;

/** Where Node's own fetch looks, and where undici does. */
const places = ["undici.globalDispatcher.1", "undici.globalDispatcher.2"].map((name) =>
  Symbol.for(name),
);

const everywhere = globalThis as unknown as Record<symbol, Connects | undefined>;

/** From now on whoever fetches uses what `load` answers, until what this answers is called. */
export function fetchThrough(load: () => Promise<Dispatcher>): () => void {
  const ours = new Set<Connects | undefined>();
  for (const place of places) {
    const waits: Connects = {
      dispatch(options, handler) {
        const connected = async (): Promise<void> => {
          const dispatcher = await load();
          const { setGlobalDispatcher } = await import("undici");
          // Another server of the same process may have come meanwhile.
          if (everywhere[place] === waits) {
            setGlobalDispatcher(dispatcher);
            for (const one of places) ours.add(everywhere[one]);
          }
          everywhere[place]?.dispatch(options, handler);
        };
        connected().catch((error: unknown) => fail(handler, error));
        return true;
      },
    };
    ours.add(waits);
    Object.defineProperty(globalThis, place, { value: waits, writable: true });
  }
  return () => {
    if (places.some((place) => ours.has(everywhere[place]))) fetchFreely();
  };
}

/** By the name that the handler of this version knows. */
function fail(handler: object, error: unknown): void {
  const { onError, onResponseError } = handler as {
    readonly onError?: (error: unknown) => void;
    readonly onResponseError?: (controller: null, error: unknown) => void;
  };
  if (onError !== undefined) onError.call(handler, error);
  else onResponseError?.call(handler, null, error);
}

function fetchFreely(): void {
  fetchThrough(async () => {
    const { Agent } = await import("undici");
    return new Agent();
  });
}
