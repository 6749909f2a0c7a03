/**
 * What was kept of a calendar: notes on its file, the zones that people named,
 * and those that are still asked for.
 */
import Type from "typebox";
import { readJson } from "#platform/lib/json/read-json.ts";
import type { AskedZone } from "../entry.ts";

const Notes = Type.Array(Type.String());
const Zones = Type.Record(Type.String(), Type.String());
const AskedZones = Type.Array(Type.Object({ name: Type.String(), events: Type.Number() }));

export const readNotes = (json: string): readonly string[] => readJson(Notes, json);
export const readZones = (json: string): Readonly<Record<string, string>> => readJson(Zones, json);
export const readAskedZones = (json: string): readonly AskedZone[] => readJson(AskedZones, json);
