/** Which backups are kept: of each of the last seven days that have one the newest, and of each of the last four weeks. Pure. */

const pattern = /^calendula-(\d{4}-\d{2}-\d{2})T\d{4}\.tar\.zst$/;

/** "calendula-2026-11-29T0315.tar.zst" */
export const backupName = (made: Date): string =>
  `calendula-${made.toISOString().slice(0, 16).replace(":", "")}.tar.zst`;

const backupsKept = { days: 7, weeks: 4 } as const;

/** Number of the week since 1970, from Monday on. */
const weekOf = (day: string): string => String(Math.floor((Date.parse(day) / 86_400_000 + 3) / 7));

/** Those names that may go. Names that are not of the schedule stay. */
export function outlived(names: readonly string[]): readonly string[] {
  const newest = names
    .filter((name) => pattern.test(name))
    .sort()
    .reverse();
  const kept = new Set<string>();
  const keep = (spanOf: (day: string) => string, most: number): void => {
    const spans = new Set<string>();
    for (const name of newest) {
      const span = spanOf(pattern.exec(name)?.[1] ?? "");
      if (spans.has(span)) continue;
      if (spans.size === most) return;
      spans.add(span);
      kept.add(name);
    }
  };
  keep((day) => day, backupsKept.days);
  keep(weekOf, backupsKept.weeks);
  return newest.filter((name) => !kept.has(name));
}
