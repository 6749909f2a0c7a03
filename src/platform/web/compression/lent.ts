/**
 * Memory for answers, lent until they are sent. Were each written into memory of its own, a crowd
 * would make Node look through its whole heap several times a second, and everybody wait for that.
 */
import type { ServerResponse } from "node:http";

const maxKept = 8_000_000;
const smallest = 4096;

/** By their size, a power of two. */
const free = new Map<number, Buffer[]>();
let kept = 0;

function giveBack(memory: Buffer): void {
  if (kept + memory.length > maxKept) return;
  const alike = free.get(memory.length);
  if (alike === undefined) free.set(memory.length, [memory]);
  else alike.push(memory);
  kept += memory.length;
}

/** `length` bytes that hold anything. Nobody may look at them once `response` is finished. */
export function lend(response: Pick<ServerResponse, "once">, length: number): Buffer {
  const size = 2 ** Math.ceil(Math.log2(Math.max(length, smallest)));
  const found = free.get(size)?.pop();
  if (found !== undefined) kept -= size;
  const memory = found ?? Buffer.allocUnsafeSlow(size);
  // One that breaks off is never finished: the system may read there still.
  response.once("finish", () => giveBack(memory));
  return memory.subarray(0, length);
}
