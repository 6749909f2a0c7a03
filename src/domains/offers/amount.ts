/** How much of something, as people say it. Pure. */

const irregular: Readonly<Record<string, string>> = { person: "people", loaf: "loaves" };

/** English words for one of several that people write as a unit: "1 hours" is "1 hour". */
const ofOne: Readonly<Record<string, string>> = Object.fromEntries(
  "hour minute day night evening morning afternoon week month time visit session lesson seat place room bed jar bottle bag basket piece portion meal loaf pair litre kilo metre person"
    .split(" ")
    .map((one) => [irregular[one] ?? `${one}s`, one]),
);

/** "2 hours", "1 hour", "3 jars of salve"; "1" where nobody said of what. */
export function offerAmount(number: string, unit: string | null, language: string): string {
  if (unit === null || unit === "one") return number;
  const [first = "", ...rest] = unit.split(" ");
  const single =
    Number(number) === 1 && language.startsWith("en")
      ? (ofOne[first.toLowerCase()] ?? first)
      : first;
  return [number, single, ...rest].join(" ");
}
