/**
 * Time zones are chosen by name: the short list has every clock that is in use somewhere. Of
 * languages no two have the same name.
 */
import { expect, test } from "vitest";
import { languageField, zoneField } from "#platform/web/html/pick.ts";
import { emptyFormState } from "#platform/web/html/forms.ts";
import { Temporal } from "#platform/lib/temporal.ts";
import type { View } from "#platform/web/view.ts";

const optionsOf = (main: boolean, standing = ""): readonly string[] => {
  const state = { ...emptyFormState, values: { zone: standing } };
  const page = String(
    zoneField({ language: "en" } as View, state, { name: "zone", label: "Zone", main }),
  );
  return [...page.matchAll(/<option value="([^"]+)"/g)].map(([, zone]) => zone ?? "");
};

/** How its clock stands to UTC on the first of each month of two years. */
const clockOf = (zone: string): string =>
  Array.from(
    { length: 24 },
    (_, month) =>
      Temporal.Instant.from("2026-01-01T00:00Z")
        .toZonedDateTimeISO("UTC")
        .add({ months: month })
        .withTimeZone(zone).offset,
  ).join(" ");

test("there is one zone for each clock that a place with people has", () => {
  const main = optionsOf(true);
  expect(new Set(main).size).toBe(main.length);
  expect(main.length).toBeLessThan(110);
  const clocks = new Set(main.map(clockOf));
  const missing = optionsOf(false).filter((zone) => !clocks.has(clockOf(zone)));
  // Stations of a few scientists, and islands that keep the clock of one.
  expect(missing.filter((zone) => !zone.startsWith("Antarctica/"))).toEqual([]);
});

test("one that stands in the address and not in the list is in the list", () => {
  expect(optionsOf(true, "America/Cayenne")[0]).toBe("America/Cayenne");
  expect(optionsOf(true, "Europe/Paris").filter((zone) => zone === "Europe/Paris")).toHaveLength(1);
});

test.each(["en", "es", "fr", "de", "pt", "ar"])(
  "no two languages have the same name for readers of %s",
  (language) => {
    const input = { name: "language", label: "Language" };
    const page = String(languageField({ language } as View, emptyFormState, input));
    const names = [...page.matchAll(/<option [^>]*>([^<]+)</g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  },
);

test("the languages that a collective speaks stand first, all others below a word for them", () => {
  const view = { language: "en", languages: ["en", "es", "ar"] } as unknown as View;
  const state = { ...emptyFormState, values: { language: "ckb" } };
  const page = String(languageField(view, state, { name: "language", label: "Language" }));
  const [first = "", others = ""] = page.split('<optgroup label="Other languages">');
  const tags = (part: string) =>
    [...part.matchAll(/<option value="([^"]+)"/g)].map(([, tag]) => tag);
  expect(tags(first)).toEqual(["ar", "ckb", "en", "es"]);
  expect(tags(others).length).toBeGreaterThan(60);
  expect(tags(others)).not.toContain("es");
  expect(page).toContain('<option value="ckb" selected>');
});
