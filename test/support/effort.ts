/**
 * What work costs, in processor time of this process: a busy
 * machine makes it wait, but not work more.
 */
import { patience } from "./patience.ts";

/** Milliseconds of processor time so far, all threads together. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time that the work takes. */
export async function effort(work: () => unknown): Promise<number> {
  const before = cpu();
  await work();
  return cpu() - before;
}

/**
 * What may be spent where `ms` is a lot on an ordinary machine; work that
 * grows out of bounds is far beyond.
 */
export const atMost = (ms: number): number => (ms * patience) / 2;
