/**
 * A push service and a device of the test: takes what is sent, checks who sent it, and decrypts it
 * as a browser does (RFC 8188, 8291, 8292).
 */
import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  verify,
} from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

interface Pushed {
  readonly headers: IncomingHttpHeaders;
  readonly path: string;
  readonly text: unknown;
}

export interface PushService {
  readonly host: string;
  readonly pushed: Pushed[];
  /** What it answers from now on. */
  status: number;
  /** A device as its browser describes it. */
  device(name: string): {
    readonly endpoint: string;
    readonly keys: { readonly p256dh: string; readonly auth: string };
  };
  close(): Promise<void>;
}

interface Keys {
  readonly ecdh: ECDH;
  readonly auth: Buffer;
}

function decrypt(body: Buffer, { ecdh, auth }: Keys): string {
  const salt = body.subarray(0, 16);
  const keyLength = body.readUInt8(20);
  const theirs = body.subarray(21, 21 + keyLength);
  const text = body.subarray(21 + keyLength);
  const shared = ecdh.computeSecret(theirs);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), ecdh.getPublicKey(), theirs]);
  const secret = Buffer.from(hkdfSync("sha256", shared, auth, info, 32));
  const part = (name: string, length: number): Buffer =>
    Buffer.from(
      hkdfSync("sha256", secret, salt, Buffer.from(`Content-Encoding: ${name}\0`), length),
    );
  const decipher = createDecipheriv("aes-128-gcm", part("aes128gcm", 16), part("nonce", 12));
  decipher.setAuthTag(text.subarray(-16));
  const plain = Buffer.concat([decipher.update(text.subarray(0, -16)), decipher.final()]);
  // The last record ends in 2, and zeros fill it up.
  return plain.subarray(0, plain.lastIndexOf(2)).toString("utf8");
}

/** Does the token say that it is for us, and did the key beside it sign it? */
function isSigned(header: string, audience: string): boolean {
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(header) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const publicKey = createPublicKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
  });
  const { aud } = JSON.parse(Buffer.from(claims, "base64url").toString()) as { aud: string };
  return (
    aud === audience &&
    verify(
      "sha256",
      Buffer.from(`${head}.${claims}`),
      { key: publicKey, dsaEncoding: "ieee-p1363" },
      Buffer.from(signature, "base64url"),
    )
  );
}

export async function pushService(): Promise<PushService> {
  const devices = new Map<string, Keys>();
  const service = { status: 201, pushed: [] as Pushed[] };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const path = request.url ?? "";
      const keys = devices.get(path);
      if (keys === undefined) return response.writeHead(404).end();
      if (!isSigned(request.headers.authorization ?? "", `http://${host}`))
        return response.writeHead(403).end();
      if (service.status < 300)
        service.pushed.push({
          headers: request.headers,
          path,
          text: JSON.parse(decrypt(Buffer.concat(chunks), keys)),
        });
      return response.writeHead(service.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `localhost:${(server.address() as AddressInfo).port}`;
  return Object.assign(service, {
    host,
    device: (name: string) => {
      const ecdh = createECDH("prime256v1");
      ecdh.generateKeys();
      const auth = randomBytes(16);
      devices.set(`/${name}`, { ecdh, auth });
      return {
        endpoint: `http://${host}/${name}`,
        keys: { p256dh: ecdh.getPublicKey("base64url"), auth: auth.toString("base64url") },
      };
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}
