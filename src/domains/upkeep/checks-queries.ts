/** Is everything in place? The same answers for the command line and for the stewards' page. */
import { sql } from "kysely";
import type { AppContext } from "#commons/app-context.ts";
import type { Reader } from "#platform/database/schema.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { lastBackup } from "#platform/database/backup/last.ts";
import { leastPostgres, pendingMigrations } from "#platform/database/migrate.ts";
import { heldAfterRestore } from "#platform/jobs/dead-letters.ts";
import { problemKinds, problemsSeen, queueHealth } from "#platform/jobs/health.ts";
import { freeSpace, megabytesFree } from "#platform/lib/free-space.ts";
import { hostText } from "#platform/lib/host-names.ts";
import { version as calendula } from "#platform/lib/version.ts";
import { hours } from "#platform/lib/clock.ts";
import { upkeepMessages } from "./messages.ts";

export interface Check {
  readonly good: boolean;
  readonly name: string;
  /** What to do when it is not good. */
  readonly advice: string;
}

const leastNode = 24;

/** One each day, and time to make it. */
const backupWanted = hours(30);
/** The page of servers has them all. */
const namedHosts = 5;

/** Mails that were given up, and the servers that do not answer: some of them by name. */
async function troubles(
  db: Reader,
): Promise<{ readonly mails: number; readonly hosts: readonly string[] }> {
  const { rows } = await sql<{ mails: number; hosts: string[] }>`
    select (select count(*)::int from jobs where lane = 'mail' and dead is not null) as mails,
      array(select host from hosts where next_probe is not null order by failing_since, host
        limit ${namedHosts}) as hosts`.execute(db);
  return rows[0] ?? { mails: 0, hosts: [] };
}

/** All of it, as far as the database can be asked. */
export async function checksNow(ctx: AppContext, language: string): Promise<readonly Check[]> {
  const { db, clock, config, origin } = ctx;
  const messages = upkeepMessages(language).checks;
  const [{ rows }, pending, collective, health] = await Promise.all([
    sql<{ version: string; number: number }>`
      select current_setting('server_version') as version,
        current_setting('server_version_num')::int as number`.execute(db),
    pendingMigrations(db),
    theCollective(ctx),
    queueHealth(db, clock.now()),
  ]);
  const [problems, backup, heldBack, { mails, hosts }] = await Promise.all([
    problemsSeen(ctx, health, language),
    lastBackup(db),
    heldAfterRestore(db),
    troubles(db),
  ]);
  const held = heldBack.reduce((all, one) => all + one.n, 0);
  const age = backup === undefined ? undefined : clock.now().getTime() - backup.made.getTime();
  const noBackup = config.backupDir === undefined ? messages.backupNone : messages.backupSoon;
  const node = process.versions.node;
  const free = freeSpace(config.dataDir);
  // Where nobody says how much is free, nothing is said of it.
  const kinds = problemKinds.filter((kind) => kind !== "disk" || free !== undefined);
  const version = rows[0]?.version.split(" ")[0] ?? "";
  return [
    { good: true, name: messages.version({ version: calendula }), advice: "" },
    {
      good: Number(node.split(".")[0]) >= leastNode,
      name: messages.node({ version: node }),
      advice: messages.nodeAdvice,
    },
    {
      good: origin.startsWith("https:"),
      name: messages.publicUrl({ url: origin }),
      advice: messages.publicUrlAdvice,
    },
    {
      good: (rows[0]?.number ?? 0) >= leastPostgres * 10_000,
      name: messages.database({ version }),
      advice: messages.databaseAdvice({ least: String(leastPostgres) }),
    },
    { good: pending.length === 0, name: messages.upToDate, advice: messages.upToDateAdvice },
    { good: collective !== undefined, name: messages.founded, advice: messages.foundedAdvice },
    {
      good: health.dead === 0,
      name: messages.dead({ n: health.dead }),
      advice: messages.deadAdvice,
    },
    {
      good: health.lag < 300,
      name: messages.waiting({ n: health.waiting }),
      advice: messages.waitingAdvice({ seconds: String(Math.round(health.lag)) }),
    },
    ...kinds.map((kind) => {
      const problem = problems.find((one) => one.kind === kind);
      const name =
        kind === "disk" ? messages.disk({ free: megabytesFree(free ?? 0) / 1000 }) : messages[kind];
      return { good: problem === undefined, name, advice: problem?.words ?? "" };
    }),
    {
      good: age !== undefined && age < backupWanted,
      name: messages.backup,
      advice:
        age === undefined
          ? noBackup
          : messages.backupOld({ hours: String(Math.round(age / hours(1))) }),
    },
    { good: held === 0, name: messages.held, advice: messages.heldAdvice({ n: held }) },
    {
      good: mails === 0,
      name:
        config.smtpUrl === undefined
          ? messages.noMail
          : messages.mail({ host: new URL(config.smtpUrl).host }),
      advice: messages.mailAdvice({ n: mails }),
    },
    {
      good: true,
      name: [messages.hostsDown({ n: health.hostsDown }), ...hosts.map(hostText)].join(" · "),
      advice: "",
    },
  ];
}
