/**
 * Names of servers: as people type them in any script, kept as DNS has
 * them, shown as people read them. Pure.
 */
import { domainToASCII, domainToUnicode } from "node:url";
import { safeUrl } from "./url.ts";

const ascii = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*$/;
const fourNumbers = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * "Bücher.example." or "例え．ｊｐ：8443" -> "xn--bcher-kva.example", "xn--r8jz45g.jp:8443": lower case,
 * punycode, no dot at the end. undefined for what is no name of a server.
 */
export function readHost(text: string): string | undefined {
  const [, name = "", port = ""] =
    /^([^\s:/@?#\\[\]%]{1,253})(:\d{1,5})?$/.exec(
      text.normalize("NFKC").trim().replace(/：/g, ":"),
    ) ?? [];
  const host = domainToASCII(name.replace(/[.。]$/, "")).toLowerCase();
  if (!ascii.test(host) || host.length > 253 || Number(port.slice(1)) > 65_535) return undefined;
  // A bare number would become an IPv4 address.
  if (fourNumbers.test(host) && host !== name) return undefined;
  return `${host}${port}`;
}

/** "@moss@bücher.example" -> name and host; undefined for what is no such address. */
export function readAccount(
  text: string,
): { readonly name: string; readonly host: string } | undefined {
  const [, name, typed = ""] =
    /^(?:acct:)?@?([\w.~-]{1,100})@([^@]{1,300})$/.exec(text.trim().replace(/＠/g, "@")) ?? [];
  const host = readHost(typed);
  return name === undefined || host === undefined ? undefined : { name, host };
}

/** A whole web address as it was typed, its host in the one form. undefined: it is none. */
export function readWebAddress(text: string): string | undefined {
  const url = safeUrl(text.trim());
  if (url === undefined) return undefined;
  const read = new URL(url);
  read.hostname = read.hostname.replace(/\.$/, "");
  return read.href;
}

const scripts = ["Latin", "Cyrillic", "Greek", "Han", "Hiragana", "Katakana", "Bopomofo", "Hangul"];
const scriptForms = scripts.map((name) => [name, new RegExp(`\\p{Script=${name}}`, "u")] as const);
/** What is written together in one word (Unicode TS 39, "highly restrictive", without Latin). */
const together: readonly (readonly string[])[] = [
  ["Han", "Hiragana", "Katakana"],
  ["Han", "Bopomofo"],
  ["Han", "Hangul"],
];
/** Letters beside a to z that people write Latin words with, and that look like no other. */
const latin =
  /^[a-z0-9\-\u00df-\u00f6\u00f8-\u0130\u0132-\u0137\u0139-\u017e\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u0259\u1e00-\u1eff]+$/;
/** Letters of other scripts that pass for Latin ones; a word of nothing else is shown to nobody. */
const lookAlike = /^[асԁеёһіїјӏорԛѕԝхухьъгпмткнвαανορυτικχωβγηεпьϳ0-9-]+$/;

/** Is it plain what this word of a name says? */
function isPlain(label: string): boolean {
  const found = scriptForms.filter(([, form]) => form.test(label)).map(([name]) => name);
  if (found.includes("Latin")) return found.length === 1 && latin.test(label);
  if (lookAlike.test(label)) return false;
  return (
    found.length < 2 || together.some((group) => found.every((script) => group.includes(script)))
  );
}

/**
 * Of the same script throughout, as far as we tell them apart? A letter of a script
 * that is not in the list is its own.
 */
const others =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * A host as people read it: "bücher.example". Where scripts are mixed, or
 * letters pass for others, as DNS has it.
 */
export function hostText(host: string): string {
  if (!host.includes("xn--")) return host;
  const [, name = "", port = ""] = /^([^:]*)(:\d+)?$/.exec(host) ?? [];
  const labels = name.split(".").map((label) => {
    if (!label.startsWith("xn--")) return label;
    const shown = domainToUnicode(label);
    const mixed = others.test(shown) && scriptForms.some(([, form]) => form.test(shown));
    return shown !== "" && domainToASCII(shown) === label && isPlain(shown) && !mixed
      ? shown
      : label;
  });
  return `${labels.join(".")}${port}`;
}

/** The same for "@moss@xn--…", "moss@xn--…", or a whole web address. */
export function addressWithHost(address: string): string {
  const [, before = "", host = "", rest = ""] =
    /^(https?:\/\/|@?[^@/]*@)?([^/?#]*)(.*)$/s.exec(address) ?? [];
  return `${before}${hostText(host)}${rest}`;
}

/** The host of an address as a part of a file's name: "localhost_3000". */
export const inFileName = (origin: string): string =>
  new URL(origin).host.replace(/[^a-z0-9.-]/g, "_");
