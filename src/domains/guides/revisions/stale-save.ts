/**
 * A save that began from an older revision, put together with what was saved meanwhile:
 * nothing that either wrote is lost. Pure.
 */
import { manyLines } from "#commons/text.ts";
import { pieces, putTogether } from "../lineage/merge.ts";

/** Fields of the form by name; several values where several can be chosen. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Texts of paragraphs: where both wrote, both stand. */
const written = ["source", "cautions", "wishes"];

const plain = (value: FormValues[string]): string =>
  value === undefined
    ? ""
    : manyLines(typeof value === "string" ? value : [...value].sort().join(" "), 200_000);

/**
 * `base`: what `ours` began from, as far as we know it; `now`: what stands. Answers the fields as
 * they should stand in the form, and the names of those that were changed meanwhile.
 */
export function mergeSave(
  base: FormValues,
  ours: FormValues,
  now: FormValues,
): { readonly values: FormValues; readonly changed: string[] } {
  const changed: string[] = [];
  const values: Record<string, FormValues[string]> = { ...ours };
  for (const name of Object.keys(now)) {
    const [before, mine, theirs] = [plain(base[name]), plain(ours[name]), plain(now[name])];
    if (base[name] === undefined || theirs === before || theirs === mine) continue;
    changed.push(name);
    if (mine === before) values[name] = now[name];
    else if (written.includes(name)) values[name] = putTogether(pieces(before, mine, theirs)).text;
    else if (name === "sources")
      values[name] = [...new Set([...mine.split("\n"), ...theirs.split("\n")])].join("\n");
  }
  return { values, changed };
}
