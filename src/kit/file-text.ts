/** The text of a file. Pure. */

/** Names of Latin-1 all mean Windows-1252 (WHATWG Encoding): what programs say that know no better. */
const vague = new Set(["utf-8", "windows-1252"]);

function decoderOf(charset: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined;
  }
}

/**
 * UTF-16 with its mark; then what the file is said to be in; then UTF-8; else Windows-1252, in which spreadsheets write their
 * tables. `said`: a Content-Type. A server that says Latin-1 or UTF-8 says so of all its files, so they are looked at.
 */
export function textOfFile(bytes: Uint8Array, said = ""): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const decoder = decoderOf(/;\s*charset\s*=\s*"?([\w.:+-]{1,40})/i.exec(said)?.[1] ?? "utf-8");
  if (decoder !== undefined && !vague.has(decoder.encoding)) return decoder.decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
