/** Another server reports something of ours. Who wrote it there is not kept. */
import { plainLines } from "#commons/markup/plain-lines.ts";
import { manyLines } from "#commons/text.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { Row } from "#platform/database/schema.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { irisOf, type JsonObject, textIn } from "#protocol/activitypub/json.ts";
import { writeReport } from "./actions.ts";
import { subjectOfIris } from "./subject-queries.ts";

/** Reports of one server that wait; more say nothing new, and would hide those of others. */
const maxReports = 200;

export async function receiveFlag(
  ctx: AppContext,
  signer: Row<"remoteActors">,
  activity: JsonObject,
): Promise<boolean> {
  const iris = irisOf(activity["object"])
    .filter((iri) => iri.startsWith(`${ctx.origin}/`))
    .slice(0, 10);
  const root = await theCollective(ctx);
  if (iris.length === 0 || root === undefined) return false;
  const { waiting } = await ctx.db
    .selectFrom("reports")
    .select((eb) => eb.fn.countAll<string>().as("waiting"))
    .where("fromHost", "=", signer.host)
    .where("closed", "is", null)
    .executeTakeFirstOrThrow();
  if (Number(waiting) >= maxReports) return true;
  const content = textIn(activity, "content") ?? textIn(activity, "summary") ?? "";
  const subject = await subjectOfIris(ctx, iris);
  const about = iris.join(" ");
  const words = manyLines(plainLines(content), 3000);
  await ctx.db.transaction().execute(async (trx) => {
    // The same words on the same thing, sent again, are one report.
    const same = await trx
      .selectFrom("reports")
      .select("id")
      .where("fromHost", "=", signer.host)
      .where("about", "=", about)
      .where("content", "=", words)
      .where("closed", "is", null)
      .executeTakeFirst();
    if (same !== undefined) return;
    await writeReport(trx, ctx, root.id, {
      subject,
      about,
      source: "server",
      fromHost: signer.host,
      content: words,
      sealed: null,
    });
  });
  return true;
}
