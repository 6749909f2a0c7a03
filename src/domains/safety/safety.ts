/** Blocking: a server or somebody on it is no longer spoken with. Pure. */
import { hostOf, safeUrl } from "#platform/lib/url.ts";

/** What was typed, as a host or the id of an actor. undefined: neither. */
export function readBlock(
  text: string,
): { readonly kind: "host" | "actor"; readonly value: string } | undefined {
  const trimmed = text.trim();
  const url = trimmed.includes("://") ? safeUrl(trimmed) : undefined;
  if (url !== undefined)
    return new URL(url).pathname === "/"
      ? { kind: "host", value: hostOf(url) ?? "" }
      : { kind: "actor", value: url };
  const host = /^(?:@?[\w.~-]+@)?([a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?)$/i
    .exec(trimmed)?.[1]
    ?.toLowerCase();
  return host === undefined || host.length > 253 ? undefined : { kind: "host", value: host };
}
