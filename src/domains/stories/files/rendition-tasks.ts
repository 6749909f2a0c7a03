/**
 * A small rendition for slow connections: Opus, 24 kbit/s, one channel; about 180 kB a
 * minute. By ffmpeg where it is installed.
 */
import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import type { AppContext } from "#commons/app-context.ts";
import { minutes } from "#platform/lib/clock.ts";
import { readStrings } from "#platform/lib/json/read-json.ts";
import { fileName } from "./file.ts";
import { keepFile } from "./actions.ts";
import { arrivalPath, localBytes } from "#commons/media/bytes.ts";
import { cleanSound } from "./sound/sound.ts";

/**
 * ffmpeg's names for what we take. Said, so that it never guesses: some forms
 * are lists of other addresses to open.
 */
const demuxers: Readonly<Record<string, string>> = {
  "audio/mpeg": "mp3",
  "audio/mp4": "mov",
  "audio/ogg": "ogg",
  "audio/wav": "wav",
  "audio/webm": "matroska",
};

/** Arguments that ffmpeg is run with; undefined for what we don't know. */
export function renditionArguments(
  mediaType: string,
  from: string,
  to: string,
): readonly string[] | undefined {
  const demuxer = demuxers[mediaType];
  if (demuxer === undefined) return undefined;
  return [
    ...[
      "-nostdin",
      "-hide_banner",
      "-loglevel",
      "error",
      "-threads",
      "1",
      "-protocol_whitelist",
      "file",
      "-f",
      demuxer,
      "-i",
      from,
    ],
    ...[
      "-map",
      "0:a:0",
      "-vn",
      "-sn",
      "-dn",
      "-map_metadata",
      "-1",
      "-map_chapters",
      "-1",
      "-fflags",
      "+bitexact",
    ],
    ...[
      "-ac",
      "1",
      "-c:a",
      "libopus",
      "-b:a",
      "24k",
      "-vbr",
      "constrained",
      "-application",
      "voip",
      "-fs",
      "60000000",
      "-f",
      "ogg",
      "-y",
      to,
    ],
  ];
}

/** ffmpeg reads what others made: it is told nothing of our settings, only where programs are. */
const programs = "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin";

const run = (
  program: string,
  args: readonly string[],
  signal: AbortSignal | undefined,
): Promise<"done" | "absent" | "failed"> =>
  new Promise((resolve) => {
    const options = {
      timeout: minutes(10),
      killSignal: "SIGKILL",
      maxBuffer: 100_000,
      shell: false,
      env: { PATH: programs },
    } as const;
    const child = execFile(program, [...args], options, (error) => {
      signal?.removeEventListener("abort", end);
      if (error === null) resolve("done");
      else resolve(error.code === "ENOENT" ? "absent" : "failed");
    });
    const end = (): void => void child.kill("SIGKILL");
    signal?.addEventListener("abort", end);
  });

/** The yes was taken back, or another recording chosen, while it was made. */
class TakenBack extends Error {}

/** `program`: ffmpeg, or another path to it. */
export const storyHandlers = (
  ctx: AppContext,
  program = "ffmpeg",
): Record<string, (payload: string, job?: { readonly signal: AbortSignal }) => Promise<void>> => ({
  "story-rendition": async (payload, job) => {
    const { story: id, file: fileId } = readStrings(payload, "story", "file");
    const original = await ctx.db
      .selectFrom("stories")
      .innerJoin("files", "files.id", "stories.fileId")
      .selectAll("files")
      .where("stories.id", "=", id)
      .where("files.id", "=", fileId)
      .where("stories.smallFileId", "is", null)
      .executeTakeFirst();
    if (original === undefined) return;
    const to = await arrivalPath(ctx);
    try {
      const args = renditionArguments(original.mediaType, await localBytes(ctx, original.hash), to);
      if (args === undefined) return;
      const outcome = await run(program, args, job?.signal);
      if (outcome === "failed")
        ctx.log.warn(
          { file: fileId },
          "ffmpeg could not make a small rendition; the original is offered",
        );
      if (outcome !== "done") return;
      const small = cleanSound(await readFile(to));
      // Where nothing is won, one rendition is enough.
      if (small === undefined || small.bytes.length > original.bytes * 0.8) return;
      await keepFile(
        ctx,
        original.groupId,
        original.madeBy,
        {
          kind: "audio",
          ...small,
          description: original.description,
          name: fileName(original.name, small.mediaType),
        },
        async (trx, stored) => {
          const used = await trx
            .updateTable("stories")
            .set({ smallFileId: stored.id })
            .where("id", "=", id)
            .where("fileId", "=", fileId)
            .where("consentWithdrawn", "is", null)
            .executeTakeFirst();
          if (used.numUpdatedRows === 0n) throw new TakenBack();
        },
      );
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
    } finally {
      await rm(to, { force: true });
    }
  },
});
