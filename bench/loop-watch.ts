/**
 * Loaded into the server process before it starts: measures how long its event loop
 * stands still, and says so when asked.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";

// Milliseconds between two looks. The figure holds this waiting too, so it is taken off again.
const resolution = 10;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();

process.on("message", (message) => {
  if (message !== "longest-stop") return;
  process.send?.(Math.max(0, delay.max / 1e6 - resolution));
  delay.reset();
});
// The server must be able to end although somebody listens here.
process.channel?.unref();
