/**
 * Calendula's own program as a steward starts it, with whatever settings:
 * each command a process of its own.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { eventually } from "./instance.ts";
import { main as program, mainEnvironment } from "./main.ts";

type Settings = Readonly<Record<string, string>>;

export interface Running {
  readonly process: ChildProcess;
  /** What it said so far, on both ways out. */
  said(): string;
  /** Ends it as a service manager does, and waits. Answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Its exit code, when it ends by itself. */
  readonly ended: Promise<number | null>;
}

export interface Programs {
  start(args: readonly string[], env?: Settings): Running;
  run(
    args: readonly string[],
    env?: Settings,
    input?: string,
  ): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
  /** Starts a server and waits until it is ready. */
  serve(env: Settings & { readonly PORT: string }, args?: readonly string[]): Promise<Running>;
  end(): Promise<void>;
}

export const isReady = (port: string): Promise<boolean> =>
  fetch(`http://localhost:${port}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );

/** `settings` are those of all that it starts; `main` is what starts. */
export function programs(settings: Settings, main = program): Programs {
  const all: Running[] = [];

  function begin(args: readonly string[], env: Settings): Running & { out: string; err: string } {
    const child = spawn(process.execPath, [main, ...args], {
      env: { ...mainEnvironment, LOG_LEVEL: "info", ...settings, ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    const made = {
      process: child,
      out: "",
      err: "",
      said: () => `${made.out}${made.err}`,
      ended,
      stop: (signal: NodeJS.Signals = "SIGTERM") => {
        if (child.exitCode === null && child.signalCode === null) child.kill(signal);
        return ended;
      },
    };
    child.stdout.on("data", (chunk: Buffer) => (made.out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (made.err += chunk.toString()));
    all.push(made);
    return made;
  }

  return {
    start: (args, env = {}) => begin(args, env),
    run: async (args, env = {}, input = "") => {
      const made = begin(args, env);
      made.process.stdin?.end(input);
      const code = await made.ended;
      return { code, out: made.out, err: made.err };
    },
    serve: async (env, args = ["start"]) => {
      const made = begin(args, env);
      await eventually(async () => {
        if (made.process.exitCode !== null) throw new Error(`it ended: ${made.said()}`);
        return isReady(env.PORT);
      }, "the server");
      return made;
    },
    end: async () => {
      await Promise.all(all.map((one) => one.stop()));
    },
  };
}
