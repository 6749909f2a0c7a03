/**
 * A collective that decides and carries together: every stage of
 * everything, for tests that look at pages.
 */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { JsonObject } from "#protocol/activitypub/json.ts";
import { takeUpTemplate } from "#domains/agreements/take-up/actions.ts";
import { publishAgreement, setInKit } from "#domains/agreements/publish-actions.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import {
  speak,
  shapeDecision,
  startDecision,
  withdrawDecision,
} from "#domains/decisions/actions.ts";
import { castBallot, closeBallot } from "#domains/decisions/ballot/actions.ts";
import { closeDecision } from "#domains/decisions/test/closing-actions.ts";
import { addActionPoint as addToDo } from "#domains/decisions/points/actions.ts";
import { openTest } from "#domains/decisions/test/opening-actions.ts";
import { takeStance } from "#domains/decisions/test/actions.ts";
import { declineJoining } from "#domains/groups/joining/declining-actions.ts";
import { askToJoin } from "#domains/groups/joining/actions.ts";
import { vouch } from "#domains/groups/joining/admit-actions.ts";
import { makeGroup } from "#domains/groups/actions.ts";
import { askPause, turnPauseKey } from "#domains/groups/pause/actions.ts";
import { lendRole } from "#domains/groups/roles/actions.ts";
import { setWays } from "#domains/groups/ways/actions.ts";
import { usualWays } from "#domains/groups/ways/ways.ts";
import { fetchStarterKit } from "#domains/starter-kits/plant/actions.ts";
import { starterKitJson, ourStarterKit } from "#domains/starter-kits/queries.ts";
import { askFund } from "#domains/ledger/fund/requests/ask-actions.ts";
import { moveFundRequest } from "#domains/ledger/fund/requests/actions.ts";
import { promiseToFund, receiveGift } from "#domains/ledger/fund/gifts/actions.ts";
import { offerHours, setTie } from "#domains/ledger/tie/actions.ts";
import { giveToCommons, thankWithHours } from "#domains/ledger/timebank/give-actions.ts";
import { beginMeeting, planMeeting, saveMinutes, saveNotes } from "#domains/meetings/actions.ts";
import { reflectOnMeeting } from "#domains/meetings/reflecting-actions.ts";
import { addItem } from "#domains/meetings/agenda/actions.ts";
import { raiseHand } from "#domains/meetings/hands/actions.ts";
import { addMeetingPoint } from "#domains/meetings/agenda/points-actions.ts";
import { comeOrNot, drawRoles } from "#domains/meetings/roles/actions.ts";
import { markOf } from "#domains/meetings/meeting.ts";
import { makeRota } from "#domains/rotas/actions.ts";
import { askForShifts } from "#domains/rotas/shifts/tasks.ts";
import { effectHandlers } from "#assembly.ts";
import { addMember, settle, viewerFor } from "../support/people.ts";

const long = "Nachbarschaftsgesundheitsversorgungsgemeinschaftsküchenvorbereitungstreffen";
const rightToLeft = "نور الهدى";

export interface CommonLife {
  /** [name, path] of what a member of the group sees. */
  readonly paths: readonly (readonly [string, string])[];
  /** What only a stranger or the paused person sees. */
  readonly outside: readonly (readonly [string, string])[];
  readonly pausedId: string;
  readonly paused: readonly (readonly [string, string])[];
}

