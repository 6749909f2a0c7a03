/** Names of languages, for people. */
/** "português (Brasil)" for pt-BR; the tag itself where nobody knows its name. */
export function languageName(tag: string, shownIn: string): string {
  try {
    return (
      new Intl.DisplayNames([shownIn, "en"], { type: "language", fallback: "code" }).of(tag) ?? tag
    );
  } catch {
    return tag;
  }
}
