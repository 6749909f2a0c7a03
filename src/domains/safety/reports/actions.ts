/** Anybody reports something: a member, a guest, a stranger, another server. */
import { mustNotFlood } from "#commons/incoming/floods.ts";
import { can } from "#commons/permissions.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { notifyOfReport } from "#commons/news/from-elsewhere.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import type { PictureOwners } from "#domains/pictures/actions.ts";
import type { Trx } from "#platform/database/schema.ts";
import { recordPower } from "#domains/groups/powers/actions.ts";
import { theCollective } from "#domains/groups/queries.ts";
import { after } from "#platform/lib/clock.ts";
import { newId } from "#platform/lib/ids.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { hideUntilLooked } from "./hiding-actions.ts";
import { keepersNow, shelteredOf } from "./keepers-queries.ts";
import {
  isHideable,
  readReportWords,
  reportLife,
  sealReport,
  type Subject,
  whoLooks,
} from "./report.ts";
import { reportMessages } from "./messages.ts";
import { subjectNamed } from "./subject-queries.ts";

const saying = sayings(reportMessages);

/** What is meant, for who reports it; throws not-found with a note beside the field. */
export async function subjectFor(
  ctx: AppContext,
  viewer: Viewer,
  about: string,
  owners?: PictureOwners,
): Promise<Subject> {
  const subject = await subjectNamed(ctx, viewer, about, owners);
  if (subject === undefined)
    throw new DomainError("not-found", { fields: { about: saying((m) => m.errors.about) } });
  return subject;
}

/**
 * May the viewer hide it at once: who may edit anything in its group, or in the
 * collective what belongs to no group here.
 */
export async function mayHideAtOnce(
  ctx: AppContext,
  viewer: Viewer,
  subject: Subject,
): Promise<boolean> {
  if (viewer.member === undefined || subject.id === null || !isHideable(subject.kind)) return false;
  const groupId = subject.groupId ?? (await theCollective(ctx))?.id;
  return (
    groupId !== undefined &&
    // Nobody hides from the others what they said or made themselves, to bring it back later.
    subject.memberId !== viewer.member.id &&
    viewer.member.groups.includes(groupId) &&
    can(ctx.db, ctx.clock, viewer, "edit-any", groupId)
  );
}

interface ReportInput {
  readonly about: string;
  readonly content: string;
  /** No reason has to be given. */
  readonly wordless?: true;
  /** Hide it until two have looked. */
  readonly hide?: boolean | undefined;
}

/** Where it comes from, and by whom it is known who may see which picture. */
export interface ReportPlace {
  readonly network: string;
  readonly owners?: PictureOwners;
}

interface Reported {
  readonly id: string;
  readonly about: string;
  readonly received: Date;
  readonly hidden: boolean;
}

export async function report(
  ctx: AppContext,
  viewer: Viewer,
  input: ReportInput,
  { network, owners }: ReportPlace,
): Promise<Reported> {
  const root = await theCollective(ctx);
  if (root === undefined) throw new DomainError("not-found");
  const content = readReportWords(input.content);
  rejectFields({
    content:
      content === "" && input.wordless !== true ? saying((m) => m.errors.content) : undefined,
  });
  const subject = await subjectFor(ctx, viewer, input.about, owners);
  const { member } = viewer;
  const hide = input.hide === true;
  if (hide && !(await mayHideAtOnce(ctx, viewer, subject))) throw new DomainError("not-allowed");
  await mustNotFlood(
    ctx,
    member === undefined
      ? [
          ["network", network],
          ["reports", root.id],
        ]
      : [["reporter", member.id]],
  );
  return ctx.db.transaction().execute(async (trx) => {
    const made = await writeReport(trx, ctx, root.id, {
      subject,
      about: aboutText(ctx, subject),
      source: member === undefined ? "stranger" : "member",
      fromHost: "",
      content: "",
      sealed: sealReport(ctx, { content, ...(member === undefined ? {} : { by: member.id }) }),
    });
    const hidden = hide && (await hideUntilLooked(trx, ctx, subject.kind, subject.id, made.id));
    if (hidden)
      await recordPower(trx, ctx, {
        groupId: subject.groupId ?? root.id,
        act: "hide",
        about: subject.kind,
        role: "facilitator",
      });
    return { ...made, hidden };
  });
}

/** As it stands in the queue: the address of its page, or what was named. */
const aboutText = (ctx: AppContext, subject: Subject): string =>
  subject.path === null ? (subject.iri ?? subject.name) : `${ctx.origin}${subject.path}`;

/** Writes a report and tells those who look at it, in the caller's transaction. */
export async function writeReport(
  trx: Trx,
  ctx: AppContext,
  rootId: string,
  facts: {
    readonly subject: Subject | undefined;
    readonly about: string;
    readonly source: "member" | "stranger" | "server";
    readonly fromHost: string;
    readonly content: string;
    readonly sealed: string | null;
  },
): Promise<{ readonly id: string; readonly about: string; readonly received: Date }> {
  const { subject, ...rest } = facts;
  const id = newId();
  const received = ctx.clock.now();
  await trx
    .insertInto("reports")
    .values({
      ...rest,
      id,
      received,
      kind: subject?.kind ?? "elsewhere",
      objectId: subject?.id ?? null,
      groupId: subject?.groupId ?? null,
      actorIri: subject?.actorIri ?? null,
    })
    .execute();
  const about = subject?.memberId ?? undefined;
  if (about !== undefined)
    await trx
      .insertInto("reportPeople")
      .values({
        reportId: id,
        memberId: about,
        part: "about",
        expires: after(received, reportLife),
      })
      .execute();
  const [scope = rootId] = await shelteredOf(trx, [subject?.groupId ?? null]);
  const keepers = await keepersNow(trx, ctx.clock, scope);
  const to = whoLooks(keepers, about === undefined ? [] : [about]);
  // However many come from outside in an hour, those who look are told
  // once: all of them stand in the queue.
  const hour = received.toISOString().slice(0, 13);
  const key = facts.source === "member" ? id : `${facts.fromHost || "strangers"} ${hour}`;
  await notifyOfReport(trx, ctx, key, { groupId: scope, to });
  return { id, about: facts.about, received };
}
