/** What people type as names and titles: read kindly, and never empty to the eye. */
import { expect, test } from "vitest";
import { readActor } from "#protocol/activitypub/actor.ts";
import { handleForm, hasLetter, manyLines, oneLine, readHandle } from "#commons/text.ts";

test("a handle is read as people type it, and holds nothing that a database can't", () => {
  expect(readHandle(" @Rosa ")).toBe("rosa");
  expect(readHandle("ro\u0000sa\n")).toBe("rosa");
  expect(readHandle("@\u0000")).toBe("");
  expect(handleForm.test("moss\u0000")).toBe(false);
});

test("what nobody would see is no text", () => {
  for (const blank of [
    "\u3164",
    "\u2800 \u2800",
    "\u115f\u1160",
    "\u00ad",
    "\u0301",
    "\u200b\u200e",
    "\u{E0041}",
    "\ufe0f",
  ]) {
    expect(oneLine(blank), JSON.stringify(blank)).toBe("");
    expect(manyLines(`${blank}\n${blank}`)).toBe("");
  }
  for (const seen of ["🌼", "क्", "a\u3164", "❤️", "é"]) expect(oneLine(seen)).not.toBe("");
});

test("one letter is a title in every script; what has none that is seen is not", () => {
  for (const title of [
    "茶",
    "お茶",
    "ሻይ",
    "x",
    "é",
    "क्",
    "5",
    "🌼",
    "❤️",
    "…茶…",
    "한",
    "\u{20BB7}",
  ])
    expect(hasLetter(title), title).toBe(true);
  const blanks = [
    "",
    " \n",
    "…",
    "- - -",
    "!?",
    "\u3164",
    "\u115f\u1160",
    "\u2800",
    "\u200b",
    "\u0301",
  ];
  for (const blank of [...blanks, "\ufe0f", "\u{E0041}", "\u202e"])
    expect(hasLetter(blank), JSON.stringify(blank)).toBe(false);
});

test("an actor whose name is not to be seen is shown by its handle", () => {
  const iri = "https://a.example/users/bob";
  const of = (more: object) =>
    readActor({ id: iri, type: "Person", inbox: `${iri}/inbox`, preferredUsername: "bob", ...more })
      ?.name;
  expect(of({ name: "\u3164\u3164" })).toBe("bob");
  expect(of({ name: "<b>\u2800</b>" })).toBe("bob");
  expect(of({ name: "\u3164", preferredUsername: "\u3164" })).toBe("actor");
});
