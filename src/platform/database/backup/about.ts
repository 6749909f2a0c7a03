/** What a backup says of itself: read from a file that anybody may have written. */
import Type, { type Static, type TSchema } from "typebox";
import { readJson } from "#platform/lib/json/read-json.ts";

export const aboutName = "about.json";
export const keysName = "instance.key.sealed";

const Head = Type.Object({
  format: Type.Literal("calendula-backup"),
  version: Type.Number(),
  /** Of the program that wrote it. */
  calendula: Type.String(),
});

type Unchanged<T> = T extends readonly (infer One)[]
  ? readonly Unchanged<One>[]
  : T extends object
    ? { readonly [K in keyof T]: Unchanged<T[K]> }
    : T;

const names = Type.Array(Type.String());

const About = Type.Object({
  ...Head.properties,
  version: Type.Literal(1),
  /** By the clock of the database. */
  made: Type.String({ pattern: "^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$" }),
  origin: Type.String(),
  keyFingerprint: Type.Union([Type.String(), Type.Null()]),
  keys: Type.Boolean(),
  migrations: names,
  tables: Type.Array(Type.Object({ name: Type.String(), columns: names })),
  counters: Type.Array(
    Type.Object({
      table: Type.String(),
      column: Type.String(),
      last: Type.String({ pattern: "^\\d{1,19}$" }),
      used: Type.Boolean(),
    }),
  ),
});
export type AboutBackup = Unchanged<Static<typeof About>>;

/** `file` is its name, for whoever reads what is wrong with it. */
export function readAboutBackup(file: string, text: string | undefined): AboutBackup {
  const read = <S extends TSchema>(schema: S, otherwise: string): Static<S> => {
    try {
      return readJson(schema, text ?? "");
    } catch {
      throw new Error(`${file} ${otherwise}`);
    }
  };
  const { version, calendula } = read(Head, "is no backup of Calendula.");
  if (version !== 1)
    throw new Error(`${file} was written by a newer Calendula (${calendula}). Upgrade first.`);
  return read(About, "is damaged, or no backup of Calendula.");
}
