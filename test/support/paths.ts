/** Every address of a server that answers a GET. */
import type { FastifyInstance } from "fastify";

/** All paths of the server that answer a GET, read from its own tree of routes. */
export function pathsOf(app: FastifyInstance): string[] {
  const stack: string[] = [];
  const found = new Set<string>();
  for (const line of app.printRoutes({ commonPrefix: false }).split("\n")) {
    const [, indent = "", segment, methods] = /^([│├└─\s]*)(\S+) \(([A-Z, ]+)\)/u.exec(line) ?? [];
    if (segment === undefined || methods === undefined) continue;
    const depth = Math.round(indent.length / 4);
    stack.length = depth;
    stack[depth] = segment;
    if (methods.split(", ").includes("GET")) found.add(stack.join(""));
  }
  return [...found];
}

/** `ids` by the part of the address that comes before them. */
export const fillPath = (
  path: string,
  handle: string,
  ids: Readonly<Record<string, string>>,
): string =>
  path.replace(/:(\w+)(\([^)]*\))?/g, (_, name: string, _form: string, at: number) => {
    if (name === "handle") return handle;
    const before = path.slice(0, at).split("/").filter(Boolean);
    return ids[before.at(-1) ?? ""] ?? ids[before.at(-2) ?? ""] ?? ids["decisions"] ?? "";
  });
