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

/**
 * A link in a mail says in which language the mail is: so the pages behind it are
 * in that of whoever gets it, whatever their browser is in.
 */
const languageParameter = "lang";

/** What follows an address of ours, "/rsvp/x?lang=es"; other addresses stay as they are. */
export function withLanguage(address: string, language: string, origin: string): string {
  const url = URL.parse(address, origin);
  if (url === null || url.origin !== origin || language === "") return address;
  url.searchParams.set(languageParameter, language);
  return address.startsWith("/") ? url.href.slice(origin.length) : url.href;
}

/** Of the question after a path; undefined for what names no language. */
export function languageInQuery(query: unknown): string | undefined {
  const said: unknown =
    typeof query === "object" && query !== null
      ? (query as Readonly<Record<string, unknown>>)[languageParameter]
      : undefined;
  return typeof said === "string" && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(said)
    ? said
    : undefined;
}
