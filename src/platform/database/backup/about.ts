/** What a backup says of itself: read from a file that anybody may have written. */
import Type, { type Static, type TSchema } from "typebox";
import { readJson } from "#platform/lib/json/read-json.ts";
import { SaidError } from "#platform/i18n/said-error.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { backupMessages } from "./messages.ts";

const saying = sayings(backupMessages);

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
  const read = <S extends TSchema>(schema: S, otherwise: Saying): Static<S> => {
    try {
      return readJson(schema, text ?? "");
    } catch {
      throw new SaidError(otherwise);
    }
  };
  const { version, calendula } = read(
    Head,
    saying((m) => m.damaged.other({ file })),
  );
  if (version !== 1)
    throw new SaidError(saying((m) => m.newer.program({ file, version: calendula })));
  return read(
    About,
    saying((m) => m.damaged.noBackup({ file })),
  );
}
