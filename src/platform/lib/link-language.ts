/**
 * A link in a mail says in which language the mail is: so the pages behind it are
 * in that of whoever gets it, whatever their browser is in.
 */

const parameter = "lang";

/** What follows an address of ours, "/rsvp/x?lang=es"; other addresses stay as they are. */
export function withLanguage(address: string, language: string, origin: string): string {
  const url = URL.parse(address, origin);
  if (url === null || url.origin !== origin || language === "") return address;
  url.searchParams.set(parameter, language);
  return address.startsWith("/") ? url.href.slice(origin.length) : url.href;
}

/** Of the question after a path; undefined for what names no language. */
export function languageInQuery(query: unknown): string | undefined {
  const said: unknown =
    typeof query === "object" && query !== null
      ? (query as Readonly<Record<string, unknown>>)[parameter]
      : undefined;
  return typeof said === "string" && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(said)
    ? said
    : undefined;
}
