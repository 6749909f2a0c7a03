#!/usr/bin/env node
/** The process: reads its command, does it, says plainly what went wrong. */
import { startSmall } from "../bin/small-heap.js";

const args = process.argv.slice(2);
startSmall(args);
const { runCommand } = await import("#cli/commands.ts");
const code = await runCommand(args);
// Broken off: what it was at does not go on, nor hold up the end.
if (code > 128) process.exit(code);
process.exitCode = code;
