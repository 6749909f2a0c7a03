/**
 * Columns are called `group_id` in the database and `groupId` here. The names of a statement change
 * while it is written, and those of its rows once for all of them: changing every part of every
 * statement beforehand, and every row by itself, takes as long as making it.
 */
import {
  CamelCasePlugin,
  PostgresDialect,
  PostgresQueryCompiler,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
} from "kysely";

class ColumnNames extends CamelCasePlugin {
  override transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node;
  }

  /** What stands inside a column (JSON) keeps its names. */
  override async transformResult({
    result,
  }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const [first] = result.rows;
    if (first === undefined) return result;
    const names = Object.keys(first).map((name) => [name, this.camelCase(name)] as const);
    if (names.every(([name, ours]) => name === ours)) return result;
    const rows = result.rows.map((row) => {
      const renamed: UnknownRow = {};
      for (const [name, ours] of names) renamed[ours] = row[name];
      return renamed;
    });
    return { ...result, rows };
  }

  ofDatabase(name: string): string {
    return this.snakeCase(name);
  }
}

export const columnNames = new ColumnNames();

class Compiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return super.sanitizeIdentifier(columnNames.ofDatabase(name));
  }
}

/** PostgreSQL, with our names for its columns. */
export class Dialect extends PostgresDialect {
  override createQueryCompiler(): Compiler {
    return new Compiler();
  }
}
