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

const utf8 = new TextDecoder("utf-8", { fatal: true });
const latin = new TextDecoder("windows-1252");

function inUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes that a letter beyond ASCII needs, by its first; 0 for what begins none. */
const needs = (byte: number): number =>
  byte >= 0xc2 && byte < 0xe0
    ? 2
    : byte >= 0xe0 && byte < 0xf0
      ? 3
      : byte >= 0xf0 && byte < 0xf5
        ? 4
        : 0;
const goesOn = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** A calendar file that folds its lines inside a letter: the letter is put together again. */
function withWholeLetters(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let size = 0;
  for (let i = 0; i < bytes.length;) {
    const length = needs(bytes[i] ?? 0);
    const letter = [bytes[i] ?? 0];
    let at = i + 1;
    while (letter.length < length) {
      const fold = bytes[at] === 0x0d ? at + 1 : at;
      const folded = bytes[fold] === 0x0a && (bytes[fold + 1] === 0x20 || bytes[fold + 1] === 0x09);
      if (folded && goesOn(bytes[fold + 2])) at = fold + 2;
      if (!goesOn(bytes[at])) break;
      letter.push(bytes[at] ?? 0);
      at++;
    }
    if (length > 0 && letter.length === length) {
      out.set(letter, size);
      size += length;
      i = at;
    } else {
      out[size++] = bytes[i] ?? 0;
      i++;
    }
  }
  return out.subarray(0, size);
}

/** Line by line: a broken one is broken alone. */
function byLines(bytes: Uint8Array): string {
  const lines: { bytes: Uint8Array; text: string | undefined }[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0x0a, at);
    const line = bytes.subarray(at, end < 0 ? bytes.length : end + 1);
    const text = inUtf8(line);
    lines.push({ bytes: line, text });
    at += line.length;
  }
  return lines
    .map(({ bytes: line, text }) => {
      if (text !== undefined) return text;
      const loose = new TextDecoder("utf-8").decode(line);
      // Half a letter among whole ones is a slip; a line without a whole one is written in another way.
      const some = /[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/u.test(loose);
      return some ? loose : latin.decode(line);
    })
    .join("");
}

/**
 * UTF-16 with its mark; then what the file is said to be in; then UTF-8; else Windows-1252, in which spreadsheets write their
 * tables. `said`: a Content-Type. A server that says Latin-1 or UTF-8 says so of all its files, so they are looked at.
 * One broken letter changes its own line, never the whole file.
 */
export function textOfFile(bytes: Uint8Array, said = ""): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const bare = utf16Without(bytes);
  if (bare !== undefined) return new TextDecoder(bare).decode(bytes);
  const decoder = decoderOf(/;\s*charset\s*=\s*"?([\w.:+-]{1,40})/i.exec(said)?.[1] ?? "utf-8");
  if (decoder !== undefined && !vague.has(decoder.encoding)) return decoder.decode(bytes);
  const whole = inUtf8(bytes);
  if (whole !== undefined) return whole;
  const mended = withWholeLetters(bytes);
  return inUtf8(mended) ?? byLines(mended);
}

/** UTF-16 without its mark: every second byte of its first words is nothing. */
function utf16Without(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes.length < 8) return undefined;
  const zero = (from: number): boolean => [0, 2, 4, 6].every((at) => bytes[from + at] === 0);
  const some = (from: number): boolean => [0, 2, 4, 6].every((at) => bytes[from + at] !== 0);
  return zero(1) && some(0) ? "utf-16le" : zero(0) && some(1) ? "utf-16be" : undefined;
}
