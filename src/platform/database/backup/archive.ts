/**
 * One file that holds everything: a tar behind zstd, with the digest of each part in its last one.
 */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { constants, createZstdCompress, createZstdDecompress } from "node:zlib";
import Type, { type Static } from "typebox";
import { readJson } from "#platform/lib/json/read-json.ts";
import { BadTar, tarEnd, tarEntries, tarHeader, tarPadding } from "./tar.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { backupMessages } from "./messages.ts";

const saying = sayings(backupMessages);

const Part = Type.Object({ bytes: Type.Number(), sha256: Type.String() });
type Part = Static<typeof Part>;
const Manifest = Type.Record(Type.String(), Part);

const manifestName = "manifest.json";

interface ArchiveWriter {
  add(name: string, bytes: Buffer): Promise<void>;
  /** A file as it stands; one that is gone by now is left out. */
  addFile(name: string, path: string): Promise<boolean>;
  /**
   * Writes the digests of all, reads everything back, and only then gives
   * the file its name. Answers its size.
   */
  finish(): Promise<number>;
  /** Leaves nothing. */
  abandon(): Promise<void>;
}

/**
 * Begins a file beside its later name; nobody else can read it. `signal`
 * ends it: the next word to it throws.
 */
export async function writeArchive(
  file: string,
  now: Date,
  signal?: AbortSignal,
): Promise<ArchiveWriter> {
  const unfinished = `${file}.part`;
  await rm(unfinished, { force: true });
  const out = createWriteStream(unfinished, { flags: "wx", mode: 0o600 });
  const zip = createZstdCompress({
    params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
  });
  let failed: Error | undefined;
  const fail = (error: Error): void => {
    failed ??= error;
    zip.destroy();
  };
  out.on("error", fail);
  zip.on("error", fail);
  zip.pipe(out);
  const parts: Record<string, Part> = {};

  const write = async (bytes: Buffer): Promise<void> => {
    signal?.throwIfAborted();
    if (failed !== undefined) throw failed;
    if (bytes.length === 0 || zip.write(bytes)) return;
    await Promise.race([once(zip, "drain"), once(zip, "close")]).catch(() => undefined);
    // Set from another turn: what the compiler knows of it above is old by now.
    const broken = failed as Error | undefined;
    if (broken !== undefined) throw broken;
  };

  const put = async (name: string, size: number, body: AsyncIterable<Buffer>): Promise<void> => {
    const hash = createHash("sha256");
    await write(tarHeader(name, size, now));
    let written = 0;
    for await (const chunk of body) {
      written += chunk.length;
      hash.update(chunk);
      await write(chunk);
    }
    if (written !== size) throw new SaidError(saying((m) => m.write.changed({ name })));
    await write(tarPadding(size));
    parts[name] = { bytes: size, sha256: hash.digest("hex") };
  };

  const abandon = async (): Promise<void> => {
    zip.destroy();
    out.destroy();
    if (!out.closed) await once(out, "close").catch(() => undefined);
    await rm(unfinished, { force: true });
  };

  return {
    add: (name, bytes) => put(name, bytes.length, Readable.from([bytes])),
    addFile: async (name, path) => {
      const handle = await open(path).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
      });
      if (handle === undefined) return false;
      const { size } = await handle.stat();
      await put(name, size, handle.createReadStream());
      return true;
    },
    finish: async () => {
      const manifest = Buffer.from(JSON.stringify(parts));
      await write(tarHeader(manifestName, manifest.length, now));
      await write(Buffer.concat([manifest, tarPadding(manifest.length), tarEnd]));
      zip.end();
      await finished(out);
      const handle = await open(unfinished, "r+");
      await handle.sync();
      await handle.close();
      for await (const { body } of readArchive(unfinished))
        for await (const _ of body) signal?.throwIfAborted();
      await rename(unfinished, file);
      const folder = await open(dirname(file));
      await folder.sync().catch(() => undefined);
      await folder.close();
      return (await stat(file)).size;
    },
    abandon,
  };
}

function manifestIn(text: string): Static<typeof Manifest> {
  try {
    return readJson(Manifest, text);
  } catch (cause) {
    throw new BadTar("its last part is no list of parts", { cause });
  }
}

/**
 * What a reader can make of it: bytes that are not as they were written end in
 * one sentence, wherever they were met.
 */
function readingError(file: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const unreadable = error instanceof BadTar || error instanceof SyntaxError;
  if (!unreadable && !/^ZSTD|^ERR_STREAM_PREMATURE|^Z_/.test(code)) return error;
  return new SaidError(
    saying((m) => m.damaged.noBackup({ file })),
    { cause: error },
  );
}

/**
 * Its parts in order. Throws when one is not what was written, when it is cut off, or no backup.
 */
export async function* readArchive(
  file: string,
): AsyncGenerator<{ readonly name: string; readonly body: AsyncIterable<Buffer> }> {
  const source = createReadStream(file);
  const unzip = createZstdDecompress();
  source.on("error", (error) => unzip.destroy(error));
  source.pipe(unzip);
  const seen: Record<string, Part> = {};
  let manifest: Record<string, Part> | undefined;
  try {
    for await (const { name, size, body } of tarEntries(unzip)) {
      if (name === manifestName) {
        const chunks: Buffer[] = [];
        for await (const chunk of body) chunks.push(chunk);
        manifest = manifestIn(Buffer.concat(chunks).toString());
        continue;
      }
      const hash = createHash("sha256");
      const counted = async function* (): AsyncGenerator<Buffer> {
        try {
          for await (const chunk of body) {
            hash.update(chunk);
            yield chunk;
          }
        } catch (error) {
          // Who reads the part meets it first, not the loop that hands the parts out.
          throw readingError(file, error);
        }
      };
      yield { name, body: counted() };
      seen[name] = { bytes: size, sha256: hash.digest("hex") };
    }
  } catch (error) {
    throw readingError(file, error);
  } finally {
    source.destroy();
    unzip.destroy();
  }
  const same =
    manifest !== undefined &&
    Object.keys(manifest).length === Object.keys(seen).length &&
    Object.entries(manifest).every(
      ([name, { bytes, sha256 }]) => seen[name]?.sha256 === sha256 && seen[name].bytes === bytes,
    );
  if (!same) throw new SaidError(saying((m) => m.damaged.parts({ file })));
}
