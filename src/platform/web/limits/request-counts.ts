/**
 * How often one network may send or ask. What is sent is counted in the database, by all processes
 * together; what is only looked at writes nothing, and each process bounds its own work.
 */
import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from "@fastify/rate-limit";
import type { AppContext } from "#commons/app-context.ts";
import { countOne } from "#commons/tries.ts";
import { after } from "#platform/lib/clock.ts";

interface State {
  readonly count: number;
  readonly until: Date;
}
type Tell = Parameters<FastifyRateLimitStore["incr"]>[1];

/**
 * So many networks are known to one process for one address of ours;
 * whoever was there longest ago goes first.
 */
const maxKnown = 5000;

class States {
  readonly #states = new Map<string, State>();
  readonly #clock: AppContext["clock"];

  constructor({ clock }: AppContext) {
    this.#clock = clock;
  }

  standing(network: string): State | undefined {
    const state = this.#states.get(network);
    return state === undefined || state.until <= this.#clock.now() ? undefined : state;
  }

  set(network: string, state: State): void {
    this.#states.delete(network);
    this.#states.set(network, state);
    const [oldest] = this.#states.keys();
    if (this.#states.size > maxKnown && oldest !== undefined) this.#states.delete(oldest);
  }
}

/** The plugin says more than its types: which address, and how it is asked. */
function routeOf(options: object): { readonly methods: readonly string[]; readonly url: string } {
  const route = "routeInfo" in options ? options.routeInfo : options;
  if (typeof route !== "object" || route === null || !("url" in route) || !("method" in route))
    throw new Error("a limit without an address");
  const { url, method } = route;
  const methods: readonly unknown[] = Array.isArray(method) ? method : [method];
  return { methods: methods.filter((one) => typeof one === "string"), url: String(url) };
}

const looks = (methods: readonly string[]): boolean =>
  methods.every((method) => method === "GET" || method === "HEAD");

/** Where the limits of requests are counted. */
export function requestCounts(ctx: AppContext): FastifyRateLimitStoreCtor {
  const tell = (to: Tell, { count, until }: State): void =>
    to(null, { current: count, ttl: until.getTime() - ctx.clock.now().getTime() });

  const ofThisProcess = (): FastifyRateLimitStore["incr"] => {
    const states = new States(ctx);
    return (network, to, window) => {
      const before = states.standing(network);
      const state = {
        count: (before?.count ?? 0) + 1,
        until: before?.until ?? after(ctx.clock.now(), window),
      };
      states.set(network, state);
      tell(to, state);
    };
  };

  const ofAll = (what: readonly string[]): FastifyRateLimitStore["incr"] => {
    // Who is over is told so without asking again: a flood costs the database nothing.
    const full = new States(ctx);
    return (network, to, window, max) => {
      const over = full.standing(network);
      if (over !== undefined) return tell(to, over);
      countOne(ctx, [...what, network], window).then(
        (state) => {
          if (state.count >= max) full.set(network, { count: max + 1, until: state.until });
          tell(to, state);
        },
        (error: unknown) => to(error instanceof Error ? error : new Error(String(error))),
      );
    };
  };

  return class Counts implements FastifyRateLimitStore {
    readonly incr: FastifyRateLimitStore["incr"] = ofThisProcess();

    child(options: object): FastifyRateLimitStore {
      const { methods, url } = routeOf(options);
      const incr = looks(methods) ? ofThisProcess() : ofAll(["request", ...methods, url]);
      return { incr, child: (more) => this.child(more) };
    }
  };
}
