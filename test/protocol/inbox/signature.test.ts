/**
 * What a signature of RFC 9421 must cover: each thing that it could leave out, and
 * each way to say two things at once.
 */
import { describe, expect, test } from "vitest";
import { readSignature } from "#protocol/inbox/checks/signature.ts";

const now = new Date("2026-06-01T12:00:00Z");
const seconds = now.getTime() / 1000;
const keyid = "https://melissa.example/groups/melissa#key";
const whole = '("@method" "@target-uri" "content-digest")';
const digest = "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:";

const read = (parts: {
  readonly covered?: string;
  readonly parameters?: string;
  readonly input?: string;
  readonly signature?: string;
  readonly digest?: string;
}) =>
  readSignature(
    {
      "signature-input":
        parts.input ??
        `sig1=${parts.covered ?? whole}${
          parts.parameters ?? `;created=${seconds};keyid="${keyid}"`
        }`,
      signature: parts.signature ?? "sig1=:AAAA:",
      "content-digest": parts.digest ?? digest,
    },
    now,
  );

test("one that covers all, of this hour, names its key", () => {
  expect(read({})).toEqual({ keyId: keyid });
  expect(read({ covered: '("@method" "@authority" "@path" "content-digest")' })).toEqual({
    keyId: keyid,
  });
});

test.each(["@method", "@target-uri", "content-digest"])("%s must be covered", (left) => {
  const covered = whole.replace(`"${left}"`, '"date"');
  expect(read({ covered })).toHaveProperty("refused");
});

test.each(["@method", "@target-uri", "content-digest"])(
  "%s with a parameter is something else",
  (named) => {
    expect(read({ covered: whole.replace(`"${named}"`, `"${named}";req`) })).toHaveProperty(
      "refused",
    );
  },
);

describe("what can be read in two ways is read in none, or as the arithmetic reads it", () => {
  test.each([
    ["two labels", `sig1=${whole};created=${seconds};keyid="a", sig2=${whole};created=1;keyid="b"`],
    ["no list", `sig1=1;created=${seconds};keyid="a"`],
    ["a list that does not end", `sig1=("@method";created=${seconds};keyid="a"`],
    ["a list of tokens", `sig1=(method target digest);created=${seconds};keyid="a"`],
    ["nothing", ""],
  ])("%s", (_, input) => {
    expect(read({ input })).toHaveProperty("refused");
  });

  test("of a parameter that stands twice the last counts", () => {
    const twice = `;created=${seconds};keyid="https://evil.example/#key";keyid="${keyid}"`;
    expect(read({ parameters: twice })).toEqual({ keyId: keyid });
    const stale = `;created=${seconds};created=1;keyid="${keyid}"`;
    expect(read({ parameters: stale })).toHaveProperty("refused");
  });
});

test.each([
  ["another label", "sig2=:AAAA:"],
  ["words instead of bytes", 'sig1="AAAA"'],
  ["none", ""],
])("a signature must be there: %s", (_, signature) => {
  expect(read({ signature })).toHaveProperty("refused");
});

test.each([
  ["md5=:AAAA:", true],
  ["sha-256=AAAA", true],
  ["sha-512=:AAAA:", false],
  [`md5=:AAAA:, ${digest}`, false],
])("digest %s", (given, refused) => {
  expect("refused" in read({ digest: given })).toBe(refused);
});

test.each([
  [3600, false],
  [3601, true],
  [-3600, false],
  [-3601, true],
])("made %i seconds ago", (ago, refused) => {
  const made = read({ parameters: `;created=${seconds - ago};keyid="${keyid}"` });
  expect("refused" in made).toBe(refused);
});

test.each([
  [0, true],
  [1, false],
])("valid for %i more seconds", (left, refused) => {
  const made = read({
    parameters: `;created=${seconds};expires=${seconds + left};keyid="${keyid}"`,
  });
  expect("refused" in made).toBe(refused);
});

test("a key must be named, in quotes", () => {
  expect(read({ parameters: `;created=${seconds}` })).toHaveProperty("refused");
  expect(read({ parameters: `;created=${seconds};keyid=7` })).toHaveProperty("refused");
});
