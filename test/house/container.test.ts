/** What the image is made of can be made for the processors that we say. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

interface Package {
  readonly dev?: boolean;
  readonly cpu?: readonly string[];
  readonly os?: readonly string[];
  readonly libc?: readonly string[];
}
const { packages } = JSON.parse(read("package-lock.json")) as {
  readonly packages: Readonly<Record<string, Package>>;
};

/** Native packages for a server on Linux with glibc, by their name without processor and library. */
function nativeFor(cpu: string): readonly string[] {
  return Object.entries(packages)
    .filter(
      ([, one]) =>
        one.dev !== true &&
        one.cpu?.includes(cpu) === true &&
        one.os?.includes("linux") === true &&
        (one.libc === undefined || one.libc.includes("glibc")),
    )
    .map(([path]) => path.replace(/^.*node_modules\//, ""))
    .filter((name) => !name.endsWith("-musl"))
    .map((name) => name.replace(`-${cpu}`, "").replace(/-gnu$/, ""))
    .sort();
}

test("each native part of a server is there for arm64 as it is for x64", () => {
  expect(nativeFor("x64").length).toBeGreaterThan(3);
  expect(nativeFor("arm64")).toEqual(nativeFor("x64"));
});

test("the image runs as nobody special, says what is in it, and has no password of its own", () => {
  const image = read("Dockerfile");
  expect(image).toMatch(/^USER node$/m);
  expect(image).toContain("npm sbom");
  expect(read("docker-compose.yml")).not.toMatch(/PASSWORD: (?!\$\{)/);
});
