/** What is wrong with a body by its schema, field by field: the checker speaks English only. */
import type { FastifyError } from "fastify";
import type { Saying } from "#platform/i18n/saying.ts";
import { webMessages } from "../messages.ts";

type SchemaFault = NonNullable<FastifyError["validation"]>[number];

function schemaText({ keyword, params }: SchemaFault, language: string): string {
  const { schema } = webMessages(language);
  const n = Number(params["limit"]);
  switch (keyword) {
    case "required":
      return schema.required;
    case "type":
      return schema.type({ type: String(params["type"]) });
    case "maxLength":
      return schema.maxLength({ n });
    case "minLength":
      return schema.minLength({ n });
    case "maxItems":
      return schema.maxItems({ n });
    case "minItems":
      return schema.minItems({ n });
    case "maximum":
      return schema.maximum({ n });
    case "minimum":
      return schema.minimum({ n });
    case "enum":
      return Array.isArray(params["allowedValues"])
        ? schema.enum({ values: params["allowedValues"].map(String) })
        : schema.other;
    case "additionalProperties":
      return schema.additional({ name: String(params["additionalProperty"]) });
    default:
      return schema.other;
  }
}

/** Of what is missing, its own place: the checker names what it is missing in. */
const placeOf = ({ instancePath, keyword, params }: SchemaFault): string =>
  (keyword === "required"
    ? `${instancePath}/${String(params["missingProperty"])}`
    : instancePath || "/"
  )
    .slice(1)
    .replaceAll("/", ".");

const isBelow = (place: string, above: string): boolean =>
  place !== above && (above === "" || place.startsWith(`${above}.`));

/**
 * Notes by field. Of several forms that a field may have the checker tells why it is none of each,
 * and that it is none: where the words to choose from are known, these are said, and where
 * something in it is wrong, only that.
 */
export function notesOfFaults(faults: readonly SchemaFault[]): Readonly<Record<string, Saying>> {
  const places = [...new Set(faults.map(placeOf))];
  const notes = places.flatMap((place): (readonly [string, Saying])[] => {
    const here = faults.filter((one) => placeOf(one) === place);
    const words = here
      .filter(({ keyword }) => keyword === "const")
      .map(({ params }) => String(params["allowedValue"]));
    if (words.length > 0)
      return [[place, (language) => webMessages(language).schema.enum({ values: words })]];
    const forms = here.find(({ keyword }) => keyword === "anyOf");
    if (forms !== undefined && places.some((other) => isBelow(other, place))) return [];
    const [first] = here;
    const told = forms ?? first;
    return told === undefined ? [] : [[place, (language) => schemaText(told, language)]];
  });
  return Object.fromEntries(notes);
}
