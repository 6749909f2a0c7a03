/**
 * How backups are called, whose they are, and which are kept: of each of the last seven days that
 * have one the newest, and of each of the last four weeks. Pure.
 */
import { inFileName } from "#platform/lib/host-names.ts";

const pattern = /^calendula-(?:(?<host>.+)-)?(?<day>\d{4}-\d{2}-\d{2})T\d{4}\.tar\.zst(?:\.part)?$/;

/** "calendula-moss.example-2026-11-29T0315.tar.zst": several collectives may share a folder. */
export const backupName = (made: Date, origin: string): string =>
  `calendula-${inFileName(origin)}-${made.toISOString().slice(0, 16).replace(":", "")}.tar.zst`;

const hostIn = (name: string): string | undefined => pattern.exec(name)?.groups?.["host"];

/**
 * Ours, also unfinished ones. Older names say no host: they are ours where nobody else has backups.
 */
export function backupsOf(origin: string, names: readonly string[]): readonly string[] {
  const us = inFileName(origin);
  const alone = names.every((name) => [undefined, us].includes(hostIn(name)));
  return names.filter((name) => pattern.test(name) && (hostIn(name) ?? (alone ? us : "")) === us);
}

/** When the newest of ours was made that says no later moment than `latest`. */
export function lastMadeOf(
  origin: string,
  names: readonly string[],
  latest: Date,
): Date | undefined {
  const times = backupsOf(origin, names)
    .filter((name) => !name.endsWith(".part"))
    .map((name) => timeIn(name).getTime())
    .filter((time) => time <= latest.getTime());
  return times.length === 0 ? undefined : new Date(Math.max(...times));
}

const backupsKept = { days: 7, weeks: 4 } as const;

/** Number of the week since 1970, from Monday on. */
const weekOf = (day: string): string => String(Math.floor((Date.parse(day) / 86_400_000 + 3) / 7));

const dayOf = (name: string): string => pattern.exec(name)?.groups?.["day"] ?? "";
const timeIn = (name: string): Date => {
  const [, day, hour, minute] = /(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})\./.exec(name) ?? [];
  return new Date(`${day}T${hour}:${minute}:00Z`);
};

/** Those of our names that may go. Names that are not of the schedule stay, and those of others. */
export function outlived(origin: string, names: readonly string[]): readonly string[] {
  const newest = backupsOf(origin, names)
    .filter((name) => !name.endsWith(".part"))
    .sort((a, b) => timeIn(b).getTime() - timeIn(a).getTime());
  const staying = new Set<string>();
  const keep = (spanOf: (day: string) => string, max: number): void => {
    const spans = new Set<string>();
    for (const name of newest) {
      const span = spanOf(dayOf(name));
      if (spans.has(span)) continue;
      if (spans.size === max) return;
      spans.add(span);
      staying.add(name);
    }
  };
  keep((day) => day, backupsKept.days);
  keep(weekOf, backupsKept.weeks);
  return newest.filter((name) => !staying.has(name));
}
