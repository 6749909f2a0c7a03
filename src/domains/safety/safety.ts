/** Blocking: a server or somebody on it is no longer spoken with. Pure. */
import { readAccount, readHost, readWebAddress } from "#platform/lib/host-names.ts";
import { hostOf } from "#platform/lib/url.ts";

/** What was typed, as a host or the id of an actor. undefined: neither. */
export function readBlock(
  text: string,
): { readonly kind: "host" | "actor"; readonly value: string } | undefined {
  const trimmed = text.trim();
  const url = trimmed.includes("://") ? readWebAddress(trimmed) : undefined;
  if (url !== undefined)
    return new URL(url).pathname === "/"
      ? { kind: "host", value: hostOf(url) ?? "" }
      : { kind: "actor", value: url };
  const host = readAccount(trimmed)?.host ?? readHost(trimmed);
  return host === undefined ? undefined : { kind: "host", value: host };
}
