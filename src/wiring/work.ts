/** What is done behind the pages: the jobs of the worker, and the chores. */
import { forgetImports, importHandlers } from "#calendar/import-actions.ts";
import { fetchDueSources, sourceHandlers } from "#calendar/sources-actions.ts";
import { forgetPlaces } from "#events/actions.ts";
import { forgetAnswers } from "#events/rsvp-actions.ts";
import { remindGuests, rsvpMailHandlers } from "#events/rsvp-mail-actions.ts";
import { extendSeries } from "#events/series-actions.ts";
import { tellPlanned } from "#events/tell-actions.ts";
import { forgetPastRemoteEvents } from "#events/remote-actions.ts";
import { deliverHandlers } from "#federation/deliver.ts";
import { type Fediverse } from "#federation/fediverse.ts";
import { receiveHandlers } from "#federation/inbox/receive.ts";
import { letterHandlers } from "#federation/letters.ts";
import { forgetLibraryImports } from "#bundles/import-files-actions.ts";
import { libraryImportHandlers } from "#bundles/take-actions.ts";
import { bundleDoors } from "#federation/bundle-doors.ts";
import { sweepFiles } from "#stories/files-actions.ts";
import { storyHandlers } from "#stories/rendition-actions.ts";
import { answerElsewhere } from "#offers/agreement-actions.ts";
import { purgeExchanges, remindLoans } from "#offers/exchange-turn-actions.ts";
import { purgeRounds } from "#offers/round-actions.ts";
import { forgetTakers } from "#things/forget-actions.ts";
import { plantHandlers } from "#kits/plant-actions.ts";
import { belongingChores } from "#groups/belonging-chores-actions.ts";
import { closeDueDecisions, forgetReasons } from "#decisions/close-actions.ts";
import { closeDueBallots } from "#decisions/ballot-actions.ts";
import { forgetKeys } from "#groups/keys-actions.ts";
import { extendRotas } from "#rotas/actions.ts";
import { askForShifts, forgetShifts } from "#rotas/asking-actions.ts";
import { sleepAgreements } from "#agreements/review-actions.ts";
import { forgetMeetings, forgetMeetingsWords } from "#meetings/forget-actions.ts";
import { fundForgets, purgeFund } from "#ledger/fund-door-actions.ts";
import { askHoursAgain } from "#ledger/tie-remote-actions.ts";
import { noticeHandlers } from "#federation/notices.ts";
import { followersSyncHandlers } from "#federation/followers-sync-receive.ts";
import { siblingHandlers } from "#federation/siblings.ts";
import { type Chore, foundationChores } from "#jobs/schedule.ts";
import { type Handlers } from "#jobs/worker.ts";
import { hours, minutes } from "#kit/clock.ts";
import { createMailer } from "#mail/mailer.ts";
import { expireOffers } from "#offers/expiry-actions.ts";
import { catchUpSiblings } from "#siblings/actions.ts";
import { effectDoors } from "./effects.ts";

