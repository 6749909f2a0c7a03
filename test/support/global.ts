/** Once per test run: which PostgreSQL the tests use, said in the log. */
import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { freemem, tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "#platform/database/embedded.ts";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

interface TestServer {
  readonly name: string;
  readonly url: string;
  stop(): Promise<void>;
}

const image = "postgres:18";

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // For all that tests and the programs that they start write down: every worker inherits it.
  process.env["TMPDIR"] = roomy();
  const contained = await (given() ?? container());
  const server = typeof contained === "string" ? await embedded() : contained;
  const why = typeof contained === "string" ? `: ${contained}` : "";
  console.log(`tests run on ${server.name}${why}`);
  project.provide("databaseUrl", server.url);
  return () => server.stop();
}

function given(): TestServer | undefined {
  const url = process.env["TEST_DATABASE_URL"];
  return url === undefined || url === ""
    ? undefined
    : { name: "the PostgreSQL of TEST_DATABASE_URL", url, stop: async () => undefined };
}

/** Docker, when it answers and has the image already: tests never pull one. Else why there is none. */
async function container(): Promise<TestServer | string> {
  let answers = false;
  try {
    const { getContainerRuntimeClient, GenericContainer, Wait } = await import("testcontainers");
    const client = await Promise.race([
      getContainerRuntimeClient(),
      new Promise<never>((_, reject) =>
        setTimeout(() => reject(new Error("no answer")), 3000).unref(),
      ),
    ]);
    answers = true;
    if (
      !(await client.image.exists(
        await import("testcontainers").then((t) => t.ImageName.fromString(image)),
      ))
    )
      return `Docker has no image ${image} here`;
    const started = await new GenericContainer(image)
      .withEnvironment({
        POSTGRES_PASSWORD: "test",
        POSTGRES_USER: "calendula",
        POSTGRES_DB: "calendula",
      })
      .withExposedPorts(5432)
      .withWaitStrategy(Wait.forLogMessage(/ready to accept connections/, 2))
      .start();
    const url = `postgres://calendula:test@${started.getHost()}:${started.getMappedPort(
      5432,
    )}/calendula`;
    return { name: `a ${image} container`, url, stop: () => started.stop().then(() => undefined) };
  } catch (error) {
    if (!answers) return "no Docker answers here";
    const why = error instanceof Error ? error.message : String(error);
    return `a container of ${image} does not start (${why.split("\n")[0]})`;
  }
}

const gibibyte = 2 ** 30;

/**
 * Each test copies a thousand small files: in memory, where there
 * is enough of it, five times faster.
 */
function roomy(): string {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize > 4 * gibibyte && freemem() > 6 * gibibyte ? "/dev/shm" : tmpdir();
  } catch {
    return tmpdir();
  }
}

async function embedded(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "calendula-test-"));
  const server = await startEmbedded(folder, pino({ level: "silent" }), [], {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    max_connections: "200",
    shared_buffers: "128MB",
    autovacuum: "off",
    max_wal_size: "256MB",
    min_wal_size: "32MB",
  });
  return {
    name: "the embedded PostgreSQL",
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
