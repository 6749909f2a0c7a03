/** Questions: what people without an account ask a group, from a page or from another server. */
import { askUsMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import { groupSections } from "#domains/groups/slots.ts";
import { eventSections } from "#domains/events/slots.ts";
import { guideSections } from "#domains/guides/slots.ts";
import { offerSections } from "#domains/offers/slots.ts";
import { ownSections } from "#domains/members/slots.ts";
import { hours } from "#platform/lib/clock.ts";
import { forgetQuestions } from "./actions.ts";
import { questionApi } from "./api.ts";
import { publicAnswer } from "./queries.ts";
import { senderMark } from "./question.ts";
import { questionTakenBack, receiveQuestion } from "./receive.ts";
import { questionRoutes } from "./routes.ts";
import { questionHandlers } from "./tasks.ts";
import { askAbout, groupAsk, groupQuestions, questionsForMe } from "./sections.ts";

const saying = sayings(askUsMessages);

export const questions: Domain = {
  name: "questions",
  routes: ({ ctx }) => [questionRoutes(ctx)],
  api: ({ ctx }) => [questionApi(ctx)],
  jobs: ({ ctx, mailer }) => questionHandlers(ctx, mailer),
  tasks: () => [
    {
      name: "questions",
      every: hours(6),
      words: saying((m) => m.keeps.whatPeopleWithoutAn),
      run: forgetQuestions,
    },
  ],
  openNotes: publicAnswer,
  remoteTables: [
    { table: "questions", owner: { mark: "actorMark", by: senderMark }, hiddenBy: "mark" },
  ],
  receives: { posts: { heard: receiveQuestion, takenBack: questionTakenBack } },
  fills: [
    fill(groupSections, { place: "now", show: groupQuestions }, 20),
    fill(groupSections, { place: "shows", show: (_ctx, view, group) => groupAsk(view, group) }, 95),
    fill(ownSections, async (ctx, view) => ({ waiting: await questionsForMe(ctx, view) }), 30),
    fill(eventSections, (ctx, view, { id }) => askAbout(ctx, view, "event", id), 95),
    fill(guideSections, (ctx, view, id) => askAbout(ctx, view, "guide", id), 95),
    fill(offerSections, (ctx, view, id) => askAbout(ctx, view, "offer", id), 80),
  ],
};
