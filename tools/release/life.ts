/**
 * What happens in a release before its data are kept: something of every part,
 * with what is sealed, what others follow, and what waits to be sent.
 */
import { setTimeout as sleep } from "node:timers/promises";
import sharp from "sharp";
import type { Api, Json, ReleaseServer } from "./server.ts";

/** Far ahead: it is still to come whenever the data are tried. */
const day = "2039-01-09";
/** What is planned for a month ahead at most. */
const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

async function until(look: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; !(await look()); tries++) {
    if (tries > 300) throw new Error(`waited in vain for ${what}`);
    await sleep(200);
  }
}

const itemsOf = async (api: Api, path: string): Promise<readonly Json[]> =>
  (await api("GET", path))["items"] as Json[];

async function picture(): Promise<FormData> {
  const { data } = await sharp({
    create: { width: 64, height: 48, channels: 3, background: "#e8871e" },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  const form = new FormData();
  form.set("description", "A marigold");
  form.set("file", new Blob([new Uint8Array(data)], { type: "image/png" }), "marigold.png");
  return form;
}

async function events(api: Api, second: Api): Promise<void> {
  const salve = await api("POST", "/groups/herbs/events", {
    name: "Salve workshop",
    content: "Bring a **clean tin**.",
    startTime: `${day}T14:00`,
    endTime: `${day}T16:00`,
    timeZone: "Europe/Amsterdam",
    visibility: "public",
    location: { area: "Elm Garden", exact: "The shed behind the blue door" },
    reveal: "confirmed",
    tags: ["salve"],
    access: { "step-free": "yes" },
    capacity: 2,
  });
  const path = `/events/${String(salve["id"])}`;
  await second("POST", `${path}/rsvp`, { status: "yes" });
  for (const name of ["Kim", "Lou"])
    await api("POST", `${path}/guests`, { status: "yes", name, email: `${name}@kim.example` });
  await api("POST", "/groups/moss/events", {
    name: "Listening circle",
    startTime: `${day}T19:00`,
    endTime: `${day}T21:00`,
    recurrence: "FREQ=WEEKLY;COUNT=3",
    visibility: "public",
  });
  await api("POST", "/groups/night/events", {
    name: "Night tea",
    startTime: `${day}T23:00`,
    visibility: "group",
  });
}

async function sharing(api: Api, second: Api): Promise<void> {
  await api("POST", "/groups/herbs/guides", {
    name: "Calendula salve",
    summary: "One pot, half an hour.",
    kind: "remedy",
    license: "CC-BY-SA-4.0",
    cautions: "Not on open wounds.",
    tags: ["salve"],
    language: "en",
    source: "Warm the oil.\n\nMelt the wax.",
    visibility: "public",
  });
  const offer = await api("POST", "/groups/moss/offers", {
    purpose: "offer",
    name: "Bike repair lesson",
    content: "I show, you do.",
    what: "skill",
    how: "give",
    careKind: "skillshare",
    area: "East",
    visibility: "public",
  });
  await second("POST", `/offers/${String(offer["id"])}/exchanges`, { note: "On Friday?" });
  await api("POST", "/groups/moss/offers", {
    purpose: "request",
    name: "Somebody who listens",
    content: "On Thursdays.",
    what: "care-time",
    how: "give",
    careKind: "listening",
    visibility: "members",
  });
  await api("POST", "/groups/moss/files", await picture());
}

async function deciding(api: Api, second: Api): Promise<void> {
  const decision = await api("POST", "/groups/moss/decisions", {
    name: "The shed stays open until nine",
    driver: "After work there is no time.",
    content: "On weekdays until **nine**.",
    todo: ["Buy a lamp"],
  });
  await api("POST", `/decisions/${String(decision["id"])}/open`, {});
  await second("POST", `/decisions/${String(decision["id"])}/voices`, { content: "Who closes?" });
  await api("POST", "/groups/moss/agreements/templates/how-we-decide");
  const meeting = await api("POST", "/groups/moss/meetings", {
    name: "Circle of the month",
    startTime: `${soon}T19:00`,
  });
  await api("POST", `/meetings/${String(meeting["id"])}/items`, {
    words: "How are we?",
    kind: "inform",
    minutes: 10,
  });
  await api("POST", "/groups/moss/rotas", {
    name: "Tidying the herb room",
    content: "Sweep.",
    kind: "cleaning",
    rule: "FREQ=WEEKLY",
    starts: `${soon}T10:00`,
    timeZone: "Europe/Amsterdam",
    minutes: 60,
    seats: [{ name: "hands", seats: 2 }],
  });
}

/** `fern` is gone at the end: what is published last waits for it. */
export async function live(moss: ReleaseServer, fern: ReleaseServer): Promise<void> {
  const { api } = moss;
  const host = (one: ReleaseServer): string => new URL(one.origin).host;
  const second = await moss.join("mika");
  for (const [handle, kind] of [
    ["herbs", "open"],
    ["night", "tender"],
  ])
    await api("POST", "/groups", { handle, name: `${handle} circle`, kind });
  await second("POST", "/groups/herbs/membership");
  await fern.api("POST", "/siblings", { address: `@moss@${host(moss)}` });
  await fern.api("POST", "/siblings", { address: `@herbs@${host(moss)}` });
  await api("POST", "/siblings", { address: `@fern@${host(fern)}` });
  const accepted = (one: Api) => async (): Promise<boolean> =>
    (await itemsOf(one, "/siblings")).every(
      ({ state }) => state === "following" || state === "mutual",
    );
  await until(accepted(fern.api), "fern to be let in");
  await until(accepted(api), "moss to be let in");
  await fern.api("POST", "/groups/fern/events", {
    name: "Ferns in winter",
    startTime: `${day}T11:00`,
    visibility: "public",
  });
  await events(api, second);
  await sharing(api, second);
  await deciding(api, second);
  await until(
    async () =>
      (await itemsOf(api, "/calendar?scope=siblings")).some(
        ({ name }) => name === "Ferns in winter",
      ),
    "what fern published",
  );
  await until(
    async () =>
      (await itemsOf(fern.api, "/calendar?scope=siblings")).some(
        ({ name }) => name === "Salve workshop",
      ),
    "what moss published",
  );
  await sleep(3000);
  await fern.stop();
  await api("POST", "/groups/herbs/events", {
    name: "Published while fern was away",
    startTime: `${day}T09:00`,
    visibility: "public",
  });
  await sleep(3000);
}
