/**
 * A server that only sends one page, as bytes from memory: what it takes is what Node and the client
 * that measures need themselves.
 */
import { get } from "node:http";
import { buffer } from "node:stream/consumers";
import { Worker } from "node:worker_threads";

const port = 4802;
export const bareOrigin = `http://localhost:${port}`;

/** In a thread of its own, as our server is a process of its own. */
const server = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { bytes, port } = workerData;
  require("node:http")
    .createServer((request, response) => {
      response.writeHead(200, {
        "content-type": "text/html",
        "content-encoding": "gzip",
        "content-length": bytes.length,
      });
      response.end(bytes);
    })
    .listen(port, () => parentPort.postMessage("ready"));
`;

/** The page as a browser is sent it. */
const packed = (url: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { accept: "text/html", "accept-encoding": "gzip" } }, (answer) => {
      buffer(answer).then(resolve, reject);
    }).once("error", reject);
  });

/** While one sends the page of this address as it is now. */
export async function withBareServer<T>(url: string, work: () => Promise<T>): Promise<T> {
  const bytes = await packed(url);
  const thread = new Worker(server, { eval: true, workerData: { bytes, port } });
  try {
    await new Promise((resolve, reject) => {
      thread.once("message", resolve);
      thread.once("error", reject);
    });
    return await work();
  } finally {
    await thread.terminate();
  }
}
