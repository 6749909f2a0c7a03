/** 200 people answer at once, for 20 seats. */
import { begin, median, miss, ms, note, origin, withServer } from "./support.ts";

const people = 200;
const seats = 20;
const rounds = 5;

interface Round {
  readonly took: number;
  readonly slowest: number;
  readonly middle: number;
  readonly confirmed: number;
  readonly waiting: number;
}

export async function rsvp(): Promise<void> {
  begin(`${people} answers at once for ${seats} seats`);
  // Behind a proxy each guest has an address of their own; from one
  // address only 20 are taken in ten minutes.
  await withServer({ TRUST_PROXY: "1" }, async ({ ask, sql }) => {
    const done: Round[] = [];
    for (let round = 0; round < rounds; round++) {
      const { id } = await ask<{ id: string }>("/api/v1/groups/moss/events", {
        name: `Full house ${round}`,
        startTime: "2027-01-09T14:00",
        visibility: "public",
        access: { "step-free": "yes" },
        capacity: seats,
      });
      const answer = async (
        i: number,
      ): Promise<{ readonly standing: string; readonly took: number }> => {
        const began = performance.now();
        const response = await fetch(`${origin}/api/v1/events/${id}/guests`, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            "x-forwarded-for": `10.${round}.${Math.floor(i / 250)}.${1 + (i % 250)}`,
          },
          body: JSON.stringify({ name: `Guest ${i}`, status: "yes" }),
        });
        if (response.status !== 201)
          throw new Error(`an answer was not taken: ${response.status} ${await response.text()}`);
        const { state } = (await response.json()) as { state: string };
        return { standing: state, took: performance.now() - began };
      };
      const began = performance.now();
      const all = await Promise.all(Array.from({ length: people }, (_, i) => answer(i)));
      const took = performance.now() - began;
      const { rows } = await sql.query<{ confirmed: number; waiting: number; taken: number }>(
        `select count(*) filter (where state = 'confirmed')::int as confirmed, count(*) filter (where state = 'waiting')::int as waiting,
           (select taken from events where id = $1) as taken from rsvps where event_id = $1`,
        [id],
      );
      const { confirmed = 0, waiting = 0, taken = 0 } = rows[0] ?? {};
      const told = all.filter((one) => one.standing === "confirmed").length;
      if (confirmed !== seats || waiting !== people - seats || taken !== seats || told !== seats)
        miss(
          `round ${round + 1}: ${confirmed} confirmed, ${waiting} waiting, ${taken} seats taken, ${told} told that they have one`,
        );
      const times = all.map((one) => one.took);
      done.push({ took, slowest: Math.max(...times), middle: median(times), confirmed, waiting });
    }
    const of = (pick: (one: Round) => number): number => median(done.map(pick));
    note(`all ${people} are answered after, median of ${rounds} rounds`, ms(of((one) => one.took)));
    note("… slowest round", ms(Math.max(...done.map((one) => one.took))));
    note(
      "one answer, median and slowest",
      `${ms(of((one) => one.middle))}, ${ms(of((one) => one.slowest))}`,
    );
    note(
      "confirmed and waiting, in each round",
      done.map((one) => `${one.confirmed} + ${one.waiting}`).join(", "),
    );
  });
}
