/** 100 askings for 10 pieces, and 100 yeses at once. */
import { begin, median, miss, ms, note, origin, withServer } from "./support.ts";

const askings = 100;
const pieces = 10;

export async function asks(): Promise<void> {
  begin(`${askings} askings for ${pieces} pieces, all said yes to at once`);
  await withServer({}, async ({ ask, sql }) => {
    const { token } = await ask<{ token: string }>("/api/v1/session", {
      handle: "rosa",
      password: "correct horse battery",
    });
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    const offer = await ask<{ id: string }>("/api/v1/groups/moss/offers", {
      purpose: "offer",
      name: "Tins of salve",
      content: "",
      careKind: "other",
      what: "thing",
      quantity: pieces,
      unit: "tins",
      visibility: "public",
    });
    const asked = performance.now();
    const ids = await Promise.all(
      Array.from({ length: askings }, async (_, i) => {
        const { id } = await ask<{ id: string }>(`/api/v1/offers/${offer.id}/exchanges`, {
          quantity: 1,
          carry: { name: `Guest ${i}`, agreed: true },
        });
        return id;
      }),
    );
    note(`${askings} have asked after`, ms(performance.now() - asked));
    const began = performance.now();
    const answers = await Promise.all(
      ids.map(async (id) => {
        const start = performance.now();
        const answer = await fetch(`${origin}/api/v1/exchanges/${id}/accept`, {
          method: "POST",
          headers,
          body: "{}",
        });
        await answer.arrayBuffer();
        return { yes: answer.ok, took: performance.now() - start };
      }),
    );
    const took = performance.now() - began;
    const { rows } = await sql.query<{ accepted: number; available: string }>(
      "select (select count(*)::int from exchanges where offer_id = $1 and state = 'accepted') as accepted, available from offers where id = $1",
      [offer.id],
    );
    const { accepted = 0, available = "" } = rows[0] ?? {};
    const said = answers.filter((one) => one.yes).length;
    if (accepted !== pieces || Number(available) !== 0 || said !== pieces)
      miss(`${accepted} promised, ${said} told so, ${available} left`);
    note("all are answered after", ms(took));
    note(
      "one answer, median and slowest",
      `${ms(median(answers.map((one) => one.took)))}, ${ms(
        Math.max(...answers.map((one) => one.took)),
      )}`,
    );
    note("promised, and left", `${accepted}, ${available}`);
  });
}
