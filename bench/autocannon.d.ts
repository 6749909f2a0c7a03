/** What we use of autocannon, which brings no types. */
declare module "autocannon" {
  interface Result {
    readonly non2xx: number;
    readonly errors: number;
    readonly requests: { readonly average: number };
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number; readonly max: number };
  }
  export default function autocannon(options: {
    url: string;
    connections: number;
    duration: number;
    headers: Record<string, string>;
    overallRate?: number;
    /** Requests of each connection in a second. */
    connectionRate?: number;
    /** Threads of their own. */
    workers?: number;
  }): Promise<Result> & { stop(): void };
}
