/**
 * Three real servers: a guide goes from one to the next, and its credit,
 * its notices and its news go with it.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { password } from "../support/people.ts";
import { eventually, freePort, instance, type Instance } from "../support/instance.ts";

type Json = Record<string, unknown>;
interface List {
  readonly items: readonly Json[];
}

let moss: Instance;
let melissa: Instance;
let calluna: Instance;

const follow = async (who: Instance, whom: Instance, handle: string): Promise<void> => {
  await who.api("POST", "/siblings", { address: `@${handle}@${new URL(whom.origin).host}` });
  await eventually(
    async () =>
      (await who.api<List>("GET", "/siblings")).items.find(
        (one) => one["state"] === "following" || one["state"] === "mutual",
      ),
    "the sibling",
  );
};

beforeAll(async () => {
  const ports = [await freePort(), await freePort(), await freePort()] as const;
  const allow = ports.map((port) => `localhost:${port}`);
  [moss, melissa, calluna] = await Promise.all([
    instance({ handle: "moss", port: ports[0], allow }),
    instance({ handle: "melissa", port: ports[1], allow }),
    instance({ handle: "calluna", port: ports[2], allow }),
  ]);
  // calluna follows melissa only: what moss says reaches it by the line of copies.
  await follow(melissa, moss, "moss");
  await follow(calluna, melissa, "melissa");
});
afterAll(async () => {
  await Promise.all([moss, melissa, calluna].map((one) => one.end()));
});

const tea = {
  name: "Nettle tea",
  source: "Pick the tops.\n\nPour hot water.\n\nWait ten minutes.",
  kind: "remedy",
  license: "CC-BY-SA-4.0",
  credit: "The herb circle of Moss",
  cautions: "Not with blood thinners.",
  wishes: "Leave half of each plant.",
};
const here = (who: Instance, name: string): Promise<Json> =>
  eventually(
    async () =>
      (await who.api<List>("GET", "/guides?scope=siblings")).items.find(
        (one) => one["name"] === name,
      ),
    name,
  );
const guide = (who: Instance, id: unknown): Promise<Json> =>
  who.api("GET", `/guides/${String(id)}`);
const ours: Record<string, string> = {};

describe("a guide", () => {
  test("is adapted by a sibling, and theirs by another, with all who came before in its credit", async () => {
    const { id } = await moss.api("POST", "/groups/moss/guides", tea);
    ours["moss"] = String(id);
    const there = await here(melissa, "Nettle tea");
    expect(there).toMatchObject({
      kind: "remedy",
      cautions: tea.cautions,
      wishes: tea.wishes,
      license: "CC-BY-SA-4.0",
      credit: tea.credit,
    });
    const second = await melissa.api("POST", `/guides/${String(there["id"])}/adaptations`, {
      group: "melissa",
    });
    await melissa.api("PATCH", `/guides/${String(second["id"])}`, {
      name: "Nettle tea, short",
      source: "Pick the tops.\n\nPour hot water.",
    });
    ours["melissa"] = String(second["id"]);

    const further = await here(calluna, "Nettle tea, short");
    const third = await calluna.api("POST", `/guides/${String(further["id"])}/adaptations`, {
      group: "calluna",
    });
    await calluna.api("PATCH", `/guides/${String(third["id"])}`, { name: "Nettle tea at work" });
    ours["calluna"] = String(third["id"]);
    expect((await guide(calluna, ours["calluna"]))["lineage"]).toMatchObject([
      { id: `${melissa.origin}/guides/${ours["melissa"] ?? ""}`, name: "Nettle tea, short" },
      { id: `${moss.origin}/guides/${ours["moss"]}`, name: "Nettle tea", credit: tea.credit },
    ]);
  });

  test("is told of its versions, and lists them once its keepers have looked", async () => {
    const path = `/guides/${ours["moss"] ?? ""}/held-versions`;
    const held = await eventually(
      async () => (await moss.api<List>("GET", path)).items[0],
      "the version",
    );
    expect((await guide(moss, ours["moss"]))["versions"]).toEqual([]);
    await moss.api("POST", `${path}/${String(held["id"])}/decision`, { list: true });
    await eventually(
      async () =>
        ((await guide(moss, ours["moss"]))["versions"] as Json[]).find(
          (one) => one["name"] === "Nettle tea, short",
        ),
      "the version",
    );
    const { json } = await moss.activity(`/guides/${ours["moss"] ?? ""}/adaptations`);
    expect(JSON.stringify(json)).toContain(`${melissa.origin}/guides/${ours["melissa"] ?? ""}`);
  });

  test("keeps its credit when its origin is gone", async () => {
    await moss.kill();
    const { text } = await calluna.page(`/guides/${ours["calluna"] ?? ""}`);
    expect(text).toContain("The herb circle of Moss");
    expect(text).toContain(`${moss.origin}/guides/${ours["moss"] ?? ""}`);
    expect((await calluna.page(`/guides/${ours["calluna"] ?? ""}/family`)).text).toContain(
      "Nettle tea, short",
    );
    await moss.start();
  });
});

describe("an urgent notice", () => {
  const noticed = (who: Instance, id: unknown): Promise<Json> =>
    eventually(
      async () =>
        ((await guide(who, id))["notices"] as Json[]).find((one) =>
          String(one["content"]).includes("pregnant"),
        ),
      "the notice",
    );

  test("goes down the line of copies, and stands above each until its keepers answer", async () => {
    await moss.api("POST", `/guides/${ours["moss"] ?? ""}/notices`, {
      severity: "urgent",
      content: "Not for anybody pregnant.",
    });
    expect(await noticed(melissa, ours["melissa"])).toMatchObject({
      severity: "urgent",
      answered: null,
    });
    const notice = await noticed(calluna, ours["calluna"]);
    expect(notice).toMatchObject({
      severity: "urgent",
      answered: null,
      about: `${moss.origin}/guides/${ours["moss"] ?? ""}`,
    });
    const page = async () => (await calluna.page(`/guides/${ours["calluna"] ?? ""}`)).text;
    expect((await page()).indexOf("Not for anybody pregnant.")).toBeLessThan(
      (await page()).indexOf("<p>Pour hot water"),
    );
    await calluna.api(
      "POST",
      `/guides/${ours["calluna"] ?? ""}/notices/${String(notice["id"])}/answer`,
      { answer: "We say so now." },
    );
    expect((await page()).indexOf("Not for anybody pregnant.")).toBeGreaterThan(
      (await page()).indexOf("<p>Pour hot water"),
    );
  });

  test("is to be read at its own address", async () => {
    const [notice] = (await moss.api<List>("GET", `/guides/${ours["moss"] ?? ""}/notices`)).items;
    const { status, json } = await moss.activity(
      new URL(String(notice?.["activityPubId"])).pathname,
    );
    expect([status, json["type"], json["about"]]).toEqual([
      200,
      "Note",
      `${moss.origin}/guides/${ours["moss"] ?? ""}`,
    ]);
  });
});

describe("news and changes", () => {
  test("what changed upstream is taken block by block", async () => {
    const id = ours["melissa"] ?? "";
    await moss.api("PATCH", `/guides/${ours["moss"] ?? ""}`, {
      source: "Pick the tops, with gloves.\n\nPour hot water.\n\nWait ten minutes.",
    });
    const news = await eventually(async () => {
      const found = await melissa.api("GET", `/guides/${id}/upstream`);
      return (found["pieces"] as Json[]).some((piece) => piece["kind"] === "theirs")
        ? found
        : undefined;
    }, "the news");
    await melissa.api("POST", `/guides/${id}/upstream`, {
      upstreamVersion: news["upstreamVersion"],
      choices: ["theirs"],
    });
    expect((await guide(melissa, id))["source"]).toBe(
      "Pick the tops, with gloves.\n\nPour hot water.",
    );
    expect((await guide(melissa, id))["derivedFrom"]).toBe(
      `${moss.origin}/guides/${ours["moss"] ?? ""}/revisions/2`,
    );
  });

  test("a change is offered back, taken over with credit, and the answer is heard", async () => {
    const id = ours["melissa"] ?? "";
    await melissa.api("PATCH", `/guides/${id}`, {
      source: "Pick the tops, with gloves.\n\nPour hot water, not boiling.",
      credit: "Kim of Melissa",
    });
    await melissa.api("POST", `/guides/${id}/suggestions`, {
      note: "Boiling water makes it bitter.",
    });
    const suggestion = await eventually(
      async () =>
        (await moss.api<List>("GET", `/guides/${ours["moss"] ?? ""}/suggestions`)).items[0],
      "the suggestion",
    );
    expect(suggestion).toMatchObject({
      state: "open",
      note: "Boiling water makes it bitter.",
      credit: "Kim of Melissa",
    });
    const path = `/guides/${ours["moss"] ?? ""}/suggestions/${String(suggestion["id"])}`;
    const { pieces } = await moss.api<{ pieces: Json[] }>("GET", path);
    const open = pieces.filter((piece) => piece["kind"] !== "same");
    // What melissa left out and what it changed; nothing that only moss has touched.
    expect(open.map((piece) => piece["kind"])).toEqual(["theirs"]);
    const choices = open.map((piece) =>
      String(piece["theirs"]).includes("boiling") ? "theirs" : "ours",
    );
    await moss.api("POST", `${path}/decision`, { take: true, choices, word: "Thank you!" });
    const now = await guide(moss, ours["moss"]);
    expect(now["source"]).toContain("not boiling");
    expect(now["source"]).toContain("Pick the tops, with gloves.");
    expect(now["credit"]).toContain("Kim of Melissa");
    await eventually(
      async () =>
        (await melissa.api<List>("GET", `/guides/${id}/suggestions`)).items.find(
          (one) => one["state"] === "accepted" && one["word"] === "Thank you!",
        ),
      "the answer",
    );
  });

  test("a translation is linked both ways, and falls behind exactly by what changed", async () => {
    const there = await eventually(
      async () =>
        (await melissa.api<List>("GET", "/guides?scope=siblings")).items.find((one) =>
          String(one["source"]).includes("not boiling"),
        ),
      "the newest text",
    );
    const made = await melissa.api("POST", `/guides/${String(there["id"])}/adaptations`, {
      group: "melissa",
      language: "es",
    });
    const id = String(made["id"]);
    await melissa.api("PATCH", `/guides/${id}`, {
      name: "Infusión de ortiga",
      source: "Recoge las puntas.\n\nVierte agua.\n\nEspera.",
    });
    const path = `/guides/${ours["moss"] ?? ""}/held-versions`;
    const held = await eventually(
      async () => (await moss.api<List>("GET", path)).items[0],
      "the translation",
    );
    await moss.api("POST", `${path}/${String(held["id"])}/decision`, { list: true });
    await eventually(
      async () =>
        ((await guide(moss, ours["moss"]))["translations"] as Json[]).find(
          (one) => one["name"] === "Infusión de ortiga",
        ),
      "the translation",
    );
    const behind = "of the original has changed since";
    expect((await melissa.page(`/guides/${id}`)).text).not.toContain(behind);
    const { source } = (await guide(moss, ours["moss"])) as { source: string };
    const blocks = source.split("\n\n");
    await moss.api("PATCH", `/guides/${ours["moss"] ?? ""}`, {
      source: [...blocks.slice(0, -1), "Wait five minutes."].join("\n\n"),
    });
    const page = await eventually(async () => {
      const { text } = await melissa.page(`/guides/${id}`);
      return text.includes(behind) ? text : undefined;
    }, "the stale part");
    expect(page).toContain("1 part of the original has changed");
    expect(page).toContain("<ins>Wait five minutes.</ins>");
    expect(page).not.toContain("<ins>Pour");
  });
});

describe("by stick", () => {
  test("a library is carried to a collective that never heard of its people, who signed it", async () => {
    const bundle = await fetch(`${moss.origin}/library/bundle.zip`);
    expect([bundle.status, bundle.headers.get("content-type")]).toEqual([200, "application/zip"]);
    const { token } = await calluna.api<{ token: string }>("POST", "/session", {
      handle: "rosa",
      password,
    });
    const answer = await fetch(
      `${calluna.origin}/api/v1/groups/calluna/library-imports?name=moss.zip`,
      {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/zip" },
        body: await bundle.arrayBuffer(),
      },
    );
    const { id } = (await answer.json()) as { id: string };
    const look = () => calluna.api<Json & { items: Json[] }>("GET", `/library-imports/${id}`);
    const read = await eventually(async () => {
      const now = await look();
      return now["state"] === "read" ? now : undefined;
    }, "the file to be read");
    expect(read.items.find((one) => one["name"] === "Nettle tea")).toMatchObject({
      fate: "theirs",
    });
    await calluna.api("POST", `/library-imports/${id}/confirm`, {});
    const there = await here(calluna, "Nettle tea");
    expect(there).toMatchObject({
      activityPubId: `${moss.origin}/guides/${ours["moss"] ?? ""}`,
      license: "CC-BY-SA-4.0",
    });
    expect(String(there["credit"])).toContain("The herb circle of Moss");
  });
});
