/**
 * 1,000 members and one event: 1,000 mails; then an event of today is cancelled, and its
 * mails go first; pages answer meanwhile.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { markAddress, sealAddress } from "#commons/mail/sealing.ts";
import { readConfig } from "#config.ts";
import { type Bench, begin, hammer, miss, ms, note, withServer } from "./support.ts";

const people = 1000;
const urgentPeople = 20;
const longest = 300_000;

interface Arrived {
  readonly to: string;
  readonly subject: string;
  readonly at: number;
}

/** A mail server that takes everything and notes when. */
async function takesAll(): Promise<{
  url: string;
  arrived: readonly Arrived[];
  end(): Promise<void>;
}> {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    closeTimeout: 100,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const head = Buffer.concat(chunks).toString().slice(0, 4000);
        const subject = /^subject: (.*)$/im.exec(head)?.[1]?.trim() ?? "";
        for (const { address } of session.envelope.rcptTo)
          arrived.push({ to: address, subject, at: performance.now() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    end: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Members who want new events at once, each with a confirmed address. */
async function addPeople({ sql, folder, group }: Bench): Promise<void> {
  const keyed = { config: readConfig({ DATA_DIR: folder }) };
  const addresses = Array.from({ length: people }, (_, i) => `member${i}@mail.example`);
  await sql.query(
    `with made as (
      insert into members (id, handle, name, password_hash, joined)
      select gen_random_uuid(), 'm' || n, 'Member ' || n, 'none', '2026-01-01' from generate_series(0, $1 - 1) n
      returning id, handle
    ), belongs as (
      insert into memberships (group_id, member_id, since) select $2, id, '2026-01-01' from made
    ), kept as (
      insert into member_addresses (member_id, confirmed, id, sealed_address, address_mark, given)
      select id, true, gen_random_uuid(), a.sealed, a.mark, now()
      from made join unnest($3::text[], $4::text[]) with ordinality as a(sealed, mark, n) on 'm' || (a.n - 1) = made.handle
    ), chosen as (
      insert into notification_choices (member_id, kind, mail, push) select id, 'event-new', 'now', 'off' from made
    )
    insert into notification_settings (member_id, mail_open) select id, true from made`,
    [
      people,
      group,
      addresses.map((one) => sealAddress(keyed, one)),
      addresses.map((one) => markAddress(keyed, one)),
    ],
  );
}

const eventAt = (name: string, inHours: number): object => {
  const at = new Date(Date.now() + inHours * 3_600_000).toISOString().slice(0, 16);
  return {
    name,
    content: "",
    startTime: at,
    timeZone: "UTC",
    location: { area: "Elm Garden" },
    kind: "workshop",
    careKinds: [],
    tags: [],
    access: { overall: "ask" },
    visibility: "public",
    language: "en",
  };
};

async function until(true_: () => boolean, deadline: number): Promise<boolean> {
  while (!true_()) {
    if (performance.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

export async function mail(): Promise<void> {
  begin(`${people} members, one event, ${people} mails`);
  const server = await takesAll();
  try {
    await withServer({ SMTP_URL: server.url }, async (bench) => {
      const { ask, sql, longestStop } = bench;
      // Today's event is there already, and these come.
      const today = await ask<{ id: string }>("/api/v1/groups/moss/events", eventAt("Soup", 5));
      await addPeople(bench);
      await sql.query(
        `insert into rsvps (id, event_id, member_id, name, status, state, said, asked)
         select gen_random_uuid(), $1, id, name, 'yes', 'confirmed', now(), now() from members where handle <> 'rosa' limit $2`,
        [today.id, urgentPeople],
      );
      await longestStop();
      const pages = hammer("/calendar", { seconds: 20, connections: 4, rate: 20 });
      const began = performance.now();
      await ask("/api/v1/groups/moss/events", eventAt("Herb walk", 200));
      const told = performance.now() - began;
      const of = (word: string): readonly Arrived[] =>
        server.arrived.filter((one) => one.subject.includes(word));
      await until(() => of("Herb walk").length > people / 10, began + longest);
      const off = performance.now();
      await ask(`/api/v1/events/${today.id}/cancel`, {});
      const waitingThen = people - of("Herb walk").length;
      const whole = await until(
        () => of("Herb walk").length >= people && of("Soup").length >= people,
        began + longest,
      );
      const took = (server.arrived.at(-1)?.at ?? began) - began;
      const urgent = (of("Soup").at(-1)?.at ?? off) - off;
      const latency = await pages;
      const doubles =
        server.arrived.length - new Set(server.arrived.map((one) => one.to + one.subject)).size;
      if (!whole) miss(`${of("Herb walk").length} of ${people} mails came within five minutes`);
      if (doubles > 0) miss(`${doubles} mails came twice`);
      note("the one who plans it is answered after", ms(told));
      note(`all ${server.arrived.length} mails are there after`, ms(took));
      note(
        `an event of today is cancelled, with ${waitingThen} mails waiting: its ${of("Soup").length} are there after`,
        ms(urgent),
      );
      if ((of("Soup").at(-1)?.at ?? 0) > (of("Herb walk").at(-1)?.at ?? 0))
        miss("what is urgent came after what is not");
      note("pages meanwhile, p50 and p99", `${ms(latency.p50)}, ${ms(latency.p99)}`);
      note("longest stop of the server", ms(await longestStop()));
    });
  } finally {
    await server.end();
  }
}
