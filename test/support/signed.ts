/** Whether a request is signed as S3 wants it (AWS Signature Version 4): the store of the tests doesn't look. */
import { createHash, createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac("sha256", key).update(text).digest();

/** Each sign that is not unreserved is encoded, and names come in their order. */
const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .map((pair) =>
      pair
        .map((text) =>
          encodeURIComponent(text).replace(
            /[!'()*]/g,
            (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
          ),
        )
        .join("="),
    )
    .sort()
    .join("&");

export function signedBy(secret: string, { method, url, headers }: IncomingMessage): boolean {
  const { pathname, searchParams } = new URL(url ?? "/", "http://store");
  const [, scope = "", names = "", signature] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]+)$/.exec(
      headers.authorization ?? "",
    ) ?? [];
  const request = [
    method,
    pathname,
    canonicalQuery(searchParams),
    ...names.split(";").map((name) => `${name}:${String(headers[name])}`),
    "",
    names,
    headers["x-amz-content-sha256"],
  ].join("\n");
  const toSign = [
    "AWS4-HMAC-SHA256",
    headers["x-amz-date"],
    scope,
    createHash("sha256").update(request).digest("hex"),
  ].join("\n");
  const key = scope.split("/").reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, toSign).toString("hex") === signature;
}
