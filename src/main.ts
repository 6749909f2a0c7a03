#!/usr/bin/env node
/** The process: reads its command, does it, says plainly what went wrong. */
import { startSmall } from "#cli/small-heap.ts";

const args = process.argv.slice(2);
startSmall(args);
const { runCommand } = await import("#cli/commands.ts");
process.exitCode = await runCommand(args);
