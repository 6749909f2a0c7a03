/**
 * Access facts, kind and care kinds for machines: schema.org PropertyValue under `additionalProperty`, with Mobilizon's
 * own metadata terms. They do not stand among the attachments, since receivers that know only media there refuse the whole object.
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
} from "#commons/access-facts.ts";
import { isCareKind } from "#commons/care-kinds.ts";
import { asArray, first, isObject, isType, type JsonObject, str } from "#activitypub/json.ts";
import { isEventKind } from "./event.ts";

const ours = "calendula:access:";
const wheelchair = "mz:accessibility:wheelchairAccessible";
const grades = { yes: "fully", partly: "partially", no: "no" } as const;
const flags = { captions: "mz:accessibility:live:subtitle", "sign-language": "mz:accessibility:live:sign_language" } as const;

const value = (propertyID: string, text: string, name?: string, description?: string): JsonObject => ({
  type: "PropertyValue",
  propertyID,
  value: text,
  ...(name === undefined ? {} : { name }),
  ...(description === undefined ? {} : { description }),
});

export function metadataOf(event: AccessColumns & { readonly kind: string; readonly careKinds: readonly string[] }): JsonObject[] {
  const access = parseAccess(event.access);
  const words = parseAccessWords(event.accessWords, access);
  const steps = access["step-free"];
  return [
    ...(steps === undefined || steps === "ask" ? [] : [value(wheelchair, grades[steps])]),
    ...(Object.keys(flags) as (keyof typeof flags)[]).flatMap((fact) => {
      const answer = access[fact];
      return answer === undefined || answer === "ask" ? [] : [value(flags[fact], answer === "no" ? "false" : "true")];
    }),
    ...accessFacts.flatMap((fact) => {
      const answer = access[fact];
      return answer === undefined ? [] : [value(`${ours}${fact}`, answer, accessName(fact), words[fact])];
    }),
    value("calendula:kind", event.kind),
    ...event.careKinds.map((kind) => value("calendula:careKind", kind)),
  ];
}

/** What another server says of these, in its own words or in Mobilizon's; Mobilizon keeps them among the attachments. */
export function readMetadata(json: JsonObject): {
  readonly access: string;
  readonly accessWords: string;
  readonly yesFacts: string[];
  readonly kind: string;
  readonly careKinds: string[];
} {
  const said = new Map<string, string>();
  const words: Record<string, string> = {};
  const careKinds: string[] = [];
  let kind = "other";
  const all = [...asArray(json["additionalProperty"]), ...asArray(json["attachment"])].slice(0, 200);
  for (const one of all) {
    if (!isObject(one) || !isType(one, "PropertyValue")) continue;
    const id = (str(first(one["propertyID"])) ?? "").replace(/^https:\/\/joinmobilizon\.org\/ns#/, "mz:");
    const given = first(one["value"]);
    const text = typeof given === "string" ? given : typeof given === "boolean" ? String(given) : "";
    if (id === "calendula:kind" && isEventKind(text)) kind = text;
    else if (id === "calendula:careKind" && isCareKind(text)) careKinds.push(text);
    else if (id.startsWith(ours)) {
      said.set(id.slice(ours.length), text);
      const description = str(first(one["description"]));
      if (description !== undefined) words[id.slice(ours.length)] = description;
    } else if (id === wheelchair)
      said.set("step-free", ({ fully: "yes", partially: "partly", no: "no" } as Record<string, string>)[text] ?? "");
    else
      for (const [fact, flag] of Object.entries(flags))
        if (id === flag && !said.has(fact)) said.set(fact, text === "true" ? "yes" : text === "false" ? "no" : "");
  }
  const access: Access = readAccess(Object.fromEntries(said));
  return {
    access: JSON.stringify(access),
    accessWords: JSON.stringify(readAccessWords({}, words, access)),
    yesFacts: yesFacts(access),
    kind,
    careKinds: [...new Set(careKinds)],
  };
}
