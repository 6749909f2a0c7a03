import { defineConfig } from "vitest/config";
import { deadline, testDeadline } from "./test/support/patience.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/global.ts"],
    setupFiles: ["test/support/brief.ts"],
    testTimeout: testDeadline,
    hookTimeout: testDeadline,
    expect: { poll: { timeout: deadline } },
    pool: "forks",
    maxWorkers: 2,
    // What a server says is shown beside the test that failed, or all of it with TEST_LOG=1.
    silent: process.env["TEST_LOG"] === undefined ? "passed-only" : false,
    // A failure is a few lines, also when it is about a page or a PDF.
    chaiConfig: { truncateThreshold: 200 },
    diff: { truncateThreshold: 40, maxDepth: 6, expand: false },
  },
});
