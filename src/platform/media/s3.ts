/**
 * Pictures and recordings in an S3-compatible store. Its library is loaded
 * where a store is set, and nowhere else.
 */
import { createWriteStream, openAsBlob } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { S3mini } from "s3mini";
import type { RequestInit as WayOfRequest, Response as Answer } from "undici";
import type { MediaStore } from "./store.ts";
import { noBucket, storeErrorOf } from "./store-error.ts";

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

const tries = 3;

/**
 * Stores answer by 429 and 5xx when they are busy, and connections end: a moment later it goes.
 * By connections of its own: a store may stand in the network at home, where nothing else of
 * ours may ask.
 */
async function patientFetch(): Promise<typeof fetch> {
  const { Agent, fetch: request } = await import("undici");
  const dispatcher = new Agent();
  const ask = async (url: string, init: WayOfRequest): Promise<Answer> => {
    for (let tried = 1; ; tried++) {
      try {
        const answer = await request(url, { ...init, dispatcher });
        if (tried === tries || (answer.status !== 429 && answer.status < 500)) return answer;
        await answer.body?.cancel();
      } catch (error) {
        if (tried === tries) throw error;
      }
      await sleep(100 * 4 ** (tried - 1) * (1 + Math.random()));
    }
  };
  return ask as unknown as typeof fetch;
}

export function openS3(text: string): MediaStore {
  const { endpoint, bucket, prefix, ...settings } = readUrl(text);
  let opened: Promise<S3mini> | undefined;
  const open = (): Promise<S3mini> =>
    (opened ??= Promise.all([import("s3mini"), patientFetch()]).then(
      ([{ S3mini: Client }, fetch]) =>
        new Client({ ...settings, endpoint: `${endpoint}/${bucket}`, fetch }),
    ));
  const keyOf = (hash: string): string => `${prefix}media/${hash.slice(0, 2)}/${hash}`;
  const noteKey = `${prefix}media/.folder`;
  /** Asks the store; what it has against that is told as its own. */
  const ask = <T>(request: (store: S3mini) => Promise<T>): Promise<T> =>
    open()
      .then(request)
      .catch((error: unknown) => {
        throw storeErrorOf(error, endpoint);
      });

  return {
    put: async (hash, path) => {
      // Read again where it has to be sent again.
      const file = await openAsBlob(path);
      await ask((store) =>
        store.putObject(keyOf(hash), file, undefined, undefined, undefined, file.size),
      );
    },
    get: async (hash, path) => {
      const answer = await ask((store) => store.getObjectResponse(keyOf(hash)));
      if (answer?.body == null) return false;
      const file = createWriteStream(path, { mode: 0o600 });
      await pipeline(Readable.fromWeb(answer.body), file).catch((error: unknown) => {
        throw storeErrorOf(error, endpoint);
      });
      return true;
    },
    drop: async (hash) => {
      await ask((store) => store.deleteObject(keyOf(hash)));
    },
    list: async function* () {
      let from: string | undefined;
      do {
        const after = from;
        const page = await ask((store) =>
          store.listObjectsPaged("/", `${prefix}media/`, 1000, after),
        );
        if (page == null) throw noBucket(bucket, endpoint);
        yield (page.objects ?? []).flatMap(({ Key }) => {
          const name = Key.split("/").at(-1) ?? "";
          return /^[0-9a-f]{64}$/.test(name) ? [name] : [];
        });
        from = page.nextContinuationToken;
      } while (from !== undefined);
    },
    note: async () => {
      const text = await ask((store) => store.getObject(noteKey));
      // Where there is no bucket, nothing is missing in it.
      if (text === null && !(await ask((store) => store.bucketExists())))
        throw noBucket(bucket, endpoint);
      return text?.trim();
    },
    writeNote: async (name) => {
      await ask((store) => store.putObject(noteKey, `${name}\n`));
    },
  };
}
