/** The outgoing client: every request that we make to somebody else's server. Design, section 7. */
import { lookup } from "node:dns";
import type { Agent, Response } from "undici";
import type { Config } from "#config.ts";
import { minutes, seconds } from "#platform/lib/clock.ts";
import { textOfFile } from "#platform/lib/files/file-text.ts";
import { version } from "#platform/lib/version.ts";
import { isObject, type JsonObject } from "../activitypub/json.ts";
import { openAgent } from "./connector.ts";
import { isPublicName, webPorts } from "./network.ts";
import { type Budget, OutgoingError } from "./outgoing-error.ts";
import { body, bytes, failure } from "./response-body.ts";
import { maxOfFile, inAll, readable, documentTypes, documentAccept } from "./documents.ts";

// Answers the headers of a signed GET.
type SignGet = (
  url: string,
  headers: Readonly<Record<string, string>>,
) => Promise<Readonly<Record<string, string>>>;

export class Outgoing {
  readonly #resolve: typeof lookup;
  #agent: Promise<Agent> | undefined;
  readonly #httpsOnly: boolean;
  readonly #allow: ReadonlySet<string>;
  readonly userAgent: string;
  #sign: SignGet | undefined;
  #speaks: ((host: string) => Promise<boolean>) | undefined;
  readonly #refreshed = new Map<string, number>();
  readonly #failed = new Map<string, { readonly error: OutgoingError; readonly until: number }>();

  /** `resolve` replaces name resolution in tests. */
  constructor(config: Config, { resolve }: { readonly resolve?: typeof lookup } = {}) {
    this.#httpsOnly = config.publicUrl.startsWith("https:");
    this.#allow = new Set(config.federationAllow);
    this.userAgent = `Calendula/${version} (+${config.publicUrl})`;
    this.#resolve = resolve ?? lookup;
  }

