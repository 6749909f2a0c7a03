/** Names of files that fit on every disk, whatever the title. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { contentDisposition } from "#platform/lib/file-names.ts";

const named = (title: string): { readonly plain: string; readonly full: string } => {
  const text = contentDisposition("attachment", { title, ending: "pdf", other: "guide" });
  const [, plain = "", coded] =
    /^attachment; filename="([\x20-\x7e]*)"(?:; filename\*=UTF-8''([\w.~!%-]+))?$/.exec(text) ?? [];
  return { plain, full: coded === undefined ? plain : decodeURIComponent(coded) };
};

test.each([
  ["Tea", "Tea.pdf", "Tea.pdf"],
  ["茶の淹れ方", "guide.pdf", "茶の淹れ方.pdf"],
  ["Fête des herbes", "Fete des herbes.pdf", "Fête des herbes.pdf"],
  ["شاي", "guide.pdf", "شاي.pdf"],
  ["👩‍👩‍👧 day", "_ day.pdf", "👩‍👩‍👧 day.pdf"],
  ["O'Brien (x)", "O'Brien (x).pdf", "O'Brien (x).pdf"],
  ["Fête (été)", "Fete (ete).pdf", "Fête (été).pdf"],
  // Paths, headers, bidi, devices of Windows, nothing.
  ["../../etc/passwd", "etc-passwd.pdf", "etc-passwd.pdf"],
  ["C:\\temp\\a", "C-temp-a.pdf", "C-temp-a.pdf"],
  ['a"\r\nSet-Cookie: x=1', "a- Set-Cookie- x-1.pdf", "a- Set-Cookie- x-1.pdf"],
  ["safe\u202Efdp.exe", "safefdp.exe.pdf", "safefdp.exe.pdf"],
  ["con", "_con.pdf", "_con.pdf"],
  ["COM1.txt", "_COM1.txt.pdf", "_COM1.txt.pdf"],
  [" . ", "guide.pdf", "guide.pdf"],
  ["\u3164\u200b", "guide.pdf", "guide.pdf"],
  ["100 %", "100.pdf", "100.pdf"],
])("%j is the file %s, in full %s", (title, plain, full) =>
  expect(named(title)).toEqual({ plain, full }),
);

test("whatever the title, the name fits on a disk and in the header", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 600 }), (title) => {
      const { plain, full } = named(title);
      expect(plain).toMatch(/^[^"\\/:*?<>|%]+\.pdf$/);
      expect(Buffer.byteLength(full)).toBeLessThanOrEqual(210);
      expect(full).not.toMatch(/[/\\:*?"<>|\u0000-\u001f\u202a-\u202e\u2066-\u2069]|^\.|^\s/);
    }),
  );
  expect(named("é".repeat(500)).full).toBe(`${"é".repeat(100)}.pdf`);
  expect(named("👩‍👩‍👧".repeat(50)).full).toMatch(/^(?:👩‍👩‍👧)+\.pdf$/);
});
