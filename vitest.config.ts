import { defineConfig } from "vitest/config";
import { deadline, testDeadline } from "./test/support/patience.ts";

/** Tests that set something before anything is imported, or that are long: each file in a process of its own. */
const apart = [
  "test/e2e/**/*.test.ts",
  "test/platform/i18n/{languages,pseudo,new-language}.test.ts",
  "test/regexes.test.ts",
];

const each = {
  setupFiles: ["test/support/brief.ts"],
  testTimeout: testDeadline,
  hookTimeout: testDeadline,
  expect: { poll: { timeout: deadline } },
  pool: "forks" as const,
};

export default defineConfig({
  test: {
    globalSetup: ["test/support/global.ts"],
    // One more than the two cores of the smallest machine: some wait for leases, locks and other servers.
    maxWorkers: 3,
    // To load the whole house for each file takes a third of all the time: those that leave nothing behind share it.
    projects: [
      {
        test: {
          ...each,
          name: "shared",
          include: ["test/**/*.test.ts"],
          exclude: apart,
          isolate: false,
        },
      },
      { test: { ...each, name: "apart", include: apart } },
    ],
    // What a server says is shown beside the test that failed, or all of it with TEST_LOG=1.
    silent: process.env["TEST_LOG"] === undefined ? "passed-only" : false,
    // A failure is a few lines, also when it is about a page or a PDF.
    chaiConfig: { truncateThreshold: 200 },
    diff: { truncateThreshold: 40, maxDepth: 6, expand: false },
  },
});
