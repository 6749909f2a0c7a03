/** HEAD is answered as GET is, but for the body. */
import type { IncomingMessage } from "node:http";

const heads = new WeakSet<IncomingMessage>();

/**
 * A HEAD is found where the GET is (RFC 9110 §9.3.2): with routes of their own there would be half
 * as many again, and each start would wait for them. Once found, it is a HEAD again.
 */
export function findAsGet(request: IncomingMessage): string {
  if (request.method === "HEAD") {
    heads.add(request);
    request.method = "GET";
  }
  return request.url ?? "/";
}

export function beHeadAgain(request: IncomingMessage): void {
  if (heads.has(request)) request.method = "HEAD";
}