/** Fills the group `moss` of `rosa` and `sam`. */
export async function commonLife(ctx: AppContext, rosa: Viewer, sam: Viewer): Promise<CommonLife> {
  const { db } = ctx;
  const now = ctx.clock.now();
  const inDays = (n: number): string =>
    new Date(now.getTime() + n * 86_400_000).toISOString().slice(0, 10);
  const { id: root } = await db
    .selectFrom("groups")
    .select("id")
    .where("handle", "=", "moss")
    .executeTakeFirstOrThrow();
  const [ana, kim, noor] = [
    await addMember(ctx, "ana"),
    await addMember(ctx, "kim"),
    await addMember(ctx, "noor"),
  ];
  const idOf = (viewer: Viewer): string => viewer.member?.id ?? "";
  const called = (viewer: Viewer, name: string): Promise<unknown> =>
    db.updateTable("members").set({ name }).where("id", "=", idOf(viewer)).execute();
  await called(ana, rightToLeft);
  await called(kim, `Kim ${long}`.slice(0, 80));
  await db.transaction().execute((trx) =>
    setWays(trx, root, {
      ...usualWays,
      economy: "hours",
      hoursFloor: -1200,
      joining: "questions",
    }),
  );

  // Decisions: one in each stage.
  const begin = (
    name: string,
    more: {
      content?: string;
      method?: string;
      options?: string;
      todo?: string;
      effect?: { kind: string; fields: Record<string, string> };
    } = {},
  ): Promise<string> =>
    startDecision(ctx, effectHandlers, rosa, "moss", {
      name,
      driver:
        "The kitchen is cold on Fridays, and people go home early. We would like them to stay.",
      method: "consensus",
      content: "We cook **soup** every Friday.\n\n- from five o'clock\n- whoever comes, helps",
      options: "",
      todo: "",
      ...more,
    });
  const say = (who: Viewer, id: string, kind: string, words = ""): Promise<void> =>
    takeStance(ctx, effectHandlers, who, id, {
      kind,
      words,
      ...(kind === "block" ? { value: "Rest on Fridays", help: "I look for another day." } : {}),
    });
  const close = async (id: string): Promise<void> => {
    const over = new Date(now.getTime() - 3_600_000);
    await db
      .updateTable("decisions")
      .set({ opened: new Date(now.getTime() - 5 * 86_400_000), minUntil: over, closes: over })
      .where("id", "=", id)
      .execute();
    await closeDecision(ctx, effectHandlers, id);
  };
  const tested = async (
    id: string,
    stances: readonly (readonly [Viewer, string])[],
  ): Promise<string> => {
    await openTest(ctx, rosa, id, "");
    for (const [who, kind] of stances)
      await say(who, id, kind, kind === "agree" ? "" : "It is a lot for me before the winter.");
    await close(id);
    return id;
  };
  const everybody = [rosa, sam, ana, kim, noor];
  const allAgree = everybody.map((one) => [one, "agree"] as const);

  const listening = await begin("What do we do with the cold kitchen?", { content: "" });
  await speak(ctx, sam, listening, "I would like to **cook**, but not alone.");
  const shaping = await begin(`Soup on Fridays, and ${long}`, {
    todo: "Ask the baker for bread\nWash the pots",
  });
  await shapeDecision(ctx, ana, shaping, {
    text: "We cook soup every **second** Friday.",
    changes: "Every second Friday is enough.",
  });
  const testing = await begin("The shed stays open until nine", { todo: "Buy a lamp" });
  await openTest(ctx, rosa, testing, "");
  await say(sam, testing, "reservations", "Who closes it?");
  await say(ana, testing, "stand-aside", "I am away.");
  await say(kim, testing, "block");
  const consent = await begin("A box for lost gloves", { method: "consent" });
  await openTest(ctx, rosa, consent, "");
  const agreed = await tested(await begin("We greet everybody at the door"), allAgree);
  const reserved = await tested(await begin("Two evenings without telephones"), [
    ...allAgree.slice(1),
    [rosa, "reservations"],
  ]);
  const blocked = await tested(await begin("A fee for the workshop"), [
    ...allAgree.slice(1),
    [rosa, "block"],
  ]);
  const reconsider = await tested(await begin("A camera in the yard"), [
    [rosa, "stand-aside"],
    [sam, "stand-aside"],
    [ana, "reservations"],
    [kim, "agree"],
  ]);
  const unheld = await tested(
    await begin("A garden on the roof", { todo: "Carry the soil up" }),
    allAgree,
  );
  const lapsed = await tested(await begin("Another colour for the door"), []);
  const withdrawn = await begin("A second fridge");
  await withdrawDecision(ctx, rosa, withdrawn);
  const sense = await begin("When shall the circle meet?", {
    method: "sense",
    options: `Monday\nThursday evening\n${long}`,
    content: "",
  });
  await openTest(ctx, rosa, sense, "");
  const choose = await begin("Colour of the banner", {
    method: "choose",
    options: "Marigold\nLeaf green",
    content: "",
  });
  await openTest(ctx, rosa, choose, "");
  for (const [who, options] of [
    [rosa, ["0"]],
    [sam, ["0", "1"]],
    [ana, ["1"]],
    [kim, ["0"]],
  ] as const)
    await castBallot(ctx, who, choose, { options: options.map(Number) });
  await db
    .updateTable("decisions")
    .set({ minUntil: now, closes: now })
    .where("id", "=", choose)
    .execute();
  await db
    .transaction()
    .execute(async (trx) =>
      closeBallot(
        trx,
        ctx,
        await trx
          .selectFrom("decisions")
          .selectAll()
          .where("id", "=", choose)
          .executeTakeFirstOrThrow(),
      ),
    );

  // Agreements: one that stands and is handed on, one to look at
  // again, one asleep, one that has ended.
  const adopted = async (key: string): Promise<string> => {
    const decision = await takeUpTemplate(ctx, rosa, "moss", key);
    await tested(decision, allAgree);
    const name = await db
      .selectFrom("decisions")
      .select("name")
      .where("id", "=", decision)
      .executeTakeFirstOrThrow();
    return (
      await db
        .selectFrom("agreements")
        .select("id")
        .where("name", "=", name.name)
        .executeTakeFirstOrThrow()
    ).id;
  };
  const standing = await adopted("how-we-decide");
  const due = await adopted("conflict-and-repair");
  const asleep = await adopted("rest-and-stepping-back");
  const ended = await adopted("photographs-and-names");
  await db
    .updateTable("agreements")
    .set({ reviewOn: inDays(-2) })
    .where("id", "=", due)
    .execute();
  await db
    .updateTable("agreements")
    .set({ state: "sleeping", reviewOn: inDays(-60) })
    .where("id", "=", asleep)
    .execute();
  await db.updateTable("agreements").set({ state: "ended" }).where("id", "=", ended).execute();
  const template = await publishAgreement(ctx, rosa, standing, {
    summary: "How we find decisions that all can live with.",
  });
  await setInKit(ctx, rosa, standing, true);
  const takeUp = await takeUpTemplate(ctx, rosa, "moss", "care-without-credentials");

  // Roles and keys: held, learned, empty; one waits for a second key.
  await lendRole(ctx, rosa, "moss", { role: "fund-keeper", member: "sam" });
  await lendRole(ctx, rosa, "moss", { role: "minute-taker", member: "ana" });
  await db
    .updateTable("roles")
    .set({ until: new Date(now.getTime() + 5 * 86_400_000) })
    .where("role", "=", "minute-taker")
    .execute();
  await lendRole(ctx, sam, "moss", { role: "vibes-watcher", member: "kim" });

  // Joining.
  const { token } = await askToJoin(ctx, "moss", {
    name: rightToLeft,
    answers: ["The soup.", `I give ${long}, and find company.`],
  });
  const asked = await askToJoin(ctx, "moss", {
    name: "Lou",
    answers: ["A friend told me.", "Bread."],
  });
  const joinings = await db.selectFrom("joinings").select(["id", "name"]).orderBy("name").execute();
  await vouch(ctx, sam, joinings.find((one) => one.name === "Lou")?.id ?? "");
  await declineJoining(
    ctx,
    kim,
    joinings.find((one) => one.name !== "Lou")?.id ?? "",
    "Let us talk first.",
  ).catch(() => undefined);

  // Meetings: one ahead, one that runs, one that is over.
  const meet = (name: string, starts: string): Promise<string> =>
    planMeeting(ctx, rosa, "moss", { name, starts, place: "Behind the mill", event: "" });
  const item = (meeting: string, words: string, decision = ""): Promise<string> =>
    addItem(ctx, rosa, meeting, {
      words,
      kind: decision === "" ? "discuss" : "decide",
      minutes: "15",
      decision,
    });
  const ahead = await meet("Circle in December", `${inDays(9)}T19:00`);
  const input = await item(ahead, "Who bakes the bread?");
  await item(ahead, "The shed", testing);
  await drawRoles(ctx, rosa, ahead);
  await comeOrNot(ctx, sam, ahead, true);
  const running = await meet("Circle today", `${inDays(0)}T23:30`);
  const first = await item(running, `Soup and ${long}`);
  await item(running, "Keys for the shed");
  await drawRoles(ctx, rosa, running);
  await beginMeeting(ctx, rosa, running);
  for (const who of [rosa, sam, ana]) await comeOrNot(ctx, who, running, true);
  await raiseHand(ctx, sam, running, { kind: "speak" });
  await raiseHand(ctx, rosa, running, { kind: "direct", name: "Grandma" });
  await saveNotes(ctx, rosa, running, first, {
    text: "Everybody likes **soup**.",
    was: markOf(""),
  });
  await addMeetingPoint(ctx, rosa, running, {
    words: "Ask the baker",
    due: inDays(4),
    doer: idOf(rosa),
  });
  await addMeetingPoint(ctx, sam, running, {
    words: "Bring the large pot",
    due: "",
    doer: idOf(rosa),
  });
  const over = await meet("Circle in autumn", `${inDays(0)}T23:00`);
  const old = await item(over, "The harvest");
  await beginMeeting(ctx, rosa, over);
  await comeOrNot(ctx, rosa, over, true);
  await saveNotes(ctx, rosa, over, old, { text: "It was good.", was: markOf("") });
  await saveMinutes(ctx, rosa, over, { text: "We sat by the fire.", was: markOf("") });
  await reflectOnMeeting(ctx, rosa, over, {
    nourished: "The fire.",
    hard: "The smoke.",
    missing: "Grandma.",
    was: markOf("", "", ""),
    close: true,
  });

  // Rotas with shifts that are asked for and held.
  const rota = (name: string, inKit: boolean): Promise<string> =>
    makeRota(ctx, rosa, "moss", {
      name,
      content: "The key hangs by the *door*.",
      kind: "cleaning",
      rule: "FREQ=WEEKLY;BYDAY=SA",
      starts: `${inDays(2)}T14:00`,
      timeZone: "Europe/Amsterdam",
      minutes: 120,
      weight: 1,
      gapDays: 1,
      place: "Mill lane 3",
      inKit,
      seats: [
        { name: "clean", practice: "", seats: 2, learning: false },
        { name: "herb room", practice: "herb preparation", seats: 1, learning: true },
      ],
    });
  const cleaning = await rota("Cleaning the kitchen", true);
  await askForShifts(ctx);
  await sql`update shift_seats set state = 'held', asked_until = null where id in (select id from shift_seats where state = 'asked' and member_id = ${idOf(sam)}::uuid limit 2)`.execute(
    db,
  );
  await addToDo(ctx, rosa, "moss", {
    words: `Mend the tap of the ${long}`,
    due: inDays(-1),
    mine: false,
  });
  await addToDo(ctx, sam, "moss", { words: "Write to the landlady", due: inDays(10), mine: true });

  // Hours, also with a sibling; the fund.
  for (const [who, to, minutes] of [
    [rosa, "sam", 90],
    [sam, "ana", 120],
    [ana, "rosa", 45],
    [rosa, "kim", 60],
  ] as const)
    await thankWithHours(ctx, who, "moss", {
      to,
      minutes,
      careKind: "listening",
      day: "",
      key: randomUUID(),
    });
  await giveToCommons(ctx, rosa, "moss", { minutes: 60, day: "", key: randomUUID() });
  const sibling = "https://melissa.example/groups/melissa";
  await db.transaction().execute((trx) =>
    setTie(trx, now, {
      groupId: root,
      actorIri: sibling,
      name: "Melissa House",
      mostMinutes: 1200,
    }),
  );
  const tie = await db.selectFrom("hourTies").select("id").executeTakeFirstOrThrow();
  await offerHours(ctx, rosa, "moss", { tie: tie.id, minutes: 60 });
  await receiveGift(ctx, sam, "moss", { amount: 25_000 });
  await promiseToFund(ctx, rosa, "moss", { amount: 1000, every: "month", who: "me" });
  await promiseToFund(ctx, sam, "moss", {
    amount: 5000,
    every: "once",
    who: "name",
    name: rightToLeft,
  });
  // All of them have been here for long, and through whom they came is forgotten: any two are two.
  await settle(ctx);
  await db.deleteFrom("memberTies").execute();
  const mine = await askFund(ctx, rosa, "moss", {
    amount: 4000,
    what: "food",
    words: "Until the first.",
    how: "In an envelope.",
  });
  const theirs = await askFund(ctx, kim, "moss", {
    amount: 12_000,
    what: "housing",
    words: `For ${long}`,
  });
  await moveFundRequest(ctx, sam, mine, "yes", { knowing: true });
  const paid = await askFund(ctx, ana, "moss", { amount: 3000, what: "travel" });
  await moveFundRequest(ctx, sam, paid, "yes", { knowing: true });

  // A pause, and another that waits for its second key.
  await askPause(ctx, rosa, "moss", {
    member: "noor",
    days: 7,
    words: "The shouting at the table on Sunday.",
  });
  const pauseAsking = await db
    .selectFrom("keyAskings")
    .select("id")
    .where("act", "=", "pause")
    .executeTakeFirstOrThrow();
  await turnPauseKey(ctx, sam, pauseAsking.id);
  await askPause(ctx, sam, "moss", {
    member: "kim",
    days: 3,
    words: "The door was slammed again.",
  });

  // A kit of a sibling, read and waiting.
  const kit = (await starterKitJson(ctx)) ?? {};
  const elsewhere = JSON.parse(
    JSON.stringify(kit)
      .replaceAll(new URL(ctx.origin).host, "melissa.example")
      .replaceAll("http://", "https://"),
  ) as JsonObject;
  await fetchStarterKit(
    ctx,
    () => Promise.resolve(elsewhere),
    "https://melissa.example/starter-kit",
  );
  const pieces = (await ourStarterKit(ctx))?.pieces ?? [];

  // A group in which nothing has happened yet.
  await makeGroup(ctx, rosa, { handle: "quiet", name: "Quiet room", summary: "", kind: "open" });

  const places = [
    "decisions",
    "to-do",
    "agreements",
    "roles",
    "keys",
    "ways",
    "joining",
    "care",
    "meetings",
    "rotas",
    "hours",
    "fund",
  ];
  const stages = {
    listening,
    shaping,
    testing,
    consent,
    agreed,
    reserved,
    blocked,
    reconsider,
    unheld,
    lapsed,
    withdrawn,
    sense,
    choose,
  };
  return {
    pausedId: idOf(await viewerFor(ctx, idOf(noor))),
    paused: [
      ["pause", "/@moss/pause"],
      ["pause-group", "/@moss"],
      ["pause-me", "/me"],
    ],
    outside: [
      ["join-ask", "/@moss/join"],
      ["join-link", `/join/${token}`],
      ["join-asked", new URL(asked.url).pathname],
      ["group-stranger", "/@moss"],
      ["home-stranger", "/"],
      ["starter-kit-stranger", "/starter-kit"],
    ],
    paths: [
      ...places.map((place) => [place, `/@moss/${place}`] as const),
      ...places.map((place) => [`${place}-empty`, `/@quiet/${place}`] as const),
      ["group-empty", "/@quiet"],
      ...Object.entries(stages).map(
        ([stage, id]) => [`decision-${stage}`, `/decisions/${id}`] as const,
      ),
      ["decisions-all", "/@moss/decisions?state=all"],
      ["decision-new", "/@moss/decisions/new"],
      ["decision-edit", `/decisions/${shaping}/edit`],
      ["decision-version-new", `/decisions/${shaping}/versions/new`],
      ["decision-version", `/decisions/${shaping}/versions/1`],
      ["agreement", `/agreements/${standing}`],
      ["agreement-due", `/agreements/${due}`],
      ["agreement-asleep", `/agreements/${asleep}`],
      ["agreement-ended", `/agreements/${ended}`],
      ["agreement-taken-up", `/decisions/${takeUp}`],
      ["agreement-templates", "/@moss/agreements/templates"],
      ["agreement-guide", `/guides/${template}`],
      ["agreement-take-up", `/guides/${template}/take-up`],
      ["meeting-new", "/@moss/meetings/new"],
      ["meeting", `/meetings/${ahead}`],
      ["meeting-edit", `/meetings/${ahead}/edit`],
      ["meeting-sheet", `/meetings/${ahead}/sheet`],
      ["meeting-item-edit", `/meetings/${ahead}/items/${input}/edit`],
      ["meeting-running", `/meetings/${running}`],
      ["meeting-item", `/meetings/${running}/items/${first}`],
      ["meeting-minutes-edit", `/meetings/${running}/minutes/edit`],
      ["meeting-closing", `/meetings/${running}/closing`],
      ["meeting-over", `/meetings/${over}`],
      ["meeting-minutes", `/meetings/${over}/minutes`],
      ["rota", `/rotas/${cleaning}`],
      ["rota-sheet", `/rotas/${cleaning}/sheet?week=${inDays(9)}`],
      ["rota-new", "/@moss/rotas/new"],
      ["rota-edit", `/rotas/${cleaning}/edit`],
      ["hours-commons", "/@moss/hours/commons"],
      ["hours-slips", "/@moss/hours/slips"],
      ["hours-siblings", "/@moss/hours/siblings"],
      ["fund-report", "/@moss/fund/report"],
      ["fund-mine", `/fund/requests/${mine}`],
      ["fund-theirs", `/fund/requests/${theirs}`],
      ["starter-kit", "/starter-kit"],
      ...pieces
        .slice(0, 2)
        .map((piece) => [`starter-kit-${piece.kind}`, new URL(piece.iri).pathname] as const),
      ["plant", "/plant"],
      ["first-steps", "/first-steps"],
      ["first-steps-sheet", "/first-steps/sheet"],
    ],
  };
}
