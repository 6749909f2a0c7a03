/**
 * Access facts, kind and care kinds for machines: schema.org PropertyValue under
 * `additionalProperty`, with Mobilizon's own metadata terms. They do not stand among the
 * attachments, since receivers that know only media there refuse the whole object.
 */
import {
  type Access,
  type AccessColumns,
  accessFacts,
  accessName,
  parseAccess,
  parseAccessWords,
  readAccess,
  readAccessWords,
  yesFacts,
} from "#commons/access/facts.ts";
import { isCareKind } from "#commons/care-kinds.ts";
import { plainText } from "#commons/markup/plain-text.ts";
import { oneLine } from "#commons/text.ts";
import type { CostKind } from "#platform/database/schema.ts";
import {
  asArray,
  first,
  isObject,
  type Json,
  type JsonObject,
  str,
  typesOf,
} from "#protocol/activitypub/json.ts";
import { costKindOf, longestContact, longestCostWords } from "../cost/cost.ts";
import { costMessages } from "../cost/messages.ts";
import { isEventKind } from "../event.ts";
import { eventMessages } from "../messages.ts";

const ours = "calendula:access:";
/** No area was said, whatever the name of the place is. */
export const unsaidPlace = "calendula:placeUnsaid";
const wheelchair = "mz:accessibility:wheelchairAccessible";
const grades = { yes: "fully", partly: "partially", no: "no" } as const;
const costTerm = "calendula:cost";
const contactTerm = "calendula:contact";
const flags = {
  captions: "mz:accessibility:live:subtitle",
  "sign-language": "mz:accessibility:live:sign_language",
} as const;

const value = (
  propertyID: string,
  text: string,
  name?: string,
  description?: string,
): JsonObject => ({
  type: "PropertyValue",
  propertyID,
  value: text,
  ...(name === undefined ? {} : { name }),
  ...(description === undefined ? {} : { description }),
});

export function metadataOf(
  event: AccessColumns & {
    readonly kind: string;
    readonly language: string;
    readonly careKinds: readonly string[];
    readonly allDay: boolean;
    readonly onlineUrl: string | null;
    readonly cost: CostKind | null;
    readonly costWords: string;
    readonly contact: string;
  },
  unsaid: boolean,
): JsonObject[] {
  const access = parseAccess(event.access);
  const words = parseAccessWords(event.accessWords, access);
  const steps = access["step-free"];
  return [
    ...(steps === undefined || steps === "ask" ? [] : [value(wheelchair, grades[steps])]),
    ...(Object.keys(flags) as (keyof typeof flags)[]).flatMap((fact) => {
      const answer = access[fact];
      return answer === undefined || answer === "ask"
        ? []
        : [value(flags[fact], answer === "no" ? "false" : "true")];
    }),
    ...accessFacts.flatMap((fact) => {
      const answer = access[fact];
      return answer === undefined
        ? []
        : [value(`${ours}${fact}`, answer, accessName(fact, event.language), words[fact])];
    }),
    value("calendula:kind", event.kind),
    ...(event.cost === null && event.costWords === ""
      ? []
      : [
          value(
            costTerm,
            event.cost ?? "",
            costMessages(event.language).cost,
            event.costWords || undefined,
          ),
        ]),
    ...(event.contact === ""
      ? []
      : [value(contactTerm, event.contact, costMessages(event.language).contact)]),
    // ActivityPub has no word for whole days; to others it lasts from midnight to midnight.
    ...(event.allDay ? [value("calendula:allDay", "true")] : []),
    // The place then says only that one may ask.
    ...(unsaid ? [value(unsaidPlace, "true")] : []),
    // Not as an attachment: Gancio takes the first one for a picture, and fails.
    ...(event.onlineUrl === null
      ? []
      : [value("mz:visio:link", event.onlineUrl, eventMessages(event.language).onlineWord)]),
    ...event.careKinds.map((kind) => value("calendula:careKind", kind)),
  ];
}

/**
 * One fact of an event as another server says it: its id (Mobilizon's begin with `mz:`),
 * its text, and the words beside it.
 */
interface Property {
  readonly id: string;
  readonly text: string;
  readonly name: string | undefined;
  readonly description: string | undefined;
}

