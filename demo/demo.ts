/** Two collectives on two ports that follow each other, with a little life in them. Nothing of it is kept. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fork } from "node:child_process";
import { collectives, type DemoCollective } from "./life.ts";
import { bannerForm, pictureForm } from "./pictures.ts";

const folder = mkdtempSync(join(tmpdir(), "calendula-demo-"));
const password = "marigold petals dry slowly";
const ports = [4001, 4002] as const;
const allow = ports.map((port) => `localhost:${port}`).join(",");
const main = join(import.meta.dirname, "..", "src", "main.ts");
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Each ends one server, and settles when it has ended. */
const stops: (() => Promise<unknown>)[] = [];

type Json = Record<string, unknown>;

interface Running {
  readonly origin: string;
  api(method: string, path: string, body?: unknown): Promise<Json>;
}

async function start(one: DemoCollective, port: number): Promise<Running> {
  const origin = `http://localhost:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: origin,
    DATA_DIR: join(folder, one.handle),
    FEDERATION_ALLOW: allow,
    LOG_LEVEL: "warn",
    // What a steward has set for a real one is nothing for a demo.
    HOST: "127.0.0.1",
    DATABASE_URL: undefined,
    DATABASE_URL_FILE: undefined,
    SMTP_URL: undefined,
    SMTP_URL_FILE: undefined,
    METRICS_PORT: undefined,
    METRICS_PORT_FILE: undefined,
  };
  const args = [
    "found",
    "--handle",
    one.handle,
    "--name",
    one.name,
    "--summary",
    one.summary,
    "--member",
    one.member,
    "--member-name",
    one.memberName,
    "--password-stdin",
  ];
  const founding = fork(main, args, { env, stdio: ["pipe", "ignore", "inherit", "ipc"] });
  founding.stdin?.end(password);
  await new Promise((resolve) => founding.once("exit", resolve));
  const child = fork(main, ["start"], { env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  stops.push(() => (child.kill("SIGTERM"), ended));
  for (let tries = 0; ; tries++) {
    const ready = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) break;
    if (tries > 600 || child.exitCode !== null)
      throw new Error(`${one.name} does not start; is port ${port} taken?`);
    await sleep(100);
  }
  const session: { token?: string } = {};
  const api = async (method: string, path: string, body?: unknown): Promise<Json> => {
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined || body instanceof FormData
          ? {}
          : { "content-type": "application/json" }),
        ...(session.token === undefined ? {} : { authorization: `Bearer ${session.token}` }),
      },
      ...(body === undefined
        ? {}
        : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? {} : (JSON.parse(text) as Json);
  };
  session.token = String(
    (await api("POST", "/session", { handle: one.member, password }))["token"],
  );
  return { origin, api };
}

const end = async (code: number): Promise<void> => {
  await Promise.all(stops.map((stop) => stop()));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
};
process.once("SIGINT", () => void end(0));
process.once("SIGTERM", () => void end(0));
process.once("uncaughtException", (error) => {
  process.stderr.write(`${error.message}\n`);
  void end(1);
});

const running: Running[] = [];
say("Starting two collectives …");
for (const [i, one] of collectives.entries()) running.push(await start(one, ports[i] ?? 0));
const [moss, melissa] = running;
if (moss === undefined || melissa === undefined) throw new Error("two are needed");

say("They follow each other …");
await melissa.api("POST", "/siblings", { address: `@moss@localhost:${ports[0]}` });
await moss.api("POST", "/siblings", { address: `@melissa@localhost:${ports[1]}` });
await sleep(3000);

say("A little life …");
for (const [i, one] of collectives.entries()) {
  const here = running[i];
  if (here === undefined) continue;
  await here.api("PUT", `/groups/${one.handle}/banner`, await bannerForm(one.handle));
  for (const group of one.groups) await here.api("POST", "/groups", group);
  // Each second thing has a picture; the others show what is drawn where there is none.
  const shown = [0, 0];
  const withPicture = async (path: string, at: 0 | 1): Promise<void> => {
    const n = shown[at] ?? 0;
    shown[at] = n + 1;
    if (n % 2 === 0) await here.api("PUT", `${path}/picture`, await pictureForm(n / 2 + at));
  };
  for (const { in: group, guestsOfDemo, ...event } of one.events) {
    const made = await here.api("POST", `/groups/${group}/events`, {
      ...event,
      visibility: "public",
      timeZone: "Europe/Amsterdam",
    });
    await withPicture(`/events/${String(made["id"])}`, 0);
    for (const name of (guestsOfDemo ?? []) as string[])
      await here.api("POST", `/events/${String(made["id"])}/guests`, { status: "yes", name });
  }
  for (const { in: group, ...guide } of one.guides) {
    const body = { ...guide, visibility: "public" };
    const made = await here.api("POST", `/groups/${group}/guides`, body);
    await withPicture(`/guides/${String(made["id"])}`, 1);
  }
  for (const { in: group, ...offer } of one.offers)
    await here.api("POST", `/groups/${group}/offers`, offer);
  for (const { in: group, tested, ...decision } of one.decisions) {
    const made = await here.api("POST", `/groups/${group}/decisions`, decision);
    if (tested === true) await here.api("POST", `/decisions/${String(made["id"])}/open`, {});
  }
  await here.api("POST", `/groups/${one.handle}/agreements/templates/${one.takenUp}`);
  for (const { in: group, agenda, ...meeting } of one.meetings) {
    const made = await here.api("POST", `/groups/${group}/meetings`, meeting);
    for (const item of agenda)
      await here.api("POST", `/meetings/${String(made["id"])}/items`, item);
  }
  for (const { in: group, ...rota } of one.rotas)
    await here.api("POST", `/groups/${group}/rotas`, rota);
}
await sleep(2500);
const near = (await melissa.api("GET", "/calendar?scope=siblings&kind=herb-share"))[
  "items"
] as Json[];
if (near[0] !== undefined)
  await melissa.api("POST", `/events/${String(near[0]["id"])}/rsvp`, { status: "yes" });

say(`
Two collectives stand:
  ${collectives[0]?.name ?? ""}  ${moss.origin}   sign in as rosa
  ${collectives[1]?.name ?? ""}  ${melissa.origin}   sign in as noor
  with the password: ${password}

Look at
  ${melissa.origin}/calendar     the other's events among their own
  ${moss.origin}/calendar?view=month     a month of gatherings
  ${melissa.origin}/library      open a guide of the other, make your own version
  ${moss.origin}/board        offers and needs of both
  ${moss.origin}/@herbs       a group, as others follow it
  ${moss.origin}/@moss        signed in: what is decided, who does what, roles that nobody holds
  ${melissa.origin}/starter-kit  what a new collective can begin with
  ${moss.origin}/api          everything by program

Ctrl-C ends it, and nothing is kept.`);
await new Promise(() => undefined);
