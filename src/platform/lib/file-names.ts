/**
 * Names of files that people take along: the title, safe on every disk and in the
 * header (RFC 6266, RFC 8187). Pure.
 */

/** Letters of a name; with its ending it stays below the 255 bytes that disks take. */
const limits = { letters: 100, bytes: 200 } as const;

// Controls, bidi marks, what shows nothing, lone surrogates, private letters.
const unseen =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]|(?![\ufe0f\u{1F3FB}-\u{1F3FF}])\p{Default_Ignorable_Code_Point}/gu;
// What a path, a shell, a drive or a header gives a meaning of its own.
const special = /[/\\:*?"<>|%;`$=]+/g;
/** Devices of Windows, with whatever ending. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i;

const letters = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The title as the name of a file, without its ending; `other` when nothing is left of it. */
function bareName(title: string, other: string): string {
  const clean = title
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    // Joins the parts of an emoji.
    .replace(/(?<=\p{Extended_Pictographic}\ufe0f?)\u200d(?=\p{Extended_Pictographic})/gu, "\ue000")
    .replace(/(?!\ue000)./gsu, (letter) => letter.replace(unseen, ""))
    .replaceAll("\ue000", "\u200d")
    .replace(special, "-")
    .replace(/^[ .\-_~]+/, "");
  let name = "";
  let count = 0;
  for (const { segment } of letters.segment(clean)) {
    if (++count > limits.letters || Buffer.byteLength(name + segment) > limits.bytes) break;
    name += segment;
  }
  while (/[ .-]$/.test(name)) name = name.slice(0, -1);
  if (!/[\p{L}\p{N}\p{S}]/u.test(name)) return other;
  return device.test(name) ? `_${name}` : name;
}

/** What old programs read: letters without accents; `other` when the title has none of ASCII. */
function asciiOf(name: string, other: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]+/g, "_")
    .replace(/["\\%]/g, "_");
  return /[A-Za-z0-9]/.test(plain) ? plain : other;
}

/** RFC 8187 leaves fewer signs as they are than a URL does. */
const extended = (text: string): string =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * Content-Disposition for a file called by its title. `ending`: "pdf"; `other`: the name where
 * nothing of the title can stay, in ASCII. The second form of the name stands beside the first
 * where it says more, or always (`both`).
 */
export function contentDisposition(
  kind: "attachment" | "inline",
  {
    title,
    ending,
    other,
    both = false,
  }: {
    readonly title: string;
    readonly ending: string;
    readonly other: string;
    readonly both?: boolean;
  },
): string {
  const name = `${bareName(title, other)}.${ending}`;
  const ascii = `${asciiOf(bareName(title, other), other)}.${ending}`;
  return `${kind}; filename="${ascii}"${
    both || ascii !== name ? `; filename*=UTF-8''${extended(name)}` : ""
  }`;
}
