/**
 * `npm run demo`: two collectives that follow each other, with a little life in them. Nothing of it
 * is kept. `DEMO_PORTS` says where they are: `DEMO_PORTS=8001,8002 npm run demo`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { collectives, type DemoCollective, type DemoThing } from "./life.ts";
import { pictureForm } from "./pictures.ts";
import { type DemoServer, isTaken, type Json, password, startServer } from "./server.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), "calendula-demo-"));
const running: DemoServer[] = [];

const end = async (code: number): Promise<void> => {
  await Promise.all(running.map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
};
process.once("SIGINT", () => void end(0));
process.once("SIGTERM", () => void end(0));
process.once("uncaughtException", (error) => {
  process.stderr.write(`${error.message}\n`);
  void end(1);
});

/** Two ports of `DEMO_PORTS`; one is enough, the other is the next. */
function portsOf(text: string): readonly [number, number] {
  const [first = 4001, second = first + 1, ...more] = text
    .split(/[\s,]+/)
    .filter((word) => word !== "")
    .map(Number);
  const good = [first, second].every((port) => Number.isInteger(port) && port > 0 && port < 65536);
  if (!good || more.length > 0 || first === second)
    throw new Error("DEMO_PORTS has two ports. Example: DEMO_PORTS=8001,8002");
  return [first, second];
}

const ports = portsOf(process.env["DEMO_PORTS"] ?? "");
for (const port of ports)
  if (await isTaken(port))
    throw new Error(
      `Something listens on port ${port} already. Choose two others: DEMO_PORTS=8001,8002 npm run demo`,
    );

/** Something of a group, with its picture where it has one. */
async function make(server: DemoServer, kind: string, thing: DemoThing): Promise<string> {
  const { in: group, picture, ...body } = thing;
  const { id } = await server.api("POST", `/groups/${group}/${kind}`, body);
  const path = `/${kind}/${String(id)}`;
  if (picture !== undefined) await server.api("PUT", `${path}/picture`, await pictureForm(picture));
  return path;
}

async function live(server: DemoServer, one: DemoCollective): Promise<void> {
  const { api } = server;
  await api("PUT", `/groups/${one.handle}/banner`, await pictureForm(one.picture, true));
  for (const { picture, ...group } of one.groups) {
    await api("POST", "/groups", group);
    if (picture !== undefined)
      await api("PUT", `/groups/${group.handle}/banner`, await pictureForm(picture, true));
  }
  const second = await server.join(
    one.second,
    one.groups.map(({ handle }) => handle),
  );
  for (const { guestsOfDemo = [], ...event } of one.events) {
    const path = await make(server, "events", {
      ...event,
      visibility: "public",
      timeZone: "Europe/Amsterdam",
    });
    for (const name of guestsOfDemo) await api("POST", `${path}/guests`, { status: "yes", name });
  }
  for (const guide of one.guides) await make(server, "guides", { ...guide, visibility: "public" });
  for (const offer of one.offers) await make(server, "offers", offer);
  for (const { words, ...decision } of one.decisions) {
    const path = await make(server, "decisions", decision);
    for (const content of words ?? []) await second("POST", `${path}/voices`, { content });
  }
  // Everything is said but one answer: whoever gives it carries the decision.
  const { todo, ...text } = one.carried;
  const carried = await make(server, "decisions", { ...text, todo: [todo] });
  await api("POST", `${carried}/open`, {});
  await api("POST", `${carried}/stances`, { kind: "agree", version: 1, words: one.answer });
  const { doers } = await api("GET", carried);
  const [first] = (doers ?? []) as Json[];
  if (first !== undefined)
    await api("POST", `${carried}/doers`, { point: first["id"], mine: true });
  await server.agedDecision(carried.slice("/decisions/".length));

  await api("POST", `/groups/${one.handle}/agreements/templates/${one.takenUp}`);
  for (const { agenda, ...meeting } of one.meetings) {
    const path = await make(server, "meetings", meeting);
    for (const item of agenda) await api("POST", `${path}/items`, item);
  }
  for (const rota of one.rotas) await make(server, "rotas", rota);
}

say("Starting two collectives …");
for (const [i, one] of collectives.entries())
  running.push(await startServer(one, { port: ports[i] ?? 0, ports, folder }));
const [moss, melissa] = running;
const [{ first: rosa, second: mika }, { first: noor, second: sami }] = collectives;
if (moss === undefined || melissa === undefined) throw new Error("two are needed");

say("They follow each other …");
await melissa.api("POST", "/siblings", { address: `@moss@localhost:${ports[0]}` });
await moss.api("POST", "/siblings", { address: `@melissa@localhost:${ports[1]}` });
await sleep(3000);

say("A little life …");
for (const [i, one] of collectives.entries()) {
  const server = running[i];
  if (server !== undefined) await live(server, one);
}
await sleep(2500);

say(`
Two collectives stand, each with two members:
  ${collectives[0].name}   ${moss.origin}   ${rosa.handle} and ${mika.handle}
  ${collectives[1].name}     ${melissa.origin}   ${noor.handle} and ${sami.handle}
  All four sign in with the password: ${password}

Do this first
  1. Come to something. Open ${moss.origin} without signing in,
     choose the first event, and press "I'm coming". You need no account.
  2. Decide something. Open ${moss.origin}/login as ${mika.handle}, go to You,
     and answer what waits for you with "Agree": with that the decision is made.
  3. Share something. Open ${melissa.origin}/login as ${noor.handle}, go to Groups,
     choose ${collectives[1].name}, press "Plan an event", and give it a picture.
     A moment later it is also in ${moss.origin}/calendar

Then look at
  ${melissa.origin}/library      open a guide of the other, make your own version
  ${moss.origin}/board        offers and needs of both
  ${moss.origin}/@herbs       a group, as others follow it
  ${moss.origin}/help         how everything works
  ${moss.origin}/api          everything by program

Ctrl-C ends it, and nothing is kept.`);
await new Promise(() => undefined);
