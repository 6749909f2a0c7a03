/** What all calls have in common is added to the OpenAPI document here. Pure. */
import { Problem, type Operation, type Paths } from "./schema.ts";

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `get`, `/api/v1/groups/{handle}/events` -> `getGroupsByHandleEvents` */
export const operationId = (method: string, path: string): string =>
  path
    .replace(/^\/api\/v1\//, "")
    .split(/[/.-]/)
    .map((part) => (part.startsWith("{") ? `By${capital(part.slice(1, -1))}` : capital(part)))
    .reduce((whole, part) => whole + part, method);

const refusal = {
  description: "A problem (RFC 9457): what is the matter, and what can be done",
  content: {
    "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
  },
};

const whole = (method: string, path: string, operation: Operation): object => ({
  ...operation,
  operationId: operation.operationId ?? operationId(method, path),
  responses: { ...operation.responses, "4XX": refusal, "5XX": refusal },
});

interface Document {
  readonly paths?: unknown;
  readonly components?: { readonly schemas?: object };
}

/** The document with an id for each call, and the problems that each may answer. */
export const complete = <Given extends Document>(document: Given): Given => ({
  ...document,
  paths: Object.fromEntries(
    Object.entries((document.paths ?? {}) as Paths).map(([path, methods]) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([method, one]) => [method, whole(method, path, one)]),
      ),
    ]),
  ),
  components: {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem },
  },
});
