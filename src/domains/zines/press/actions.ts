/**
 * The press: zines are made in processes of their own, few at once and none for long,
 * so that nothing else waits for them.
 */
import { textsOnly } from "#platform/i18n/translations.ts";
import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DomainError, type DomainErrorCode, isDomainErrorCode } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { minutes, seconds } from "#platform/lib/clock.ts";
import { etagOf } from "#platform/lib/etag.ts";
import { sharedWork } from "#platform/lib/shared-work.ts";
import type { Order } from "./order.ts";
import { zineMessages } from "../messages.ts";
import { sayings } from "#platform/i18n/saying.ts";

const saying = sayings(zineMessages);

interface Press {
  /** Tag of what comes out; made before anything is. */
  tagOf(order: Order): string;
  /** The finished file. Throws Refusal: it does not fit, a font lacks letters, too many wait. */
  make(order: Order): Promise<Uint8Array>;
  /** Bytes of finished files that are kept. */
  kept(): number;
  /** Ids of its processes. */
  pids(): readonly number[];
  close(): void;
}

interface PressInput {
  /** A folder with more fonts, if there is one. */
  readonly fonts?: string;
  /** Processes. */
  readonly atOnce?: number;
  /** Orders that may wait for one. */
  readonly waiting?: number;
  /** Milliseconds for one order. */
  readonly longest?: number;
  /** Milliseconds after which a process without work ends and gives its memory back. */
  readonly idle?: number;
  /** Bytes of finished files. */
  readonly keep?: number;
}

type Answer =
  | { readonly file: Uint8Array }
  | { readonly refused: DomainErrorCode; readonly detail: string }
  | { readonly failed: string };

function readAnswer(answer: Answer): Uint8Array {
  if ("file" in answer) return answer.file;
  if ("refused" in answer && isDomainErrorCode(answer.refused))
    throw new DomainError(answer.refused, { detail: answer.detail });
  throw new Error(`a zine was not made: ${"failed" in answer ? answer.failed : "no reason"}`);
}

const worker = join(import.meta.dirname, "worker.ts");

export function openPress({
  fonts,
  atOnce = 2,
  waiting = 10,
  longest = seconds(45),
  idle = minutes(1),
  keep = 32 * 1_048_576,
}: PressInput = {}): Press {
  const free: { readonly child: ChildProcess; readonly end: NodeJS.Timeout }[] = [];
  const all = new Set<ChildProcess>();
  const queue: (() => void)[] = [];
  let running = 0;
  let closed = false;
  const finished = new Map<string, Uint8Array>();
  let bytes = 0;
  const once = sharedWork<Uint8Array>();

  function start(): ChildProcess {
    // It sees no secret of the server.
    const child = fork(worker, [], {
      env: { ...textsOnly },
      execArgv: ["--max-old-space-size=512"],
      serialization: "advanced",
      stdio: "ignore",
    });
    all.add(child);
    child.once("exit", () => {
      all.delete(child);
      const index = free.findIndex((one) => one.child === child);
      if (index >= 0) clearTimeout(free.splice(index, 1)[0]?.end);
    });
    child.on("error", () => child.kill("SIGKILL"));
    return child;
  }

  function take(): ChildProcess {
    const found = free.pop();
    if (found === undefined) return start();
    clearTimeout(found.end);
    found.child.ref();
    found.child.channel?.ref();
    return found.child;
  }

  function putBack(child: ChildProcess): void {
    if (closed || !child.connected) return void child.kill();
    child.unref();
    child.channel?.unref();
    const end = setTimeout(() => child.kill(), idle).unref();
    free.push({ child, end });
  }

  const work = (order: Order): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const child = take();
      const done = (): void => {
        clearTimeout(late);
        child.removeAllListeners("message");
        child.off("exit", ended);
      };
      const ended = (): void => {
        done();
        reject(new Error("the press ended in the middle of its work"));
      };
      const late = setTimeout(() => {
        done();
        child.kill("SIGKILL");
        reject(new DomainError("too-large", { detail: saying((m) => m.tooLong) }));
      }, longest);
      child.once("exit", ended);
      child.once("message", (answer) => {
        done();
        putBack(child);
        resolve(answer as Answer);
      });
      child.send(
        { order, fonts: fonts !== undefined && existsSync(fonts) ? fonts : null },
        (error) => {
          if (error !== null) child.kill("SIGKILL");
        },
      );
    });

  async function inTurn(order: Order): Promise<Uint8Array> {
    if (running >= atOnce) {
      if (queue.length >= waiting)
        throw new DomainError("too-many-requests", { detail: saying((m) => m.busy) });
      await new Promise<void>((go) => queue.push(go));
    } else running++;
    try {
      if (closed) throw new DomainError("unavailable");
      return readAnswer(await work(order));
    } finally {
      // Its place goes to the next, so that nobody comes in between.
      const next = queue.shift();
      if (next === undefined) running--;
      else next();
    }
  }

  function remember(tag: string, file: Uint8Array): void {
    if (file.length > keep / 4) return;
    finished.set(tag, file);
    bytes += file.length;
    for (const [oldest, { length }] of finished) {
      if (bytes <= keep) break;
      finished.delete(oldest);
      bytes -= length;
    }
  }

  const tagOf = (order: Order): string => etagOf(JSON.stringify(order));
  return {
    tagOf,
    async make(order) {
      const tag = tagOf(order);
      const found = finished.get(tag);
      if (found !== undefined) {
        // Last in line to be forgotten.
        finished.delete(tag);
        finished.set(tag, found);
        return found;
      }
      return once(tag, async () => {
        const file = await inTurn(order);
        remember(tag, file);
        return file;
      });
    },
    kept: () => bytes,
    pids: () => [...all].flatMap(({ pid }) => pid ?? []),
    close() {
      closed = true;
      for (const { end } of free) clearTimeout(end);
      for (const child of all) child.kill("SIGKILL");
    },
  };
}

const presses = new WeakMap<AppContext, Press>();

/** The one press of a server. Fonts may be added in the folder `fonts` of its data. */
export function pressOf(ctx: AppContext): Press {
  const found = presses.get(ctx);
  if (found !== undefined) return found;
  const press = openPress({ fonts: join(ctx.config.dataDir, "fonts") });
  presses.set(ctx, press);
  return press;
}
