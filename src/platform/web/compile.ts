/**
 * Schemas become functions when they are first needed: most of a start would go into hundreds of
 * calls that nobody asks for. `test/answers.test.ts` compiles all of them.
 */
import validatorsOf from "@fastify/ajv-compiler";
import serializersOf from "@fastify/fast-json-stringify-compiler";
import type { FastifyInstance } from "fastify";

type ValidatorCompiler = Parameters<FastifyInstance["setValidatorCompiler"]>[0];
type SerializerCompiler = Parameters<FastifyInstance["setSerializerCompiler"]>[0];

const compileValidator = validatorsOf()(
  {},
  { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: true } },
) as unknown as ValidatorCompiler;
const compileSerializer = serializersOf()() as SerializerCompiler;

export const validatorCompiler: ValidatorCompiler = (route) => {
  let made: ReturnType<ValidatorCompiler> | undefined;
  // Fastify reads what is wrong from the function that it called.
  const validate: ReturnType<ValidatorCompiler> = (data: unknown) => {
    made ??= compileValidator(route);
    const answer = made(data);
    validate.errors = made.errors ?? null;
    return answer;
  };
  return validate;
};

export const serializerCompiler: SerializerCompiler = (route) => {
  let made: ReturnType<SerializerCompiler> | undefined;
  return (data) => (made ??= compileSerializer(route))(data);
};
