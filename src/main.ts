#!/usr/bin/env node
/** The process: reads its command, does it, says plainly what went wrong. */
import { runCommand } from "#cli/commands.ts";

process.exitCode = await runCommand(process.argv.slice(2));
