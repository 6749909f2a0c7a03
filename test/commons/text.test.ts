import { expect, test } from "vitest";
import { handleForm, readHandle } from "#commons/text.ts";

test("a handle is read as people type it, and holds nothing that a database can't", () => {
  expect(readHandle(" @Rosa ")).toBe("rosa");
  expect(readHandle("ro\u0000sa\n")).toBe("rosa");
  expect(readHandle("@\u0000")).toBe("");
  expect(handleForm.test("moss\u0000")).toBe(false);
});
