/**
 * Hostile deliveries: what each must be answered, what it must not change, whom it must not reach.
 */
import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { createServer, request as httpRequest, type Server } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documents } from "../../support/corpus.ts";
import { found } from "../../support/people.ts";
import { testServer, type TestServer } from "../../support/server.ts";

type Json = Record<string, unknown>;
interface Sign {
  readonly scheme: "cavage" | "rfc9421";
  readonly key: string;
  readonly keyId: string;
  readonly headers?: readonly string[];
  readonly components?: readonly string[];
  readonly date?: string;
  readonly hostHeader?: string;
  readonly tamper?: string;
  readonly extraSignature?: Json;
}
interface Wish {
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly raw?: unknown;
  readonly sign?: Sign | null;
  readonly as?: string;
  readonly rawSocket?: string;
}
interface Case {
  readonly id: string;
  readonly description: string;
  readonly input: {
    readonly requests?: readonly (Wish | string)[];
    readonly peers?: Readonly<Record<string, Readonly<Record<string, Json>>>>;
    readonly seed?: unknown;
    readonly repeat?: unknown;
    readonly trigger?: unknown;
  };
  readonly expected: {
    readonly status?: readonly (number | string)[];
    readonly perRequest?: readonly { readonly status?: readonly (number | string)[] }[];
    readonly absent?: readonly string[];
    readonly present?: readonly string[];
    readonly unchanged?: readonly string[];
    readonly maxOutbound?: Readonly<Record<string, number>>;
  };
}

const cases = [...documents("hostile/inbox").values()] as Case[];
/** What takes a seed, a repetition or a bare socket is tried elsewhere, or not by this runner. */
const simple = (one: Case): boolean =>
  (one.input.requests ?? []).length > 0 &&
  one.input.seed === undefined &&
  one.input.repeat === undefined &&
  (one.input.requests ?? []).every(
    (input) => typeof input === "object" && input.rawSocket === undefined,
  );

const keys = new Map<string, { publicKey: KeyObject; privateKey: KeyObject }>();
const keyOf = (name: string) => {
  const known = keys.get(name) ?? generateKeyPairSync("rsa", { modulusLength: 2048 });
  keys.set(name, known);
  return known;
};
const pem = (name: string): string =>
  keyOf(name).publicKey.export({ type: "spki", format: "pem" }).toString();
const sha = (text: string): string => createHash("sha256").update(text).digest("base64");

interface Fake {
  readonly server: Server;
  origin: string;
  hits: number;
  routes: Readonly<Record<string, Json>>;
}

