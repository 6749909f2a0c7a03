/**
 * A peer for tests that behaves like Mastodon: it signs, follows, fetches,
 * receives, and checks what it receives.
 */
import { createHash, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

export type Scheme = "cavage" | "rfc9421";
/** `fresh`: a new one each time. `constant`: one for all. `none`: no id at all. */
export type FollowId = "fresh" | "constant" | "none";
type Json = Record<string, unknown>;

export interface Arrived {
  readonly activity: Json;
  /** Did the signature and the digest fit? */
  readonly verified: boolean;
  readonly scheme: Scheme | undefined;
  /** What a draft-cavage signature covers. */
  readonly covers: readonly string[];
  /** Header of FEP-8fcf. */
  readonly synchronization: string | undefined;
}

export interface Peer {
  readonly origin: string;
  readonly host: string;
  /** IRI of its actor. */
  readonly actor: string;
  readonly inbox: Arrived[];
  readonly fetched: readonly string[];
  /** What the signatures of its last GETs cover, by address. */
  readonly covered: Map<string, readonly string[]>;
  /** Documents that it serves besides its actor, by path. */
  readonly documents: Map<string, Json>;
  /** Every answer of its inbox: 202, or what a test wants. */
  answer: number;
  /** Its clock, where a test turns that of the server. */
  now: () => Date;
  /**
   * What the program makes of an activity: the status that its inbox
   * answers. Asked where `answer` is no error.
   */
  judge: ((activity: Json) => number) | undefined;
  /** Milliseconds before its inbox answers. */
  delay: number;
  /** Answer of its actor's address. */
  actorStatus: number;
  /** Does a tombstone stand at its actor's address? */
  buried: boolean;
  /** Whom its WebFinger names: its actor, unless a test wants another; null: it knows nobody. */
  named: string | null;
  /** Addresses that lead elsewhere, by path. */
  readonly redirects: Map<string, string>;
  /** Answers of other addresses, by path. */
  readonly statuses: Map<string, number>;
  /**
   * Follows with an id of its own, with one id for every Follow (Gancio,
   * Misskey), or with none (Pixelfed).
   */
  follow(target: string, id?: FollowId): Promise<number>;
  unfollow(target: string, id?: FollowId): Promise<number>;
  /** Signs and posts an activity to an inbox; answers the status. */
  post(inbox: string, activity: Json, options?: PostOptions): Promise<number>;
  /** A signed GET. */
  get(url: string, key?: KeyObject): Promise<{ readonly status: number; readonly json: Json }>;
  end(): Promise<void>;
}

export interface PostOptions {
  readonly scheme?: Scheme;
  readonly keyId?: string;
  readonly key?: KeyObject;
  readonly date?: Date;
  /** Body that is sent instead of the one that was signed. */
  readonly tamper?: string;
  /** Header names that a cavage signature covers. */
  readonly covers?: readonly string[];
  /** Components that an RFC 9421 signature covers. */
  readonly components?: readonly string[];
  readonly contentType?: string;
  readonly rawBody?: string;
  /** Sent beside those that are signed. */
  readonly extraHeaders?: Readonly<Record<string, string>>;
  readonly now?: Date;
}

const coveredBy = (request: IncomingMessage): string[] =>
  (/headers="([^"]*)"/.exec(String(request.headers["signature"] ?? ""))?.[1] ?? "").split(" ");

const digest = (body: string): string => createHash("sha256").update(body).digest("base64");

