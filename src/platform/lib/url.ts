/** http(s) only, no credentials; anything else is undefined. The one check for links in pages. */
export function safeUrl(text: unknown): string | undefined {
  if (typeof text !== "string" || text.length > 2048 || /[\u0000-\u001f\u007f]/.test(text))
    return undefined;
  try {
    const url = new URL(text);
    if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
    if (url.username !== "" || url.password !== "") return undefined;
    return url.href;
  } catch {
    return undefined;
  }
}

/** Scheme, host and port; undefined for what is no http(s) URL. */
export function originOf(text: unknown): string | undefined {
  const url = safeUrl(text);
  return url === undefined ? undefined : new URL(url).origin;
}

/** Host with port, lower case, without a trailing dot; undefined for what is no http(s) URL. */
export function hostOf(text: unknown): string | undefined {
  const url = safeUrl(text);
  return url === undefined ? undefined : new URL(url).host.replace(/\.(?=$|:)/, "");
}

/**
 * A path on our own origin that is safe to redirect to ("/groups?x=1");
 * undefined for anything that could leave.
 */
export function localPath(text: unknown): string | undefined {
  if (typeof text !== "string" || !/^\/(?![/\\])[^\\\s]*$/.test(text)) return undefined;
  try {
    const url = new URL(text, "http://localhost");
    return url.origin === "http://localhost" && !url.pathname.startsWith("//")
      ? url.pathname + url.search + url.hash
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A host and what it belongs to: "a.bad.example:8443" -> itself,
 * without port, and each domain above.
 */
export function hostAndAbove(host: string): readonly string[] {
  const bare = host.replace(/:\d+$/, "");
  const labels = bare.split(".");
  const above = /^[\d.]+$|^\[/.test(bare)
    ? []
    : labels.slice(1, -1).map((_, i) => labels.slice(i + 1).join("."));
  return [...new Set([host, bare, ...above])];
}