/** Is it of this type of schema.org, under whatever prefix? */
export const isSchemaType = (value: JsonObject, type: string): boolean =>
  typesOf(value).some(
    (one) => one === type || (one.length < 100 && one.split(/[:/#]/).at(-1) === type),
  );

function saidText(said: Json | undefined): string {
  if (typeof said === "boolean") return String(said);
  return typeof said === "string" ? said : "";
}

/** All such facts; Mobilizon keeps them among the attachments, and writes a yes as `true`. */
export const propertiesOf = (json: JsonObject): readonly Property[] =>
  [...asArray(json["additionalProperty"]), ...asArray(json["attachment"])]
    .slice(0, 200)
    .flatMap((one) => {
      if (!isObject(one) || !isSchemaType(one, "PropertyValue")) return [];
      const given = first(one["value"]);
      return [
        {
          id: (str(first(one["propertyID"])) ?? "").replace(
            /^https:\/\/joinmobilizon\.org\/ns#/,
            "mz:",
          ),
          text: saidText(given),
          name: str(first(one["name"])),
          description: str(first(one["description"])),
        },
      ];
    });

/** Was it written by a Calendula? It says its own terms. */
export const isCalendulas = (properties: readonly Property[]): boolean =>
  properties.some(({ id }) => id === "calendula:kind");

/**
 * What Pavillion tells of the access to a place, in words alone; the first language that is there.
 */
export function accessTextOf(json: JsonObject): string | undefined {
  const place = json["pavillion:place"];
  const languages = isObject(place) ? place["content"] : undefined;
  return isObject(languages)
    ? Object.values(languages).flatMap((one) =>
        isObject(one) ? (str(one["accessibilityInfo"]) ?? []) : [],
      )[0]
    : undefined;
}

function flagAnswer(text: string): "yes" | "no" | undefined {
  if (text === "true") return "yes";
  return text === "false" ? "no" : undefined;
}

/** What another server says of access and kind, in its own words or in Mobilizon's. */
export function readMetadata(json: JsonObject): {
  readonly access: string;
  readonly accessWords: string;
  readonly yesFacts: string[];
  readonly kind: string;
  readonly careKinds: string[];
  readonly cost: CostKind | null;
  readonly costWords: string;
  readonly contact: string;
} {
  const properties = propertiesOf(json);
  const ourTerms = new Map<string, string>();
  const words: Record<string, string> = {};
  const careKinds: string[] = [];
  let kind = "other";
  let [cost, costWords, contact] = [costKindOf(undefined), "", ""];
  for (const { id, text, description } of properties) {
    if (id === "calendula:kind" && isEventKind(text)) kind = text;
    else if (id === "calendula:careKind" && isCareKind(text)) careKinds.push(text);
    else if (id === costTerm) {
      cost = costKindOf(text);
      costWords = oneLine(plainText(description ?? ""), longestCostWords);
    } else if (id === contactTerm) contact = oneLine(plainText(text), longestContact);
    else if (id.startsWith(ours)) {
      ourTerms.set(id.slice(ours.length), text);
      if (description !== undefined) words[id.slice(ours.length)] = description;
    }
  }
  // Mobilizon's terms say less than ours: they count only where ours are silent.
  for (const { id, text } of properties) {
    const [fact, answer] =
      id === wheelchair
        ? ["step-free", Object.entries(grades).find(([, grade]) => grade === text)?.[0]]
        : [Object.entries(flags).find(([, flag]) => flag === id)?.[0], flagAnswer(text)];
    if (fact !== undefined && answer !== undefined && !ourTerms.has(fact))
      ourTerms.set(fact, answer);
  }
  // schema.org says no more than that it costs nothing.
  if (cost === null && costWords === "" && first(json["isAccessibleForFree"]) === true)
    cost = "free";
  const access: Access = readAccess(Object.fromEntries(ourTerms));
  return {
    access: JSON.stringify(access),
    accessWords: JSON.stringify(readAccessWords({}, words, access)),
    yesFacts: yesFacts(access),
    kind,
    cost,
    costWords,
    contact,
    careKinds: [...new Set(careKinds)],
  };
}