export async function peer({
  name = "mira",
  port = 0,
  type = "Person",
  scheme = "cavage",
  extra = {},
}: {
  name?: string;
  port?: number;
  type?: string;
  scheme?: Scheme;
  extra?: Json;
} = {}): Promise<Peer> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const inbox: Arrived[] = [];
  const fetched: string[] = [];
  const covered = new Map<string, readonly string[]>();
  const documents = new Map<string, Json>();
  const keys = new Map<string, string>();
  const redirects = new Map<string, string>();
  const statuses = new Map<string, number>();
  const state: {
    now: Peer["now"];
    judge: Peer["judge"];
    answer: number;
    delay: number;
    actorStatus: number;
    named: string | null | undefined;
    buried: boolean;
  } = {
    buried: false,
    now: () => new Date(),
    judge: undefined,
    answer: 202,
    delay: 0,
    actorStatus: 200,
    named: undefined,
  };
  let origin = "";

  const actorDocument = (): Json => ({
    "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
    id: `${origin}/users/${name}`,
    type,
    preferredUsername: name,
    name: `${name} of the peer`,
    inbox: `${origin}/users/${name}/inbox`,
    outbox: `${origin}/users/${name}/outbox`,
    endpoints: { sharedInbox: `${origin}/inbox` },
    url: `${origin}/@${name}`,
    publicKey: {
      id: `${origin}/users/${name}#main-key`,
      owner: `${origin}/users/${name}`,
      publicKeyPem: publicKey.export({ type: "spki", format: "pem" }),
    },
    ...extra,
  });

  async function keyOf(keyId: string): Promise<string | undefined> {
    const known = keys.get(keyId);
    if (known !== undefined) return known;
    const document = (await fetch(keyId.replace(/#.*$/, ""), {
      headers: { accept: "application/activity+json" },
    }).then((answer) => answer.json())) as { publicKey?: { id?: string; publicKeyPem?: string } };
    if (document.publicKey?.id !== keyId || document.publicKey.publicKeyPem === undefined)
      return undefined;
    keys.set(keyId, document.publicKey.publicKeyPem);
    return document.publicKey.publicKeyPem;
  }

  async function verified(
    request: IncomingMessage,
    body: string,
  ): Promise<{ verified: boolean; scheme: Scheme | undefined }> {
    const header = (key: string): string => String(request.headers[key] ?? "");
    if (request.headers["signature-input"] !== undefined) {
      const [, label = "", list = "", parameters = ""] =
        /^([\w-]+)=\(([^)]*)\)(.*)$/.exec(header("signature-input")) ?? [];
      const value = (component: string): string => {
        if (component === "@method") return request.method ?? "";
        if (component === "@target-uri") return `${origin}${request.url ?? ""}`;
        if (component === "@authority") return header("host");
        if (component === "@path") return request.url ?? "";
        return header(component);
      };
      const components = [...list.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? "");
      const base = [
        ...components.map((component) => `"${component}": ${value(component)}`),
        `"@signature-params": (${list})${parameters}`,
      ].join("\n");
      const signature = new RegExp(`${label}=:([^:]+):`).exec(header("signature"))?.[1] ?? "";
      const pem = await keyOf(/keyid="([^"]+)"/.exec(parameters)?.[1] ?? "");
      const whole = header("content-digest").includes(digest(body));
      return {
        verified:
          whole &&
          pem !== undefined &&
          verify("sha256", Buffer.from(base), pem, Buffer.from(signature, "base64")),
        scheme: "rfc9421",
      };
    }
    const parts = Object.fromEntries(
      [...header("signature").matchAll(/(\w+)="([^"]*)"/g)].map((match) => [
        match[1] ?? "",
        match[2] ?? "",
      ]),
    );
    const base = (parts["headers"] ?? "")
      .split(" ")
      .map((one) =>
        one === "(request-target)"
          ? `(request-target): ${request.method?.toLowerCase() ?? ""} ${request.url ?? ""}`
          : `${one}: ${header(one)}`,
      )
      .join("\n");
    const pem = await keyOf(parts["keyId"] ?? "");
    const whole = header("digest").replace(/^sha-256=/i, "") === digest(body);
    return {
      verified:
        whole &&
        pem !== undefined &&
        verify("sha256", Buffer.from(base), pem, Buffer.from(parts["signature"] ?? "", "base64")),
      scheme: "cavage",
    };
  }

  function send(
    response: ServerResponse,
    status: number,
    json?: Json,
    contentType = "application/activity+json",
  ): void {
    response.writeHead(status, { "content-type": contentType });
    response.end(json === undefined ? "" : JSON.stringify(json));
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (request.method === "POST") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString();
      if (state.delay > 0) await new Promise((resolve) => setTimeout(resolve, state.delay));
      // Like an old server: it knows one scheme, and refuses the other.
      const seen = await verified(request, body);
      if (state.answer >= 300) return send(response, state.answer);
      if (seen.scheme !== scheme) return send(response, 401);
      const synchronization = request.headers["collection-synchronization"]?.toString();
      const activity = JSON.parse(body) as Json;
      const judged = state.judge?.(activity) ?? 202;
      if (judged >= 300) return send(response, judged);
      inbox.push({ activity, ...seen, covers: coveredBy(request), synchronization });
      return send(response, judged);
    }
    fetched.push(request.url ?? "");
    covered.set(request.url ?? "", coveredBy(request));
    const elsewhere = redirects.get(path);
    if (elsewhere !== undefined) {
      response.writeHead(302, { location: elsewhere }).end();
      return;
    }
    const status = statuses.get(path);
    if (status !== undefined) return send(response, status);
    if (path === "/.well-known/webfinger" && state.named === null) return send(response, 404);
    if (path === "/.well-known/webfinger") {
      return send(
        response,
        200,
        {
          subject: `acct:${name}@${new URL(origin).host}`,
          links: [
            {
              rel: "self",
              type: "application/activity+json",
              href: state.named ?? `${origin}/users/${name}`,
            },
            {
              rel: "http://ostatus.org/schema/1.0/subscribe",
              template: `${origin}/authorize_interaction?uri={uri}`,
            },
          ],
        },
        "application/jrd+json",
      );
    }
    if (path === `/users/${name}` && state.buried)
      return send(response, 200, { id: actor, type: "Tombstone" });
    if (path === `/users/${name}`)
      return state.actorStatus === 200
        ? send(response, 200, actorDocument())
        : send(response, state.actorStatus);
    const document = documents.get(path);
    return document === undefined ? send(response, 404) : send(response, 200, document);
  }

  const server: Server = createServer((request, response) => {
    serve(request, response).catch(() => {
      if (!response.headersSent) send(response, 500);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  origin = `http://localhost:${address.port}`;
  const actor = `${origin}/users/${name}`;

  const post: Peer["post"] = async (target, activity, options = {}) => {
    const body = options.rawBody ?? JSON.stringify(activity);
    const url = new URL(target);
    const keyId = options.keyId ?? `${actor}#main-key`;
    const key = options.key ?? privateKey;
    const at = options.date ?? options.now ?? state.now();
    const headers: Record<string, string> = {
      "content-type": options.contentType ?? "application/activity+json",
    };
    if ((options.scheme ?? scheme) === "cavage") {
      const all: Record<string, string> = {
        host: url.host,
        date: at.toUTCString(),
        digest: `SHA-256=${digest(body)}`,
        "content-type": headers["content-type"] ?? "",
      };
      const covers = options.covers ?? [
        "(request-target)",
        "host",
        "date",
        "digest",
        "content-type",
      ];
      const base = covers
        .map((one) =>
          one === "(request-target)"
            ? `(request-target): post ${url.pathname}`
            : `${one}: ${all[one] ?? ""}`,
        )
        .join("\n");
      Object.assign(headers, {
        date: all["date"],
        digest: all["digest"],
        signature: `keyId="${keyId}",algorithm="rsa-sha256",headers="${covers.join(" ")}",signature="${sign(
          "sha256",
          Buffer.from(base),
          key,
        ).toString("base64")}"`,
      });
    } else {
      const contentDigest = `sha-256=:${digest(body)}:`;
      const components = options.components ?? ["@method", "@target-uri", "content-digest"];
      const values: Record<string, string> = {
        "@method": "POST",
        "@target-uri": target,
        "@authority": url.host,
        "@path": url.pathname,
        "content-digest": contentDigest,
        "content-type": headers["content-type"] ?? "",
      };
      const list = components.map((one) => `"${one}"`).join(" ");
      const parameters = `(${list});created=${Math.floor(
        at.getTime() / 1000,
      )};keyid="${keyId}";alg="rsa-v1_5-sha256"`;
      const base = [
        ...components.map((one) => `"${one}": ${values[one] ?? ""}`),
        `"@signature-params": ${parameters}`,
      ].join("\n");
      Object.assign(headers, {
        "content-digest": contentDigest,
        "signature-input": `sig1=${parameters}`,
        signature: `sig1=:${sign("sha256", Buffer.from(base), key).toString("base64")}:`,
      });
    }
    Object.assign(headers, options.extraHeaders);
    const answer = await fetch(target, { method: "POST", headers, body: options.tamper ?? body });
    await answer.arrayBuffer();
    return answer.status;
  };

  const followOf = (target: string, id: FollowId): Json => ({
    ...(id === "none" ? {} : { id: `${actor}/follows/${id === "fresh" ? Math.random() : 1}` }),
    type: "Follow",
    actor,
    object: target,
  });

  return {
    get origin() {
      return origin;
    },
    host: new URL(origin).host,
    actor,
    inbox,
    fetched,
    covered,
    documents,
    get now() {
      return state.now;
    },
    set now(value) {
      state.now = value;
    },
    get judge() {
      return state.judge;
    },
    set judge(value) {
      state.judge = value;
    },
    get answer() {
      return state.answer;
    },
    set answer(status: number) {
      state.answer = status;
    },
    get delay() {
      return state.delay;
    },
    set delay(ms: number) {
      state.delay = ms;
    },
    get actorStatus() {
      return state.actorStatus;
    },
    set actorStatus(status: number) {
      state.actorStatus = status;
    },
    get buried() {
      return state.buried;
    },
    set buried(is: boolean) {
      state.buried = is;
    },
    get named() {
      return state.named === undefined ? actor : state.named;
    },
    set named(iri: string | null) {
      state.named = iri;
    },
    redirects,
    statuses,
    post,
    get: async (target, key = privateKey) => {
      const url = new URL(target);
      const date = new Date().toUTCString();
      const base = `(request-target): get ${url.pathname}${url.search}\nhost: ${url.host}\ndate: ${date}`;
      const signature = sign("sha256", Buffer.from(base), key).toString("base64");
      const answer = await fetch(target, {
        headers: {
          date,
          accept: "application/activity+json",
          signature: `keyId="${actor}#main-key",algorithm="rsa-sha256",headers="(request-target) host date",signature="${signature}"`,
        },
      });
      return { status: answer.status, json: (await answer.json().catch(() => ({}))) as Json };
    },
    follow: (target, id = "fresh") =>
      post(`${target}/inbox`, {
        "@context": "https://www.w3.org/ns/activitystreams",
        ...followOf(target, id),
      }),
    unfollow: (target, id = "fresh") =>
      post(`${target}/inbox`, {
        "@context": "https://www.w3.org/ns/activitystreams",
        ...(id === "none" ? {} : { id: `${actor}/undos/${id === "fresh" ? Math.random() : 1}` }),
        type: "Undo",
        actor,
        object: followOf(target, id),
      }),
    end: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
