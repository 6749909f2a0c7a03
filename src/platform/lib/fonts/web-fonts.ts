/**
 * The letters of our pages for the typesetter, which reads TrueType and no WOFF: a WOFF file is the
 * same tables, deflated.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";

const { resolve } = createRequire(import.meta.url);

/** The families of our pages, as drawings name them; the second has more Latin letters. */
const families = { latin: "CalendulaSans", "latin-ext": "CalendulaSansExt" } as const;

/** A table of names with the family alone. Ours, since both files bear the same one. */
function nameTable(family: string): Buffer {
  const name = Buffer.from(family, "utf16le").swap16();
  const table = Buffer.alloc(18);
  // One record behind the header: Windows, Unicode, English, the family.
  for (const [at, value] of [0, 1, 18, 3, 1, 0x409, 1, name.length, 0].entries())
    table.writeUInt16BE(value, 2 * at);
  return Buffer.concat([table, name]);
}

interface FontTable {
  readonly tag: string;
  readonly bytes: Buffer;
}

const tableAt = (woff: Buffer, at: number): FontTable => {
  const [offset, packed, length] = [4, 8, 12].map((far) => woff.readUInt32BE(at + far));
  const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
  return {
    tag: woff.toString("latin1", at, at + 4),
    bytes: packed === length ? bytes : inflateSync(bytes),
  };
};

/** A file of WOFF as TrueType, under the name of a family of its own. */
function trueTypeOf(woff: Buffer, family: string): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => tableAt(woff, 44 + 20 * i)).map((table) =>
    table.tag === "name" ? { tag: table.tag, bytes: nameTable(family) } : table,
  );
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const step = Math.floor(Math.log2(count));
  head.writeUInt16BE(16 * 2 ** step, 6);
  head.writeUInt16BE(step, 8);
  head.writeUInt16BE(16 * (count - 2 ** step), 10);
  let offset = head.length;
  const bodies = tables.map(({ tag, bytes }, i) => {
    const at = 12 + 16 * i;
    head.write(tag, at, "latin1");
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...bodies]);
}

/** Regular and bold of both, for a drawing that is to look as our pages do. */
export const pageFonts = (): { readonly fontBlobs: Buffer[] } => ({
  fontBlobs: Object.entries(families).flatMap(([letters, family]) =>
    ["400", "700"].map((weight) => {
      const name = `atkinson-hyperlegible-next-${letters}-${weight}-normal.woff`;
      return trueTypeOf(
        readFileSync(resolve(`@fontsource/atkinson-hyperlegible-next/files/${name}`)),
        family,
      );
    }),
  ),
});

/** In Typst: ours, then what machines have without serifs for letters that ours have not. */
export const pageFamilies = String.raw`"CalendulaSans", "CalendulaSansExt", "Noto Sans Arabic", "Noto Sans", "DejaVu Sans"`;
