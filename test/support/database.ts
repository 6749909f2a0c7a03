/** A fresh, real, migrated PostgreSQL database in tens of milliseconds: a copy of a template. */
import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { pino } from "pino";
import { inject } from "vitest";
import { migrate } from "#platform/database/migrate.ts";
import { connect } from "#platform/database/open.ts";
import type { Db } from "#platform/database/schema.ts";
import { deadline } from "./patience.ts";

const silent = pino({ level: "silent" });

export interface TestDatabase {
  readonly db: Db;
  readonly url: string;
  end(): Promise<void>;
}

/** The migrations' own digest names the template: a changed migration makes a new one. */
function templateName(): string {
  const folder = join(import.meta.dirname, "..", "..", "migrations");
  const hash = createHash("sha256");
  for (const file of readdirSync(folder).sort())
    hash.update(file).update(readFileSync(join(folder, file)));
  return `calendula_template_${hash.digest("hex").slice(0, 16)}`;
}

function at(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.href;
}

async function makeTemplate(admin: pg.Client, url: string, name: string): Promise<void> {
  const known = await admin.query("select from pg_database where datname = $1 and datistemplate", [
    name,
  ]);
  if (known.rowCount === 1) return;
  await admin.query("select pg_advisory_lock(7300)");
  try {
    const again = await admin.query(
      "select from pg_database where datname = $1 and datistemplate",
      [name],
    );
    if (again.rowCount === 1) return;
    await admin.query(`drop database if exists ${name}`);
    await admin.query(`create database ${name} template template0`);
    const { db, close } = connect(at(url, name), silent, 2, deadline);
    try {
      await migrate(db, silent);
    } finally {
      await close();
    }
    await admin.query(`alter database ${name} with is_template true`);
  } finally {
    await admin.query("select pg_advisory_unlock(7300)");
  }
}

/** `end` drops it. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject("databaseUrl");
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  const template = templateName();
  const name = `calendula_test_${randomBytes(8).toString("hex")}`;
  try {
    await makeTemplate(admin, server, template);
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
  } finally {
    await admin.end();
  }
  const url = at(server, name);
  const { db, close } = connect(url, silent, 8, deadline);
  return {
    db,
    url,
    end: async () => {
      await close();
      const last = new pg.Client({ connectionString: server });
      await last.connect();
      try {
        await last.query(`drop database if exists ${name} with (force)`);
      } finally {
        await last.end();
      }
    },
  };
}