export const chores: readonly Chore[] = [
  ...foundationChores,
  {
    name: "offers",
    every: hours(1),
    words:
      "Needs end after 14 days and are deleted, here and elsewhere; where something is still being arranged, the need stays until then, for those who keep it. Offers end after 180 days, can be renewed for 30 more, and are deleted then.",
    run: expireOffers,
  },
  { name: "exact-places", every: hours(6), words: "The exact place of an event is deleted two days after it.", run: forgetPlaces },
  {
    name: "answers",
    every: hours(1),
    words:
      "Answers to events, with notes, names and addresses of guests, are deleted 48 hours after the event; those from other servers too.",
    run: forgetAnswers,
  },
  {
    name: "imports",
    every: hours(1),
    words: "A calendar file that was looked at is deleted after an hour, or when it is taken in.",
    run: forgetImports,
  },
  {
    name: "exchanges",
    every: hours(1),
    words:
      "Askings, and all that is written in them, are deleted 30 days after their end; where nobody answers, 90 days after the asking; what was promised, 90 days after the last change to it, or after the day on which a loan is due.",
    run: purgeExchanges,
  },
  {
    name: "takers",
    every: hours(24),
    words: "Who took from a lot of the herb store is forgotten 90 days after its best-before day; where it has none, after two years.",
    run: forgetTakers,
  },
  { name: "loans", every: hours(12), run: remindLoans },
  {
    name: "rounds",
    every: hours(1),
    words: "What is said in an offers and needs round is deleted 48 hours after the event.",
    run: purgeRounds,
  },
  {
    name: "files",
    every: hours(1),
    words:
      "A recording that became part of no story is deleted after a day. A story whose speaker takes their yes back is deleted at once, with its recordings.",
    run: sweepFiles,
  },
  {
    name: "library-imports",
    every: hours(1),
    words: "A file of guides that was looked at is deleted after an hour; what was taken in, after a day.",
    run: forgetLibraryImports,
  },
  { name: "fund", every: hours(1), words: fundForgets, run: purgeFund },
  ...belongingChores,
  { name: "keys", every: hours(6), words: "What waits for a second key is deleted after seven days.", run: forgetKeys },
  { name: "meetings", every: hours(6), words: forgetMeetingsWords, run: forgetMeetings },
  { name: "rotas", every: hours(6), run: extendRotas },
  { name: "shift-askings", every: hours(1), run: askForShifts },
  {
    name: "shifts",
    every: hours(24),
    words:
      "Who was asked for a shift, and what they answered, is deleted a day after it. Who held which seat is deleted after a year; a seat that was empty keeps no name.",
    run: forgetShifts,
  },
  { name: "decisions", every: minutes(10), run: (world) => closeDueDecisions(world, effectDoors) },
  { name: "ballots", every: minutes(10), run: closeDueBallots },
  {
    name: "agreements",
    every: hours(1),
    words: "Answers to the review of an agreement are deleted a year after they were given.",
    run: sleepAgreements,
  },
  {
    name: "stance-reasons",
    every: hours(24),
    words:
      "What people say with their stances, and why somebody was to be paused, is deleted 90 days after the decision ended or last moved.",
    run: forgetReasons,
  },
  { name: "hours-on-the-way", every: hours(1), run: askHoursAgain },
  { name: "calendar-sources", every: minutes(10), run: fetchDueSources },
  { name: "reminders", every: hours(1), run: remindGuests },
  { name: "series", every: hours(12), run: extendSeries },
  { name: "planned-events", every: hours(1), run: tellPlanned },
  {
    name: "past-remote-events",
    every: hours(24),
    words: "Events of siblings are deleted here 90 days after they ended.",
    run: forgetPastRemoteEvents,
  },
  { name: "silent-siblings", every: hours(24), run: catchUpSiblings },
];

/** Everything that the worker knows how to do. */
export const handlersOf = (fediverse: Fediverse): Handlers => ({
  ...fediverse.handlers,
  ...deliverHandlers(fediverse),
  ...letterHandlers(fediverse),
  ...receiveHandlers(fediverse),
  ...siblingHandlers(fediverse),
  ...followersSyncHandlers(fediverse),
  ...noticeHandlers(fediverse),
  "exchange-answer": async (payload) => {
    const { exchange, state } = JSON.parse(payload) as { exchange: string; state: string };
    await answerElsewhere(fediverse.world, exchange, state);
  },
  ...storyHandlers(fediverse.world),
  ...libraryImportHandlers(fediverse.world, bundleDoors(fediverse)),
  ...plantHandlers(fediverse.world, async (url) => (await fediverse.outgoing.getDocument(url)).json),
  ...importHandlers(fediverse.world),
  ...sourceHandlers(fediverse.world, (url, known) => fediverse.outgoing.getFile(url, "text/calendar, text/plain;q=0.5", known)),
  ...rsvpMailHandlers(fediverse.world, createMailer(fediverse.world.config)),
});
