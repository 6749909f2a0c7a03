/**
 * The table types are written by hand beside the migrations: here they
 * are held against the database itself.
 */
import { join } from "node:path";
import { sql } from "kysely";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../support/database.ts";

interface Column {
  readonly type: string;
  readonly nullable: boolean;
  /** May an insert leave it out? */
  readonly optional: boolean;
}
type Tables = ReadonlyMap<string, ReadonlyMap<string, Column>>;

const root = join(import.meta.dirname, "..", "..", "..");
const camel = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** What TypeScript calls a value of a PostgreSQL type, as our driver reads it. */
const readAs: Readonly<Record<string, string>> = {
  bool: "boolean",
  float4: "number",
  float8: "number",
  int2: "number",
  int4: "number",
  timestamptz: "Date",
  bytea: "bytes",
  _text: "string[]",
  _uuid: "string[]",
  _int4: "number[]",
};

/** The migrator's own tables stand in no type. */
const ofTheMigrator = (table: string): boolean => table.startsWith("kysely");

async function inTheDatabase({ db }: TestDatabase): Promise<Tables> {
  const { rows } = await sql<{
    tableName: string;
    columnName: string;
    udtName: string;
    nullable: boolean;
    optional: boolean;
    generated: boolean;
  }>`
    select c.table_name, c.column_name, c.udt_name, c.is_nullable = 'YES' as nullable,
           c.column_default is not null or c.is_identity = 'YES' as optional,
           c.is_generated = 'ALWAYS' as generated
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'`.execute(db);
  const tables = new Map<string, Map<string, Column>>();
  for (const row of rows) {
    if (ofTheMigrator(row.tableName)) continue;
    const columns = tables.get(camel(row.tableName)) ?? new Map<string, Column>();
    const type = readAs[row.udtName] ?? "string";
    columns.set(camel(row.columnName), {
      type,
      // What the database makes itself is always there, though it counts as nullable.
      nullable: row.nullable && !row.generated,
      optional: row.optional || row.generated,
    });
    tables.set(camel(row.tableName), columns);
  }
  return tables;
}

function asWritten(): Tables {
  const config = ts.readConfigFile(join(root, "tsconfig.json"), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const file = join(root, "src", "platform", "database", "schema.ts");
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const exported = checker
    .getExportsOfModule(symbol as ts.Symbol)
    .find((one) => one.name === "Tables") as ts.Symbol;
  const typeOf = (of: ts.Symbol): ts.Type =>
    checker.getTypeOfSymbolAtLocation(of, source as ts.Node);
  const tables = new Map<string, Map<string, Column>>();
  for (const table of checker.getDeclaredTypeOfSymbol(exported).getProperties()) {
    const columns = new Map<string, Column>();
    for (const property of typeOf(table).getProperties())
      columns.set(property.name, columnOf(checker, typeOf(property)));
    tables.set(table.name, columns);
  }
  return tables;
}

const typesIn = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);

function columnOf(checker: ts.TypeChecker, written: ts.Type): Column {
  // Kysely's Generated<T> is a ColumnType<Select, Insert, Update> whose insert may be undefined.
  const part = (name: string): ts.Type | undefined => {
    const symbol = written.getProperty(name);
    return symbol === undefined ? undefined : checker.getTypeOfSymbol(symbol);
  };
  const select = part("__select__") ?? written;
  const insert = part("__insert__");
  const kinds = typesIn(select);
  const names = kinds
    .filter((one) => (one.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0)
    .map((one) => nameOf(checker, one));
  const inserts = insert === undefined ? [] : typesIn(insert);
  return {
    type: [...new Set(names)].join(" | "),
    nullable: kinds.some((one) => (one.flags & ts.TypeFlags.Null) !== 0),
    optional: inserts.some((one) => (one.flags & ts.TypeFlags.Undefined) !== 0),
  };
}

function nameOf(checker: ts.TypeChecker, type: ts.Type): string {
  const plain = checker.typeToString(checker.getBaseTypeOfLiteralType(type));
  if (/^(Buffer|Uint8Array)/.test(plain)) return "bytes";
  if (checker.isArrayType(type)) {
    const [element] = checker.getTypeArguments(type as ts.TypeReference);
    return element === undefined ? plain : `${nameOf(checker, element)}[]`;
  }
  if (type.isUnion())
    return [...new Set(type.types.map((one) => nameOf(checker, one)))].join(" | ");
  return plain;
}

let database: TestDatabase;
let real: Tables;
let written: Tables;

beforeAll(async () => {
  database = await testDatabase();
  real = await inTheDatabase(database);
  written = asWritten();
});
afterAll(() => database.end());

test("every table has a type, and every type a table", () => {
  expect([...written.keys()].sort()).toEqual([...real.keys()].sort());
});

test("every column is typed as the database holds it", () => {
  const wrong: string[] = [];
  for (const [table, columns] of real) {
    const types = written.get(table) ?? new Map<string, Column>();
    for (const [name, column] of columns) {
      const type = types.get(name);
      if (type === undefined) wrong.push(`${table}.${name} has no type`);
      else {
        if (type.type !== column.type)
          wrong.push(`${table}.${name} is ${column.type}, typed ${type.type}`);
        if (type.nullable !== column.nullable)
          wrong.push(`${table}.${name} ${column.nullable ? "may" : "may not"} be null`);
        // A nullable column may always be left out; one that must be given never.
        if (type.optional && !column.optional && !column.nullable)
          wrong.push(`${table}.${name} must be given`);
      }
    }
    for (const name of types.keys())
      if (!columns.has(name)) wrong.push(`${table}.${name} is typed, but no column`);
  }
  expect(wrong).toEqual([]);
});
