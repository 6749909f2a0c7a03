/** Who goes away in the middle of a form is no fault of ours, nor of the database. */
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "../../support/instance.ts";
import { testServer, type TestServer } from "../../support/server.ts";

const lines: string[] = [];
let s: TestServer;
beforeAll(async () => {
  s = await testServer({ hears: (line) => lines.push(line) });
});
afterAll(() => s.end());

test("a form that ends half-way is a line in the log, and not an error", async () => {
  const begun = once(s.app.server, "request");
  const socket = connect(Number(new URL(s.origin).port), "127.0.0.1");
  socket.on("error", () => undefined);
  socket.write(
    `POST /login HTTP/1.1\r\nhost: ${new URL(s.origin).host}\r\n` +
      "content-type: application/x-www-form-urlencoded\r\ncontent-length: 500\r\n\r\nhandle=ro",
  );
  const [request] = (await begun) as [IncomingMessage];
  await eventually(async () => request.readableFlowing === true, "somebody who reads it");
  socket.resetAndDestroy();
  await eventually(
    async () => lines.some((line) => /the asker went away|does not answer/.test(line)),
    "a line in the log",
  );
  expect(lines.filter((line) => /"level":[56]0/.test(line))).toEqual([]);
});
