/** Events: once or in series, with answers, places and access facts. */
import { eventMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { fill } from "#commons/slots.ts";
import type { Domain } from "#domain.ts";
import {
  groupBeginnings,
  groupSections,
  nextForNewcomers,
  ownData,
} from "#domains/groups/slots.ts";
import type { Reader } from "#platform/database/schema.ts";
import { hours, minutes } from "#platform/lib/clock.ts";
import { byId, gathered } from "#platform/lib/gathered.ts";
import { wirePictures } from "#protocol/outbox/pictures.ts";
import { pictureOwners } from "#domains/pictures/slots.ts";
import { onLeaving, ownSections } from "#domains/members/slots.ts";
import { isType } from "#protocol/activitypub/json.ts";
import { documentProperty, publicDocument } from "#protocol/outbox/document-kind.ts";
import { forgetPlaces } from "./actions.ts";
import { eventApi } from "./api.ts";
import { placesRoutes } from "./places/routes.ts";
import { posterRoutes } from "./poster/routes.ts";
import { lookBackSection, reflectionRoutes } from "./reflection/routes.ts";
import { eventDocument } from "./document.ts";
import { resolveDuplicates } from "./duplicates/actions.ts";
import { forgetPastRemoteEvents, receiveEvent, removeRemoteEvent } from "./incoming/receive.ts";
import { remindMembers, notifyOfUnheard } from "./news/actions.ts";
import { eventPictures } from "./picture/actions.ts";
import { eventRoutes } from "./routes.ts";
import { forgetAnswers, notesForDownload } from "./rsvp/actions.ts";
import { rsvpApi } from "./rsvp/api.ts";
import { hostsWrote } from "./rsvp/elsewhere/receive.ts";
import { askForPlacesAgain } from "./rsvp/elsewhere/giving-back-actions.ts";
import { joinAnswered, joinRefused, takeAnswersAlong } from "./rsvp/home-actions.ts";
import { remindGuests, rsvpMailHandlers } from "./rsvp/mail-tasks.ts";
import { answerReceivers, undoAnswer } from "./rsvp/receive.ts";
import { rsvpRoutes } from "./rsvp/routes.ts";
import { sealGuestAddresses, sealHostMessages, sealRsvpWords } from "./rsvp/sealing-tasks.ts";
import { shareRoutes } from "./share/routes.ts";
import { askedForPlaces, groupEvents, myEvents, nextToAnswer, planLink } from "./sections.ts";
import { extendSeries } from "./series/actions.ts";
import { shownEventPage } from "./shown-routes.ts";
import { eventSections } from "./slots.ts";
import { notifyOfPlanned } from "./news/notify-actions.ts";

const saying = sayings(eventMessages);

export const events: Domain = {
  name: "events",
  routes: ({ ctx, slots }) => {
    const sections = slots.of(eventSections);
    return [
      eventRoutes(ctx, sections),
      rsvpRoutes(ctx, (view, id, formState) => shownEventPage(ctx, view, id, sections, formState)),
      reflectionRoutes(ctx),
      posterRoutes(ctx),
      placesRoutes(ctx),
      shareRoutes(ctx),
    ];
  },
  api: ({ ctx }) => [eventApi(ctx), rsvpApi(ctx)],
  jobs: ({ ctx, mailer, notes }) => rsvpMailHandlers(ctx, mailer, notes),
  tasks: () => [
    {
      name: "exact-places",
      every: hours(6),
      words: saying((m) => m.keeps.theExactPlaceOf),
      run: forgetPlaces,
    },
    {
      name: "answers",
      every: hours(1),
      words: saying((m) => m.keeps.answersToEventsWith),
      run: forgetAnswers,
    },
    {
      name: "guest-addresses",
      every: minutes(5),
      words: saying((m) => m.keeps.addressesOfGuestsAre),
      run: sealGuestAddresses,
    },
    { name: "rsvp-words", every: minutes(5), run: sealRsvpWords },
    { name: "host-messages", every: minutes(5), run: sealHostMessages },
    { name: "reminders", every: hours(1), run: remindGuests },
    { name: "member-reminders", every: hours(1), run: remindMembers },
    { name: "series", every: hours(12), run: extendSeries },
    { name: "planned-events", every: hours(1), run: notifyOfPlanned },
    {
      name: "past-remote-events",
      every: hours(24),
      words: saying((m) => m.keeps.eventsOfSiblingsAre),
      run: forgetPastRemoteEvents,
    },
  ],
  documents: [
    {
      kind: "event",
      path: "events",
      table: "events",
      write: publicDocument(
        gathered(async (db: Reader, ids) =>
          byId(await db.selectFrom("events").selectAll().where("id", "in", ids).execute()),
        ),
        async ({ db, origin }, event, by, counts) =>
          eventDocument(event, by, origin, {
            counts,
            pictures: await wirePictures(db, origin, "event", event.id),
          }),
      ),
      parts: {
        organizers: documentProperty("organizers"),
        attendees: documentProperty("attendees"),
      },
    },
  ],
  receives: {
    objects: [
      {
        kind: "event",
        understands: (object) => isType(object, "Event"),
        lacks: (object) => object["location"] === undefined,
        receive: receiveEvent,
        remove: removeRemoteEvent,
      },
    ],
    activities: answerReceivers,
    sent: [
      {
        kind: "join",
        by: ["Accept", "Reject", "Ignore"],
        comesBackAs: "Join",
        answered: joinAnswered,
        refused: { type: "Join", note: joinRefused },
      },
    ],
    undone: [
      {
        kind: "answer",
        types: ["Join", "Accept", "TentativeAccept", "Reject"],
        undone: undoAnswer,
      },
    ],
    posts: { heard: hostsWrote },
  },
  remoteTables: [
    {
      table: "events",
      owner: { id: "remoteActorId" },
      hiddenBy: "visibility",
      // Others may tell of the same events: one of each is shown.
      afterwards: { column: "fingerprint", run: resolveDuplicates },
      unheard: notifyOfUnheard,
      heardAgain: askForPlacesAgain,
    },
  ],
  fills: [
    fill(pictureOwners, { event: eventPictures }),
    fill(eventSections, lookBackSection, 20),
    fill(
      groupSections,
      { place: "next", show: (ctx, view, group) => groupEvents(ctx, view, view.viewer, group) },
      10,
    ),
    fill(groupBeginnings, planLink, 10),
    fill(nextForNewcomers, nextToAnswer),
    fill(ownSections, async (ctx, view) => ({ waiting: await askedForPlaces(ctx, view) }), 34),
    fill(ownSections, async (ctx, view) => ({ theirs: await myEvents(ctx, view) }), -10),
    fill(ownData, notesForDownload),
    fill(onLeaving, takeAnswersAlong, 10),
  ],
};
