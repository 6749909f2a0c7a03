#!/usr/bin/env node
/** The process: reads its command, does it, says plainly what went wrong. */
import { run } from "#cli/commands.ts";

process.exitCode = await run(process.argv.slice(2));
