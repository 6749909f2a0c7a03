/** Every address of a server. */
import type { FastifyInstance } from "fastify";

/** All paths of the server that answer a GET, read from its own tree of routes. */
export const pathsOf = (app: FastifyInstance): string[] =>
  [...routesOf(app)].flatMap(([path, methods]) => (methods.includes("GET") ? [path] : []));

/** All paths of the server, with what each answers. */
export function routesOf(app: FastifyInstance): ReadonlyMap<string, readonly string[]> {
  const stack: string[] = [];
  const found = new Map<string, readonly string[]>();
  for (const line of app.printRoutes({ commonPrefix: false }).split("\n")) {
    const [, indent = "", segment, methods] = /^([│├└─\s]*)(\S+) \(([A-Z, ]+)\)/u.exec(line) ?? [];
    if (segment === undefined || methods === undefined) continue;
    const depth = Math.round(indent.length / 4);
    stack.length = depth;
    stack[depth] = segment;
    // Where two routes call the same part by other names, the tree shows both.
    const path = stack.join("").replace(/:\w+(?:\|:\w+)+/g, (names) => {
      const all = names.split("|");
      return [":handle", ":id"].find((one) => all.includes(one)) ?? all[0] ?? "";
    });
    found.set(path, [...(found.get(path) ?? []), ...methods.split(", ")]);
  }
  return found;
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