  /** What connects. It is loaded with the first request: a start makes none. */
  agent(): Promise<Agent> {
    const rules = { allow: this.#allow, httpsOnly: this.#httpsOnly };
    return (this.#agent ??= openAgent(rules, this.#resolve));
  }

  /** From now on documents may be fetched with our signature. */
  signWith(sign: SignGet): void {
    this.#sign = sign;
  }

  /**
   * From now on documents are asked for only of servers that we speak with; calendars
   * and pages are somebody's own choice.
   */
  onlyOf(speaks: (host: string) => Promise<boolean>): void {
    this.#speaks = speaks;
  }

  async #mustSpeak(url: string): Promise<void> {
    if (this.#speaks === undefined || !URL.canParse(url)) return;
    if (!(await this.#speaks(new URL(url).host)))
      throw new OutgoingError("blocked", "we don't speak with this server");
  }

  /** Why this key could not be had a moment ago; undefined when it may be asked for. */
  recall(keyId: string, now: Date): OutgoingError | undefined {
    const known = this.#failed.get(keyId);
    return known !== undefined && known.until > now.getTime() ? known.error : undefined;
  }

  /** Kept for ten minutes when it was final, for one when it may pass. */
  remember(keyId: string, error: OutgoingError, now: Date): void {
    if (this.#failed.size > 10_000) this.#failed.clear();
    this.#failed.set(keyId, {
      error,
      until: now.getTime() + (error.temporary ? minutes(1) : minutes(10)),
    });
  }

  /**
   * May an actor be fetched anew now? Once a minute each, so that forged signatures
   * can't make us knock again and again.
   */
  mayRefresh(iri: string, now: Date): boolean {
    const last = this.#refreshed.get(iri) ?? 0;
    if (now.getTime() - last < seconds(60)) return false;
    if (this.#refreshed.size > 10_000) this.#refreshed.clear();
    this.#refreshed.set(iri, now.getTime());
    return true;
  }

  async close(): Promise<void> {
    await (await this.#agent)?.close();
  }

  /** Is this an address that we may ask at all? */
  allowed(url: string): boolean {
    if (/[\u0000-\u0020\u007f]/.test(url) || !URL.canParse(url)) return false;
    const { protocol, hostname, port, username, password } = new URL(url);
    if ((protocol !== "https:" && protocol !== "http:") || username !== "" || password !== "")
      return false;
    const full = `${hostname.toLowerCase()}:${port || (protocol === "https:" ? "443" : "80")}`;
    if (this.#allow.has(full)) return true;
    if (this.#httpsOnly && protocol !== "https:") return false;
    return isPublicName(hostname.replace(/^\[|\]$/g, "")) && (port === "" || webPorts.has(port));
  }

  /**
   * An ActivityStreams document. Its `id` must be where it came from; else it is fetched once more
   * from there, on the same host. Throws OutgoingError.
   */
  async getDocument(
    url: string,
    { signed = false, budget }: { readonly signed?: boolean; readonly budget?: Budget } = {},
  ): Promise<{ readonly json: JsonObject; readonly url: string }> {
    const found = await this.#getJson(url, {
      signed,
      budget,
      types: documentTypes,
      accept: documentAccept,
    });
    const id = found.json["id"] ?? found.json["@id"];
    if (typeof id !== "string") throw new OutgoingError("wrong-id", "the document has no id");
    if (id.replace(/#.*$/, "") === found.url.replace(/#.*$/, "")) return found;
    if (!URL.canParse(id) || new URL(id).host !== new URL(found.url).host)
      throw new OutgoingError("wrong-id", "the document claims an id of another host");
    const astray = new OutgoingError("wrong-id", "the document does not stand at its id");
    const proven = await this.#getJson(id, {
      signed,
      budget,
      types: documentTypes,
      accept: documentAccept,
    }).catch((error: unknown) => {
      // Its id is gone; that says nothing of what was asked for.
      throw error instanceof OutgoingError && error.reason === "status" && !error.temporary
        ? astray
        : error;
    });
    if (proven.json["id"] !== id || new URL(proven.url).host !== new URL(id).host) throw astray;
    return proven;
  }

  /** Any JSON object: WebFinger, NodeInfo. */
  getJson(
    url: string,
    { budget }: { readonly budget?: Budget } = {},
  ): Promise<{ readonly json: JsonObject; readonly url: string }> {
    return this.#getJson(url, {
      signed: false,
      budget,
      types: /^application\/(?:[\w.+-]*\+)?json\b/i,
      accept: "application/jrd+json, application/json",
    });
  }

  /** A text: a page. */
  async getText(
    url: string,
    accept: string,
  ): Promise<{ readonly text: string; readonly url: string; readonly type: string }> {
    const { response, url: last } = await this.#get(url, accept, false, undefined);
    return {
      text: await body(response),
      url: last,
      type: response.headers.get("content-type") ?? "",
    };
  }

  /** A file that may be large and seldom changes: undefined when it is as it was. */
  async getFile(
    url: string,
    accept: string,
    known: { readonly etag: string | null; readonly lastModified: string | null },
  ): Promise<{
    readonly text: string | undefined;
    readonly etag: string | null;
    readonly lastModified: string | null;
  }> {
    const asked = {
      ...(known.etag === null ? {} : { "if-none-match": known.etag }),
      ...(known.lastModified === null ? {} : { "if-modified-since": known.lastModified }),
    };
    const { response } = await this.#get(url, accept, false, undefined, asked);
    if (response.status === 304) return { text: undefined, ...known };
    const header = (name: string): string | null =>
      response.headers.get(name)?.slice(0, 300) ?? null;
    const text = textOfFile(await bytes(response, maxOfFile), header("content-type") ?? "");
    return { text, etag: header("etag"), lastModified: header("last-modified") };
  }

  /** The bytes of a picture; what is none is not read. */
  async getPicture(url: string, max: number): Promise<Uint8Array> {
    const { response } = await this.#get(
      url,
      "image/webp, image/jpeg, image/png, image/*;q=0.5",
      false,
      undefined,
    );
    const type = response.headers.get("content-type") ?? "";
    const length = Number(response.headers.get("content-length") ?? 0);
    if (!/^image\/(?:jpeg|jpg|png|webp|gif|avif)\b/i.test(type) || length > max) {
      await response.body?.cancel();
      throw new OutgoingError(
        length > max ? "too-large" : "wrong-type",
        `${new URL(url).host} sent something else than a picture of this size`,
      );
    }
    return bytes(response, max);
  }

  async #getJson(
    url: string,
    input: {
      readonly signed: boolean;
      readonly budget: Budget | undefined;
      readonly types: RegExp;
      readonly accept: string;
    },
  ): Promise<{ json: JsonObject; url: string }> {
    await this.#mustSpeak(url);
    const { response, url: last } = await this.#get(url, input.accept, input.signed, input.budget);
    if (new URL(last).host !== new URL(url).host) await this.#mustSpeak(last);
    if (!input.types.test(response.headers.get("content-type") ?? "")) {
      await response.body?.cancel();
      throw new OutgoingError("wrong-type", "it is not the kind of document that we asked for");
    }
    let json: unknown;
    try {
      json = JSON.parse(await body(response));
    } catch (error) {
      if (error instanceof OutgoingError) throw error;
      throw new OutgoingError("not-json", "it is not JSON");
    }
    if (!isObject(json)) throw new OutgoingError("not-json", "it is not a JSON object");
    return { json, url: last };
  }

  async #get(
    url: string,
    accept: string,
    signed: boolean,
    budget: Budget | undefined,
    more: Readonly<Record<string, string>> = {},
  ): Promise<{ response: Response; url: string }> {
    const signal = AbortSignal.timeout(inAll);
    let current = url;
    for (let redirects = 0; ; redirects++) {
      budget?.spend();
      if (!this.allowed(current)) throw new OutgoingError("blocked", "we don't ask this address");
      const plain = { accept, "accept-encoding": "gzip", "user-agent": this.userAgent, ...more };
      // What proxies rewrite on the way is not covered; some readers
      // know the names of few headers only.
      const covered = signed && this.#sign !== undefined ? await this.#sign(current, {}) : {};
      const headers = { ...plain, ...covered };
      const response = await this.#fetch(current, { headers, signal });
      if (!readable.test(response.headers.get("content-encoding") ?? "")) {
        await response.body?.cancel();
        throw new OutgoingError(
          "wrong-type",
          `${new URL(current).host} packs its answers in a way that we didn't ask for`,
        );
      }
      if (![301, 302, 303, 307, 308].includes(response.status)) {
        const asked = more["if-none-match"] ?? more["if-modified-since"];
        if (response.ok || (response.status === 304 && asked !== undefined))
          return { response, url: current };
        await response.body?.cancel();
        throw new OutgoingError(
          "status",
          `${new URL(current).host} answered ${response.status}`,
          response.status,
          current,
        );
      }
      await response.body?.cancel();
      const location = response.headers.get("location");
      if (redirects === 3 || location === null || !URL.canParse(location, current))
        throw new OutgoingError("status", "it redirects without end", response.status);
      current = new URL(location, current).href;
    }
  }

  async #fetch(
    url: string,
    init: { readonly headers: Readonly<Record<string, string>>; readonly signal: AbortSignal },
  ): Promise<Response> {
    const dispatcher = await this.agent();
    const { fetch } = await import("undici");
    try {
      return await fetch(url, { ...init, redirect: "manual", dispatcher });
    } catch (error) {
      throw failure(error, url);
    }
  }
}
