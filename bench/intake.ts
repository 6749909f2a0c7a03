/**
 * Signed activities coming in, by turns with a minimal Fedify server: how
 * many a second, and what one costs.
 */
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Bench,
  databaseTime,
  median,
  miss,
  ms,
  note,
  peerPort,
  port,
  processTime,
} from "./support.ts";

const fedifyPort = peerPort + 1;
/** With those that come first, fewer than one server may deliver in a minute. */
const letters = 400;
/** By turns with the other server, so that what else the machine does meets both. */
const rounds = 3;
/** Who signs. */
export const actor = `http://localhost:${peerPort}/users/mira`;
const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });

export const publicKeyPem = pair.publicKey.export({ type: "spki", format: "pem" });

function signed(at: number): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify({
    "@context": "https://www.w3.org/ns/activitystreams",
    id: `${actor}/like/${randomUUID()}`,
    type: "Like",
    actor,
    object: `http://localhost:${at}/groups/moss`,
  });
  const date = new Date().toUTCString();
  const digest = `SHA-256=${createHash("sha256").update(body).digest("base64")}`;
  const base = `(request-target): post /inbox\nhost: localhost:${at}\ndate: ${date}\ndigest: ${digest}`;
  const signature = sign("sha256", Buffer.from(base), pair.privateKey).toString("base64");
  return {
    body,
    headers: {
      "content-type": "application/activity+json",
      date,
      digest,
      signature: `keyId="${actor}#main-key",algorithm="rsa-sha256",headers="(request-target) host date digest",signature="${signature}"`,
    },
  };
}

/**
 * A connection that was idle may be closed at the moment when it is used again: then a new one is.
 */
async function knocked(url: string, request: RequestInit): Promise<Response> {
  for (let tries = 1; ; tries++)
    try {
      return await fetch(url, request);
    } catch (error) {
      if (tries === 3) throw error;
    }
}

/** Posts signed letters, ten at a time; answers how many a second were taken. */
async function knock(at: number): Promise<number> {
  const waiting = Array.from({ length: letters }, () => signed(at));
  const began = performance.now();
  const one = async (): Promise<void> => {
    for (let letter = waiting.pop(); letter !== undefined; letter = waiting.pop()) {
      const answer = await knocked(`http://localhost:${at}/inbox`, { method: "POST", ...letter });
      await answer.arrayBuffer();
      if (answer.status !== 202) throw new Error(`the inbox answered ${answer.status}`);
    }
  };
  await Promise.all(Array.from({ length: 10 }, one));
  return letters / ((performance.now() - began) / 1000);
}

async function startFedify(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "fedify-server.ts"), String(fedifyPort)],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const ready = (): Promise<boolean> =>
    fetch(`http://localhost:${fedifyPort}/ready`).then(
      (answer) => answer.status < 500,
      () => false,
    );
  while (!(await ready())) {
    if (child.exitCode !== null) throw new Error("the Fedify server does not start");
    await sleep(50);
  }
  return child;
}

interface Round {
  readonly ours: number;
  readonly theirs: number;
  readonly untilEffect: number;
  /**
   * Processor time of an activity, in milliseconds: of our process,
   * of PostgreSQL, of the other server.
   */
  readonly node: number;
  readonly database: number;
  readonly other: number;
}

/** Both take in the same number of activities, one server after the other. */
async function takeInOnce({ pid, sql, folder }: Bench, fedify: ChildProcess): Promise<Round> {
  const left = async (): Promise<number> =>
    Number(
      (await sql.query<{ n: string }>("select count(*) as n from jobs where kind = 'receive'"))
        .rows[0]?.n,
    );
  const otherBefore = processTime(fedify.pid ?? 0);
  const theirs = await knock(fedifyPort);
  await sleep(500);
  const other = processTime(fedify.pid ?? 0) - otherBefore;
  const [nodeBefore, databaseBefore] = [processTime(pid), databaseTime(folder)];
  const began = performance.now();
  const ours = await knock(port);
  while ((await left()) > 0 && performance.now() - began < 120_000) await sleep(20);
  const untilEffect = letters / ((performance.now() - began) / 1000);
  const node = processTime(pid) - nodeBefore;
  const database = databaseTime(folder) - databaseBefore;
  await sleep(500);
  return {
    ours,
    theirs,
    untilEffect,
    node: node / letters,
    database: database / letters,
    other: other / letters,
  };
}

export async function takeIn(bench: Bench): Promise<void> {
  const fedify = await startFedify();
  try {
    await knock(port);
    await knock(fedifyPort);
    await sleep(3000);
    const all: Round[] = [];
    for (let i = 0; i < rounds; i++) all.push(await takeInOnce(bench, fedify));
    const of = (figure: (round: Round) => number): number => median(all.map(figure));
    const aSecond = (figure: (round: Round) => number): string =>
      `${Math.round(of(figure))} a second`;
    const share = of(({ ours, theirs }) => ours / theirs);
    note(
      "signed activities taken in, durably",
      aSecond(({ ours }) => ours),
    );
    note(
      "… until the last has its effect",
      aSecond(({ untilEffect }) => untilEffect),
    );
    note(
      "the same by a minimal Fedify server that keeps nothing",
      aSecond(({ theirs }) => theirs),
    );
    note("ours beside it in the same minute", `${share.toFixed(2)} times as many`);
    note(
      "processor time of one: our process, with its effect; PostgreSQL; the other server",
      `${ms(of(({ node }) => node))}; ${ms(
        of(({ database }) => database),
      )}; ${ms(of(({ other }) => other))}`,
    );
    if (share < 1) miss("fewer signed activities a second than a minimal Fedify server");
  } finally {
    fedify.kill("SIGKILL");
  }
}