describe("a hostile delivery", () => {
  let s: TestServer;
  const fakes: Record<"EVIL" | "VICTIM" | "THIRD" | "PRIVATE", Fake> = {} as never;

  const actor = (origin: string, name: string): Json => ({
    "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
    id: `${origin}/users/${name}`,
    type: "Person",
    preferredUsername: name,
    name,
    inbox: `${origin}/users/${name}/inbox`,
    outbox: `${origin}/users/${name}/outbox`,
    publicKey: {
      id: `${origin}/users/${name}#main-key`,
      owner: `${origin}/users/${name}`,
      publicKeyPem: pem(name),
    },
  });

  async function fake(people: readonly string[]): Promise<Fake> {
    const one: Fake = {
      server: createServer((incoming, response) => {
        one.hits++;
        const path = (incoming.url ?? "/").split("?")[0] ?? "/";
        const route = Object.entries(one.routes).find(
          ([pattern]) =>
            pattern === path || (pattern.endsWith("*") && path.startsWith(pattern.slice(0, -1))),
        )?.[1];
        const person = people.find((name) => path === `/users/${name}`);
        if (route === undefined && person === undefined)
          return response.writeHead(incoming.method === "POST" ? 202 : 404).end();
        const {
          status = 200,
          headers = {},
          json = person === undefined ? {} : actor(one.origin, person),
          behaviour,
        } = route ?? {};
        if (behaviour === "gzip-bomb")
          return response
            .writeHead(200, {
              "content-type": "application/activity+json",
              "content-encoding": "gzip",
            })
            .end(gzipSync(Buffer.alloc(50_000_000, 32)));
        return response
          .writeHead(Number(status), {
            "content-type": "application/activity+json",
            ...(headers as Record<string, string>),
          })
          .end(JSON.stringify(json));
      }),
      origin: "",
      hits: 0,
      routes: {},
    };
    await new Promise<void>((resolve) => one.server.listen(0, "127.0.0.1", resolve));
    const address = one.server.address();
    one.origin = `http://localhost:${
      typeof address === "object" && address !== null ? address.port : 0
    }`;
    return one;
  }

  beforeAll(async () => {
    fakes.EVIL = await fake(["mallory"]);
    fakes.VICTIM = await fake(["bob", "ann"]);
    fakes.THIRD = await fake([]);
    fakes.PRIVATE = await fake([]);
    s = await testServer({
      allow: [fakes.EVIL, fakes.VICTIM, fakes.THIRD].map((one) => new URL(one.origin).host),
    });
    await found(s.ctx);
  });
  afterAll(async () => {
    for (const one of Object.values(fakes)) {
      one.server.closeAllConnections();
      one.server.close();
    }
    await s.end();
  });

  function macro(text: string): string {
    const now = new Date();
    const fixed: Readonly<Record<string, string>> = {
      BASE: s.origin,
      HOST: new URL(s.origin).host,
      EVIL: fakes.EVIL.origin,
      VICTIM: fakes.VICTIM.origin,
      THIRD: fakes.THIRD.origin,
      PRIVATE: fakes.PRIVATE.origin,
      PRIVATE_PORT: new URL(fakes.PRIVATE.origin).port,
      GROUP: `${s.origin}/groups/moss`,
      GROUP_PATH: "/groups/moss",
      GROUP_NAME: "moss",
      SHARED_INBOX: "/inbox",
      LOCAL_MEMBER: `${s.origin}/groups/moss`,
      LOCAL_MEMBER_2: `${s.origin}/groups/moss`,
      LOCAL_OBJECT: `${s.origin}/events/${randomUUID()}`,
      PRIVATE_LOCAL_OBJECT: `${s.origin}/events/${randomUUID()}`,
      DELETED_GROUP: `${s.origin}/groups/deleted`,
      now: now.toISOString(),
    };
    return text
      .replace(/\{\{gen:(.)\*(\d+)\}\}/g, (_, char: string, times: string) =>
        char.repeat(Number(times)),
      )
      .replace(/\{\{nowEpoch([+-]\d+)?\}\}/g, (_, shift?: string) =>
        String(Math.floor(now.getTime() / 1000) + Number(shift ?? 0)),
      )
      .replace(/\{\{httpDate([+-]\d+)?\}\}/g, (_, shift?: string) =>
        new Date(now.getTime() + Number(shift ?? 0) * 1000).toUTCString(),
      )
      .replace(/\{\{PEM:([\w-]+)\}\}/g, (_, name: string) => pem(name))
      .replace(/\{\{uuid\}\}/g, () => randomUUID())
      .replace(/\{\{(\w+)\}\}/g, (whole, name: string) => fixed[name] ?? whole);
  }

  function expand(value: unknown): unknown {
    if (typeof value === "string") return macro(value);
    if (Array.isArray(value))
      return value.flatMap((one: unknown) =>
        typeof one === "object" && one !== null && "$genSpread" in one
          ? (expand({ $gen: one.$genSpread }) as unknown[])
          : [expand(one)],
      );
    if (typeof value !== "object" || value === null) return value;
    const object = value as Json;
    const gen = object["$gen"] as Json | undefined;
    if (gen !== undefined) {
      const times = Number(gen["times"] ?? gen["depth"] ?? 0);
      if (gen["array"] !== undefined || gen["arrayJson"] !== undefined)
        return Array.from({ length: times }, (_, i) =>
          expand(
            JSON.parse(
              JSON.stringify(gen["array"] ?? gen["arrayJson"]).replaceAll("{{i}}", String(i)),
            ),
          ),
        );
      const text = (name: string): string => macro(typeof gen[name] === "string" ? gen[name] : "");
      return `${text("prefix")}${text("repeat").repeat(
        times,
      )}${text("open").repeat(times)}${text("close").repeat(times)}${text("suffix")}`;
    }
    if ("$nest" in object) return "nested";
    return Object.fromEntries(Object.entries(object).map(([name, one]) => [name, expand(one)]));
  }

  /** By hand, so that a false Host can be said. */
  function knock(
    path: string,
    headers: Readonly<Record<string, string>>,
    body: string,
  ): Promise<number> {
    return new Promise((resolve, reject) => {
      const outgoing = httpRequest(
        `${s.origin}${path}`,
        {
          method: "POST",
          headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
        },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        },
      );
      outgoing.on("error", (error: NodeJS.ErrnoException) =>
        error.code === "ECONNRESET" || error.code === "EPIPE" ? resolve(413) : reject(error),
      );
      outgoing.end(body);
    });
  }

  function bodyOf({ raw, json }: Wish): string {
    if (raw === undefined) return JSON.stringify(expand(json));
    return typeof raw === "string" ? macro(raw) : String(expand(raw));
  }

  async function send(input: Wish): Promise<number> {
    const path = macro(input.path ?? "/inbox");
    let body = bodyOf(input);
    const headers: Record<string, string> = {
      "content-type": "application/activity+json",
      ...(expand(input.headers ?? {}) as Record<string, string>),
    };
    const signing: Sign | null | undefined =
      input.as === undefined
        ? input.sign
        : {
            scheme: "cavage",
            key: input.as,
            keyId: `{{${input.as === "mallory" ? "EVIL" : "VICTIM"}}}/users/${input.as}#main-key`,
            headers: ["(request-target)", "host", "date", "digest"],
          };
    if (signing != null) {
      const host = signing.hostHeader ?? new URL(s.origin).host;
      const keyId = macro(signing.keyId);
      const { privateKey } = keyOf(signing.key);
      const made = (base: string): string =>
        sign("sha256", Buffer.from(base), privateKey).toString("base64");
      headers["host"] = host;
      if (signing.scheme === "cavage") {
        const values: Record<string, string> = {
          host,
          date: macro(signing.date ?? "{{httpDate}}"),
          digest: `SHA-256=${sha(body)}`,
          "content-type": headers["content-type"] ?? "",
        };
        const covered = signing.headers ?? [];
        if (covered.includes("date") || signing.date !== undefined)
          headers["date"] = values["date"] ?? "";
        headers["digest"] = values["digest"] ?? "";
        const base = covered
          .map((one) =>
            one === "(request-target)"
              ? `(request-target): post ${path}`
              : `${one}: ${values[one] ?? ""}`,
          )
          .join("\n");
        headers["signature"] =
          `keyId="${keyId}",algorithm="rsa-sha256",headers="${covered.join(" ")}",signature="${made(base)}"`;
      } else {
        const values: Record<string, string> = {
          "@method": "POST",
          "@target-uri": `${s.origin}${path}`,
          "@authority": host,
          "@path": path,
          "content-digest": `sha-256=:${sha(body)}:`,
        };
        const parameters = `(${(signing.components ?? [])
          .map((one) => `"${one}"`)
          .join(
            " ",
          )});created=${Math.floor(Date.now() / 1000)};keyid="${keyId}";alg="rsa-v1_5-sha256"`;
        const base = [
          ...(signing.components ?? []).map((one) => `"${one}": ${values[one] ?? ""}`),
          `"@signature-params": ${parameters}`,
        ].join("\n");
        const extra =
          signing.extraSignature === undefined
            ? undefined
            : `sig2=("@method");created=1;keyid="${macro(
                String(signing.extraSignature["keyId"]),
              )}"`;
        headers["content-digest"] = values["content-digest"] ?? "";
        headers["signature-input"] = `sig1=${parameters}${extra === undefined ? "" : `, ${extra}`}`;
        headers["signature"] = `sig1=:${made(base)}:${extra === undefined ? "" : ", sig2=:AAAA:"}`;
      }
      if (signing.tamper === "body") body = body.replace('"Follow"', '"Fallow"');
    }
    return knock(path, headers, body);
  }

  const follows = async (iri: string): Promise<boolean> =>
    (await s.ctx.db
      .selectFrom("followers")
      .innerJoin("remoteActors", "remoteActors.id", "followers.remoteActorId")
      .select("followers.since")
      .where("remoteActors.iri", "=", iri)
      .executeTakeFirst()) !== undefined;
  const fits = (status: number, allowed: readonly (number | string)[]): boolean =>
    allowed.some((one) => one === status || (one === "2xx" && status >= 200 && status < 300));

  test.each(cases.filter(simple).map((one) => [one.id, one.description, one] as const))(
    "%s: %s",
    async (_, __, { input, expected }) => {
      await s.ctx.db.deleteFrom("followers").execute();
      for (const name of ["EVIL", "VICTIM", "THIRD"] as const) {
        fakes[name].routes = expand(input.peers?.[name] ?? {}) as Record<string, Json>;
        fakes[name].hits = 0;
      }
      const statuses: number[] = [];
      for (const options of input.requests ?? [])
        if (typeof options === "object") statuses.push(await send(options));
      for (const [i, status] of statuses.entries()) {
        const allowed = expected.perRequest?.[i]?.status ?? expected.status;
        if (allowed !== undefined)
          expect(fits(status, allowed), `${status} is not one of ${allowed.join(", ")}`).toBe(true);
        else expect(status).toBeLessThan(500);
      }
      if (expected.maxOutbound?.["EVIL"] === 0) expect(fakes.EVIL.hits).toBe(0);
      await s.work();
      for (const one of expected.absent ?? [])
        if (one.startsWith("follower:"))
          expect(await follows(macro(one.slice(9))), one).toBe(false);
      for (const one of expected.present ?? [])
        if (one.startsWith("follower:")) expect(await follows(macro(one.slice(9))), one).toBe(true);
      if (expected.unchanged?.includes("followers(GROUP)") === true)
        expect(await s.ctx.db.selectFrom("followers").selectAll().execute()).toEqual([]);
      expect(fakes.PRIVATE.hits).toBe(0);
      expect(
        await s.ctx.db
          .selectFrom("jobs")
          .select("lastError")
          .where("kind", "=", "receive")
          .execute(),
      ).toEqual([]);
    },
  );
});
