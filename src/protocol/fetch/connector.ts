/**
 * Connections to other servers: none to a private address, and none
 * without TLS where we have it ourselves.
 */
import type { lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import type { Agent, buildConnector as Build } from "undici";
import { seconds } from "#platform/lib/clock.ts";
import { inAll, maxOfFile } from "./documents.ts";
import { OutgoingError } from "./outgoing-error.ts";
import { isSpecial } from "./network.ts";

interface Rules {
  /** Hosts with their ports that may be asked whatever their address is. */
  readonly allow: ReadonlySet<string>;
  readonly httpsOnly: boolean;
}

export async function openAgent(rules: Rules, resolve: typeof lookup): Promise<Agent> {
  const { Agent, buildConnector } = await import("undici");
  return new Agent({
    connect: connectorOf(buildConnector, rules, resolve),
    headersTimeout: inAll,
    bodyTimeout: inAll,
    keepAliveTimeout: seconds(4),
    maxResponseSize: maxOfFile,
  });
}

/**
 * Addresses are checked when the connection is made: names that change
 * their mind and redirects are covered.
 */
function connectorOf(
  buildConnector: typeof Build,
  { allow, httpsOnly }: Rules,
  resolve: typeof lookup,
): Build.connector {
  const guarded: LookupFunction = (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, "", 0);
      const bad = addresses.find((one) => isSpecial(one.address));
      const [one] = addresses;
      if (bad !== undefined || one === undefined)
        return callback(
          new OutgoingError("blocked", `${hostname} leads to a private address`),
          "",
          0,
        );
      if (options.all === true)
        return (callback as unknown as (error: null, all: typeof addresses) => void)(
          null,
          addresses,
        );
      return callback(null, one.address, one.family);
    });
  };
  const free = buildConnector({ timeout: seconds(5) });
  const strict = buildConnector({ timeout: seconds(5), lookup: guarded });
  return (options, callback) => {
    const port = options.port || (options.protocol === "https:" ? "443" : "80");
    const host = options.hostname.toLowerCase();
    if (allow.has(`${host}:${port}`)) return free(options, callback);
    const bare = host.replace(/^\[|\]$/g, "");
    if ((isIP(bare) !== 0 && isSpecial(bare)) || (httpsOnly && options.protocol !== "https:")) {
      return callback(
        new OutgoingError("blocked", `we don't connect to ${options.protocol}//${host}:${port}`),
        null,
      );
    }
    return strict(options, callback);
  };
}
