/**
 * Jobs that carry what is for one person alone: sealed with the instance key for as long as they
 * wait, in backups too.
 */
import type { AppContext } from "#commons/app-context.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";
import { derive, instanceKey, seal, unseal } from "#platform/lib/keyfile.ts";

type Keyed = Pick<AppContext, "config">;

const keyFor = ({ config }: Keyed): Buffer => derive(instanceKey(config.dataDir), "jobs");

// Payloads are JSON text, and only we write them: this is enough to know one of ours by.
const beginning = '{"sealedPayload":';

/**
 * The payload as it may stand in a row. `shown`: what whoever runs the server may read of it, in a
 * list of what could not be sent. A version that can't open it fails, and tries it again.
 */
export const sealPayload = (
  ctx: Keyed,
  payload: string,
  shown: Readonly<Record<string, string>> = {},
): string => JSON.stringify({ sealedPayload: seal(keyFor(ctx), payload), ...shown });

/** As it was written; what is not sealed stays as it is. Throws where the key is another one. */
export const openPayload = (ctx: Keyed, payload: string): string =>
  payload.startsWith(beginning)
    ? unseal(keyFor(ctx), readStrings(payload, "sealedPayload").sealedPayload)
    : payload;
