/**
 * Pictures and recordings in an S3-compatible store. Its library is loaded
 * where a store is set, and nowhere else.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type * as s3Library from "@aws-sdk/client-s3";
import type { MediaStore } from "./store.ts";

type Library = typeof s3Library;

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

export function openS3(text: string): MediaStore {
  const { endpoint, bucket: Bucket, prefix, region, ...credentials } = readUrl(text);
  let opened: Promise<{ readonly s3: Library; readonly client: s3Library.S3Client }> | undefined;
  const open = (): Promise<{ readonly s3: Library; readonly client: s3Library.S3Client }> =>
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
        maxAttempts: 3,
      }),
    })));
  const keyOf = (hash: string): string => `${prefix}media/${hash.slice(0, 2)}/${hash}`;
  const noteKey = `${prefix}media/.folder`;

  return {
    put: async (hash, path) => {
      const { s3, client } = await open();
      const { size } = await stat(path);
      await client.send(
        new s3.PutObjectCommand({
          Bucket,
          Key: keyOf(hash),
          Body: createReadStream(path),
          ContentLength: size,
        }),
      );
    },
    get: async (hash, path) => {
      const { s3, client } = await open();
      try {
        const { Body } = await client.send(new s3.GetObjectCommand({ Bucket, Key: keyOf(hash) }));
        if (!(Body instanceof Readable)) return false;
        await pipeline(Body, createWriteStream(path, { mode: 0o600 }));
        return true;
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
    },
    drop: async (hash) => {
      const { s3, client } = await open();
      await client.send(new s3.DeleteObjectCommand({ Bucket, Key: keyOf(hash) }));
    },
    list: async function* () {
      const { s3, client } = await open();
      let from: string | undefined;
      do {
        const page = await client.send(
          new s3.ListObjectsV2Command({
            Bucket,
            Prefix: `${prefix}media/`,
            ...(from === undefined ? {} : { ContinuationToken: from }),
          }),
        );
        yield (page.Contents ?? []).flatMap(({ Key }) => {
          const name = Key?.split("/").at(-1) ?? "";
          return /^[0-9a-f]{64}$/.test(name) ? [name] : [];
        });
        from = page.NextContinuationToken;
      } while (from !== undefined);
    },
    note: async () => {
      const { s3, client } = await open();
      try {
        const { Body } = await client.send(new s3.GetObjectCommand({ Bucket, Key: noteKey }));
        return (await Body?.transformToString())?.trim();
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    writeNote: async (name) => {
      const { s3, client } = await open();
      await client.send(new s3.PutObjectCommand({ Bucket, Key: noteKey, Body: `${name}\n` }));
    },
  };
}
