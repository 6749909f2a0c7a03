/** Signed letters coming in, and an event going out to many servers. */
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { begin, ms, note, origin, peerPort, port, withServer } from "./support.ts";

const hosts = Array.from({ length: 200 }, (_, i) => `127.0.${1 + Math.floor(i / 200)}.${i + 1}:${peerPort}`);
const actor = `http://localhost:${peerPort}/users/mira`;
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

function signed(): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify({ id: `${actor}/like/${randomUUID()}`, type: "Like", actor, object: `${origin}/groups/moss` });
  const date = new Date().toUTCString();
  const digest = `SHA-256=${createHash("sha256").update(body).digest("base64")}`;
  const base = `(request-target): post /inbox\nhost: localhost:${port}\ndate: ${date}\ndigest: ${digest}`;
  return {
    body,
    headers: {
      "content-type": "application/activity+json",
      date,
      digest,
      signature: `keyId="${actor}#main-key",algorithm="rsa-sha256",headers="(request-target) host date digest",signature="${sign("sha256", Buffer.from(base), privateKey).toString("base64")}"`,
    },
  };
}

/** A peer with real keys that receives deliveries on all addresses of `hosts`. */
async function startPeer(): Promise<{ arrived(): number; last(): number; close(): void }> {
  let arrived = 0;
  let last = 0;
  const peer = createServer((request, response) => {
    if (request.method === "POST") {
      request.resume();
      request.on("end", () => {
        arrived++;
        last = performance.now();
        response.writeHead(202).end();
      });
      return;
    }
    response.writeHead(200, { "content-type": "application/activity+json" }).end(
      JSON.stringify({
        "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
        id: actor,
        type: "Person",
        preferredUsername: "mira",
        inbox: `${actor}/inbox`,
        publicKey: { id: `${actor}#main-key`, owner: actor, publicKeyPem: publicKey.export({ type: "spki", format: "pem" }) },
      }),
    );
  });
  await new Promise<void>((resolve) => peer.listen(peerPort, "0.0.0.0", resolve));
  return {
    arrived: () => arrived,
    last: () => last,
    close: () => {
      peer.closeAllConnections();
      peer.close();
    },
  };
}

export async function federation(): Promise<void> {
  begin("Federation");
  const peer = await startPeer();
  try {
    await withServer({ FEDERATION_ALLOW: [...hosts, `localhost:${peerPort}`].join(",") }, async ({ ask, sql, group }) => {
      // Below the limit that one address may deliver in a minute.
      const letters = Array.from({ length: 500 }, signed);
      const knock = async (): Promise<void> => {
        for (let letter = letters.pop(); letter !== undefined; letter = letters.pop()) {
          const answer = await fetch(`${origin}/inbox`, { method: "POST", ...letter });
          if (answer.status !== 202) throw new Error(`the inbox answered ${answer.status}`);
        }
      };
      const knocking = performance.now();
      await Promise.all(Array.from({ length: 10 }, knock));
      note("signed activities taken in", `${Math.round(500 / ((performance.now() - knocking) / 1000))} a second`);

      for (let i = 0; i < 2000; i++) {
        const host = hosts[i % 200] ?? "";
        const id = randomUUID();
        await sql.query(
          "insert into remote_actors (id, iri, host, type, handle, name, url, inbox, shared_inbox, raw, fetched) values ($1,$2,$3,'Person',$4,'x',$2,$5,$6,'{}',now())",
          [id, `http://${host}/users/${i}`, host, `u${i}@${host}`, `http://${host}/users/${i}/inbox`, `http://${host}/inbox`],
        );
        await sql.query("insert into followers (group_id, remote_actor_id, since) values ($1,$2,now())", [group, id]);
      }
      const publish = (name: string): Promise<unknown> =>
        ask("/api/v1/groups/moss/events", {
          name,
          startTime: "2027-01-09T14:00",
          visibility: "public",
          access: { "step-free": "yes" },
        });
      const before = peer.arrived();
      const posting = performance.now();
      await publish("To two thousand");
      const answered = performance.now() - posting;
      for (let waited = 0; peer.arrived() - before < 200 && waited < 120_000; waited += 20) await sleep(20);
      note("an event to 2,000 followers on 200 servers: the author is answered after", ms(answered));
      note(
        "… and the last of 200 shared inboxes has it after",
        `${((peer.last() - posting) / 1000).toFixed(1)} s (${peer.arrived() - before} deliveries)`,
      );
    });
  } finally {
    peer.close();
  }
}
