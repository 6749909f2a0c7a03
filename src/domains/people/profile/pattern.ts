/** A pattern of one's own, where there is no picture: the same for the same handle, and of nobody's face. Pure. */
import { digest } from "#platform/lib/ids.ts";

const size = 5;
const half = Math.ceil(size / 2);

/** Which of five times five squares are filled; left and right alike. */
export function squaresOf(handle: string): readonly (readonly [x: number, y: number])[] {
  const bytes = Buffer.from(digest(`pattern ${handle}`), "hex");
  return Array.from({ length: size * half }, (_, i) => i).flatMap((i) => {
    if ((bytes[i] ?? 0) % 2 === 0) return [];
    const x = i % half;
    const y = Math.floor(i / half);
    const other = size - 1 - x;
    return x === other ? [[x, y] as const] : [[x, y] as const, [other, y] as const];
  });
}
