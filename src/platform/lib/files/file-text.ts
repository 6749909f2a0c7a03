/** The text of a file. Pure. */

/**
 * Names of Latin-1 all mean Windows-1252 (WHATWG Encoding): what programs say that know no better.
 */
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
function needs(byte: number): number {
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
}
const goesOn = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** A calendar file that folds its lines inside a letter: the letter is put together again. */
function withWholeLetters(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let size = 0;
  for (let i = 0; i < bytes.length;) {
    const length = needs(bytes[i] ?? 0);
    if (length === 0) {
      out[size++] = bytes[i++] ?? 0;
      continue;
    }
    const letter = [bytes[i] ?? 0];
    let next = i + 1;
    while (letter.length < length) {
      const fold = bytes[next] === 0x0d ? next + 1 : next;
      const folded = bytes[fold] === 0x0a && (bytes[fold + 1] === 0x20 || bytes[fold + 1] === 0x09);
      if (folded && goesOn(bytes[fold + 2])) next = fold + 2;
      if (!goesOn(bytes[next])) break;
      letter.push(bytes[next] ?? 0);
      next++;
    }
    if (letter.length === length) {
      out.set(letter, size);
      size += length;
      i = next;
    } else {
      out[size++] = bytes[i] ?? 0;
      i++;
    }
  }
  return out.subarray(0, size);
}

const loose = new TextDecoder("utf-8");

/**
 * Bytes of the whole letter that begins here; 0 where none does. Of some first
 * bytes not every second one goes on.
 */
function letterAt(bytes: Uint8Array, offset: number): number {
  const [one = 0, two = 0] = [bytes[offset], bytes[offset + 1]];
  const length = needs(one);
  for (let i = 1; i < length; i++) if (!goesOn(bytes[offset + i])) return 0;
  const wrong =
    (one === 0xe0 && two < 0xa0) ||
    (one === 0xed && two > 0x9f) ||
    (one === 0xf0 && two < 0x90) ||
    (one === 0xf4 && two > 0x8f);
  return wrong ? 0 : length;
}

/**
 * Half a letter among whole ones is a slip; a line without a whole one is written in another way.
 */
function isLatin(bytes: Uint8Array, from: number, to: number): boolean {
  let stray = false;
  for (let offset = from; offset < to;) {
    const length = (bytes[offset] ?? 0) < 0x80 ? 1 : letterAt(bytes, offset);
    // A letter that somebody lost before (U+FFFD) says nothing.
    const lost = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (length > 1 && !lost) return false;
    if (length === 0) stray = true;
    offset += Math.max(1, length);
  }
  return stray;
}

/** More changes from one way of writing to another have no meaning, and cost time. */
const maxRuns = 20_000;

/**
 * Line by line: a broken one is broken alone. Lines in a row that
 * are written alike are read at once.
 */
function byLines(bytes: Uint8Array): string {
  const runs: string[] = [];
  const take = (from: number, to: number, strange: boolean): void =>
    void runs.push((strange ? latin : loose).decode(bytes.subarray(from, to)));
  let begin = 0;
  let strange = false;
  for (let offset = 0; offset < bytes.length;) {
    const found = bytes.indexOf(0x0a, offset);
    const end = found < 0 ? bytes.length : found + 1;
    const now = isLatin(bytes, offset, end);
    if (now !== strange && offset > begin) {
      if (runs.length >= maxRuns) return latin.decode(bytes);
      take(begin, offset, strange);
      begin = offset;
    }
    strange = now;
    offset = end;
  }
  take(begin, bytes.length, strange);
  return runs.join("");
}

/**
 * UTF-16 with its mark; then what the file is said to be in; then UTF-8; else Windows-1252,
 * in which spreadsheets write their tables. `said`: a Content-Type. A server that says
 * Latin-1 or UTF-8 says so of all its files, so they are looked at. One broken letter changes
 * its own line, never the whole file.
 */
export function textOfFile(bytes: Uint8Array, charset = ""): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const bare = utf16Without(bytes);
  if (bare !== undefined) return new TextDecoder(bare).decode(bytes);
  const decoder = decoderOf(/;\s*charset\s*=\s*"?([\w.:+-]{1,40})/i.exec(charset)?.[1] ?? "utf-8");
  if (decoder !== undefined && !vague.has(decoder.encoding)) return decoder.decode(bytes);
  const whole = inUtf8(bytes);
  if (whole !== undefined) return whole;
  const mended = withWholeLetters(bytes);
  return inUtf8(mended) ?? byLines(mended);
}

/** UTF-16 without its mark: every second byte of its first words is nothing. */
function utf16Without(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes.length < 8) return undefined;
  const zero = (from: number): boolean => [0, 2, 4, 6].every((index) => bytes[from + index] === 0);
  const some = (from: number): boolean => [0, 2, 4, 6].every((index) => bytes[from + index] !== 0);
  if (zero(1) && some(0)) return "utf-16le";
  return zero(0) && some(1) ? "utf-16be" : undefined;
}
