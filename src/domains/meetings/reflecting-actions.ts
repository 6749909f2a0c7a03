/** What was found at the end of a meeting. */
import { DomainError } from "#commons/domain-error.ts";
import { prepareTexts } from "#commons/rendering.ts";
import type { Viewer } from "#commons/visibility.ts";
import type { AppContext } from "#commons/app-context.ts";
import { doing, markOf, readText } from "./meeting.ts";
import { meetingMessages } from "./messages.ts";
import { closedText, inMeeting, touched } from "./actions.ts";
import { sayings } from "#platform/i18n/saying.ts";

const saying = sayings(meetingMessages);

interface MeetingReflection {
  readonly nourished: string;
  readonly hard: string;
  readonly missing: string;
}

export const reflectionMark = (meeting: MeetingReflection): string =>
  markOf(meeting.nourished, meeting.hard, meeting.missing);

/**
 * What nourished, what was hard, who was missing; with `close` the meeting
 * ends, and the hands are forgotten.
 */
export async function reflectOnMeeting(
  ctx: AppContext,
  viewer: Viewer,
  id: string,
  input: MeetingReflection & { readonly was: string; readonly close: boolean },
): Promise<void> {
  const words = {
    nourished: readText(input.nourished),
    hard: readText(input.hard),
    missing: readText(input.missing),
  };
  await prepareTexts(ctx, words);
  await inMeeting(ctx, viewer, id, "mending", async ({ trx, meeting, now }) => {
    if (reflectionMark(words) !== reflectionMark(meeting) && input.was !== reflectionMark(meeting))
      throw new DomainError("conflict", {
        fields: {
          nourished: saying((m) => m.errors.somebodyElseWroteHereMeanwhile),
        },
      });
    const closing = input.close && meeting.state !== "closed";
    if (closing && meeting.state === "planned" && meeting.starts > now)
      throw new DomainError("conflict", { detail: closedText("planned") });
    await trx
      .updateTable("meetings")
      .set({ ...words, ...(closing ? { state: "closed" as const } : {}), ...touched(meeting, now) })
      .where("id", "=", id)
      .execute();
    if (!closing) return;
    await trx.deleteFrom("meetingHands").where("meetingId", "=", id).execute();
    // Who was asked for a role and has not answered need not answer any more;
    // who was asked to do something may.
    await trx
      .deleteFrom("meetingRoles")
      .where("meetingId", "=", id)
      .where("state", "=", "asked")
      .where("role", "not like", doing("%"))
      .execute();
  });
}
