/**
 * Pictures and recordings in an S3-compatible store. Its library is loaded
 * where a store is set, and nowhere else.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type * as s3Library from "@aws-sdk/client-s3";
import type { MediaStore } from "./store.ts";
import { mayPass, noBucket, storeErrorOf } from "./store-error.ts";

/**
 * "https://KEY:SECRET@s3.example/bucket/folder?region=eu": the
 * folder and the region may be left out.
 */
function readUrl(text: string): {
  readonly endpoint: string;
  readonly bucket: string;
  readonly prefix: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
} {
  const url = new URL(text);
  const [bucket = "", ...folders] = url.pathname.split("/").filter(Boolean);
  return {
    endpoint: url.origin,
    bucket,
    prefix: folders.map((folder) => `${folder}/`).join(""),
    region: url.searchParams.get("region") ?? "us-east-1",
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  };
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && ["NoSuchKey", "NotFound"].includes(error.name);

/** Where there is no bucket, nothing is missing in it. */
const isWithoutBucket = (error: unknown): boolean =>
  error instanceof Error && error.name === "NoSuchBucket";

const tries = 3;

/** The library sends nothing again that it would have to read again. */
async function patiently(send: () => Promise<unknown>): Promise<void> {
  for (let tried = 1; ; tried++)
    try {
      await send();
      return;
    } catch (error) {
      if (tried === tries || !mayPass(error)) throw error;
      await sleep(100 * 4 ** (tried - 1) * (1 + Math.random()));
    }
}

interface Opened {
  readonly s3: typeof s3Library;
  readonly client: s3Library.S3Client;
}

export function openS3(text: string): MediaStore {
  const { endpoint, bucket: Bucket, prefix, region, ...credentials } = readUrl(text);
  let opened: Promise<Opened> | undefined;
  const open = (): Promise<Opened> =>
    (opened ??= import("@aws-sdk/client-s3").then((s3) => ({
      s3,
      client: new s3.S3Client({
        endpoint,
        region,
        credentials,
        forcePathStyle: true,
        // What the store can't do by itself must not be asked of it; each
        // file is known by its digest anyway.
        requestChecksumCalculation: "WHEN_REQUIRED",
        responseChecksumValidation: "WHEN_REQUIRED",
        maxAttempts: tries,
      }),
    })));
  const keyOf = (hash: string): string => `${prefix}media/${hash.slice(0, 2)}/${hash}`;
  const noteKey = `${prefix}media/.folder`;
  /** Asks the store; what it has against that is told as its own. */
  const ask = <T>(request: (opened: Opened) => Promise<T>): Promise<T> =>
    open()
      .then(request)
      .catch((error: unknown) => {
        throw isWithoutBucket(error) ? noBucket(Bucket, endpoint) : storeErrorOf(error, endpoint);
      });
  /** undefined: there is none of this name. */
  const read = (Key: string): Promise<s3Library.GetObjectCommandOutput["Body"]> =>
    ask(async ({ s3, client }) => {
      try {
        return (await client.send(new s3.GetObjectCommand({ Bucket, Key }))).Body;
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    });

  return {
    put: async (hash, path) => {
      const { size } = await stat(path);
      const place = { Bucket, Key: keyOf(hash), ContentLength: size };
      await ask(({ s3, client }) =>
        patiently(async () =>
          client.send(new s3.PutObjectCommand({ ...place, Body: createReadStream(path) })),
        ),
      );
    },
    get: async (hash, path) => {
      const body = await read(keyOf(hash));
      if (!(body instanceof Readable)) return false;
      const file = createWriteStream(path, { mode: 0o600 });
      await pipeline(body, file).catch((error: unknown) => {
        throw storeErrorOf(error, endpoint);
      });
      return true;
    },
    drop: async (hash) => {
      await ask(({ s3, client }) =>
        client.send(new s3.DeleteObjectCommand({ Bucket, Key: keyOf(hash) })),
      );
    },
    list: async function* () {
      let from: string | undefined;
      do {
        const after = from === undefined ? {} : { ContinuationToken: from };
        const page = await ask(({ s3, client }) =>
          client.send(new s3.ListObjectsV2Command({ Bucket, Prefix: `${prefix}media/`, ...after })),
        );
        yield (page.Contents ?? []).flatMap(({ Key }) => {
          const name = Key?.split("/").at(-1) ?? "";
          return /^[0-9a-f]{64}$/.test(name) ? [name] : [];
        });
        from = page.IsTruncated === true ? page.NextContinuationToken : undefined;
      } while (from !== undefined);
    },
    note: async () => (await (await read(noteKey))?.transformToString())?.trim(),
    writeNote: async (name) => {
      await ask(({ s3, client }) =>
        client.send(new s3.PutObjectCommand({ Bucket, Key: noteKey, Body: `${name}\n` })),
      );
    },
  };
}
