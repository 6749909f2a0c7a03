/**
 * `calendula bundle`: the library as a file, and a file into the library, beside a running server.
 */
import { memberNamed } from "./member.ts";
import { cliMessages } from "./messages.ts";
import { machineLanguage } from "#config.ts";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { makeBundle } from "#domains/bundles/export/actions.ts";
import { maxBundleBytes } from "#domains/bundles/bundle.ts";
import {
  beginLibraryImport,
  confirmLibraryImport,
  libraryImportOf,
} from "#domains/bundles/import/actions.ts";
import { comesIn } from "#domains/bundles/import/taking-in.ts";
import { bundleMessages } from "#domains/bundles/messages.ts";
import { DomainError } from "#commons/domain-error.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { domains } from "#domains.ts";
import { Keyring } from "#protocol/keys/keyring.ts";
import { slotsOf } from "#assembly.ts";
import { bundleParts } from "#domains/bundles/domain.ts";
import { pressOf } from "#domains/zines/press/actions.ts";
import { takenInText } from "#domains/bundles/import/taken-in.ts";

const words = cliMessages(machineLanguage);

interface CliOutput {
  say(line: string): void;
  warn(line: string): void;
}

/**
 * The rooms of a group look to strangers as if they were not there; here
 * somebody has merely misspelt its handle.
 */
function withoutGroup(handle: string | undefined, error: unknown): unknown {
  return handle !== undefined && error instanceof DomainError && error.code === "not-found"
    ? new Error(words.noGroup({ handle }))
    : error;
}

const string = { type: "string" } as const;

/**
 * Writes the bundle beside its place and then puts it there: what stands under the name is whole.
 */
async function make(
  ctx: AppContext,
  args: readonly string[],
  { say, warn }: CliOutput,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { out: string, group: string, siblings: { type: "boolean" } },
  });
  if (values.out === undefined) {
    warn(words.makeHow);
    return 2;
  }
  if ((await stat(values.out).catch(() => undefined)) !== undefined) {
    warn(words.isThere({ file: values.out }));
    return 1;
  }
  const input = { group: values.group, siblings: values.siblings ?? false };
  const unfinished = `${values.out}.part`;
  const file = await open(unfinished, "w", 0o600);
  let bytes = 0;
  try {
    for await (const chunk of await makeBundle(
      ctx,
      input,
      bundleParts(ctx, new Keyring(ctx), slotsOf(domains)),
    )) {
      await file.writeFile(chunk);
      bytes += chunk.length;
    }
    await file.sync();
    await rename(unfinished, values.out);
  } catch (error) {
    throw withoutGroup(values.group, error);
  } finally {
    await file.close();
    await rm(unfinished, { force: true });
    pressOf(ctx).close();
  }
  say(words.written({ file: values.out, megabytes: bytes / 1_000_000 }));
  return 0;
}

/**
 * How far it is, once the worker has done its part; undefined when none has
 * within half a minute of standing still.
 */
async function settled(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
): Promise<Awaited<ReturnType<typeof libraryImportOf>> | undefined> {
  let seen = "";
  for (let still = 0; still < 60; still++) {
    const now = await libraryImportOf(ctx, viewer, id);
    if (now.one.state !== "reading" && now.one.state !== "running") return now;
    const step = `${now.one.state} ${now.progress.done}`;
    if (step !== seen) still = 0;
    seen = step;
    await wait(500);
  }
  return undefined;
}

/** Gives the file to the worker, in the name of a member; with `--yes` says their yes too. */
async function take(
  ctx: AppContext,
  args: readonly string[],
  { say, warn }: CliOutput,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { group: string, member: string, license: string, yes: { type: "boolean" } },
    allowPositionals: true,
  });
  const [path, ...more] = positionals;
  if (
    path === undefined ||
    more.length > 0 ||
    values.member === undefined ||
    values.group === undefined
  ) {
    warn(words.takeHow);
    return 2;
  }
  const viewer = await memberNamed(ctx, values.member);
  if (viewer === undefined) {
    warn(words.noMember({ handle: values.member }));
    return 1;
  }
  const file = await stat(path);
  if (!file.isFile()) {
    warn(words.isNoFile({ path }));
    return 1;
  }
  if (file.size > maxBundleBytes) throw new DomainError("too-large");
  const sent = [{ name: basename(path), bytes: await readFile(path) }];
  const { id } = await beginLibraryImport(ctx, viewer, values.group, sent).catch(
    (error: unknown) => {
      throw withoutGroup(values.group, error);
    },
  );
  const page = `${ctx.origin}/library/imports/${id}`;
  if (values.yes !== true) {
    say(words.waits({ member: values.member, page }));
    return 0;
  }
  const messages = bundleMessages(machineLanguage);
  const late = words.late({ page });
  const looked = await settled(ctx, viewer, id);
  if (looked === undefined || looked.one.state === "refused") {
    warn(looked === undefined ? late : `${messages.refused}. ${looked.one.why ?? ""}`);
    return 1;
  }
  const { one, items } = looked;
  if (one.from !== null)
    say(
      one.from.verified
        ? messages.signedBy({ name: one.from.name, origin: one.from.origin })
        : messages.signedByUnknown({ origin: one.from.origin }),
    );
  for (const item of items) say(`${item.name}: ${messages.fates[item.fate]}`);
  for (const problem of one.problems) say(problem);
  if (!items.some((item) => comesIn(item.fate))) {
    say(
      words.nothingNew({
        n: items.length,
        text: takenInText({ theirs: 0, drafts: 0, left: items.length }, machineLanguage),
      }),
    );
    return 0;
  }
  await confirmLibraryImport(ctx, viewer, id, values.license ?? "");
  const done = await settled(ctx, viewer, id);
  if (done === undefined || done.one.state === "refused") {
    warn(done?.one.why ?? late);
    return 1;
  }
  say(takenInText(done.progress, machineLanguage));
  return 0;
}

export async function bundle(
  ctx: AppContext,
  [what, ...args]: readonly string[],
  voice: CliOutput,
): Promise<number> {
  if (what === "make") return make(ctx, args, voice);
  if (what === "take") return take(ctx, args, voice);
  voice.warn(words.bundleHow);
  return 2;
}
