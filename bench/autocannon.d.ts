/** What we use of autocannon, which brings no types. */
declare module "autocannon" {
  interface Result {
    readonly non2xx: number;
    /** With those that waited too long. */
    readonly errors: number;
    readonly timeouts: number;
    /** How often, by status. */
    readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
    readonly requests: { readonly average: number; readonly total: number };
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number; readonly max: number };
  }
  export default function autocannon(options: {
    url: string;
    connections: number;
    duration: number;
    headers?: Record<string, string>;
    /** One after the other, on each connection. */
    requests?: object[];
    overallRate?: number;
    /** Requests of each connection in a second. */
    connectionRate?: number;
    /** Threads of their own. */
    workers?: number;
  }): Promise<Result> & { stop(): void };
}
