/** The part of JSON Schema (OpenAPI 3.1) that our calls are described in. */
import Type, { type Static } from "typebox";

export interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maxLength?: number;
  readonly description?: string;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly operationId?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content & { readonly description?: string }>>;
}

export type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** A problem, RFC 9457, as every call may answer. */
export const Problem = Type.Object({
  type: Type.String({ description: "A URL that names the kind of problem" }),
  title: Type.String({ description: "What is the matter, in words" }),
  status: Type.Integer(),
  detail: Type.Optional(Type.String({ description: "What can be done about it" })),
  errors: Type.Optional(
    Type.Array(Type.Object({ pointer: Type.String(), detail: Type.String() }), {
      description: "What is wrong where in the body, by JSON Pointer",
    }),
  ),
});
export type Problem = Static<typeof Problem>;
