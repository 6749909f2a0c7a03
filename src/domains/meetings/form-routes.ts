/** The form in which a meeting is planned or changed. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { wallTime } from "#platform/lib/temporal.ts";
import {
  emptyFormState,
  type Fields,
  type FormState,
  fieldValue,
} from "#platform/web/html/forms.ts";
import type { Page } from "#platform/web/html/layout.ts";
import { orShowAgain, redirect, sendPage } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { changeMeeting, meetingGroup, planMeeting } from "./actions.ts";
import { meetingForm } from "./form-page.ts";
import type { DrawChoice, MeetingInput } from "./meeting.ts";
import { comingEvents } from "./agenda/store.ts";
import { meetingFor } from "./store.ts";
import { meetingMessages } from "./messages.ts";
import { sayings } from "#platform/i18n/saying.ts";

interface ById {
  Params: { id: string };
}
interface ByHandle {
  Params: { handle: string };
}
const saying = sayings(meetingMessages);

const inputOf = (fields: Fields): MeetingInput => ({
  name: fieldValue(fields, "name"),
  starts: fieldValue(fields, "starts"),
  place: fieldValue(fields, "place"),
  event: fieldValue(fields, "event"),
});

export const meetingFormRoutes =
  (ctx: AppContext) =>
  async (app: FastifyInstance): Promise<void> => {
    const messagesFor = (request: FastifyRequest) => meetingMessages(viewOf(request).language);

    const eventsOf = async (groupId: string): Promise<readonly DrawChoice[]> =>
      comingEvents(ctx.db, groupId, ctx.clock.now());
    const newForm = async (
      request: FastifyRequest<ByHandle>,
      formState: FormState,
    ): Promise<Page> => {
      const { group } = await meetingGroup(ctx, viewerOf(request), request.params.handle);
      const zone = await homeZone(ctx.db);
      const action = `/@${group.handle}/meetings/new`;
      return meetingForm(viewOf(request), formState, {
        action,
        group,
        zone,
        events: await eventsOf(group.id),
        fresh: true,
      });
    };
    app.get<ByHandle>("/@:handle/meetings/new", async (request, reply) =>
      sendPage(reply, request, await newForm(request, emptyFormState)),
    );
    app.post<ByHandle>("/@:handle/meetings/new", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          const id = await planMeeting(
            ctx,
            viewerOf(request),
            request.params.handle,
            inputOf(fields),
          );
          return redirect(reply, `/meetings/${id}`, {
            tone: "good",
            text: messagesFor(request).planned,
          });
        },
        (formState) => newForm(request, formState),
      ),
    );

    const editForm = async (
      request: FastifyRequest<ById>,
      formState?: FormState,
    ): Promise<Page> => {
      const meeting = await meetingFor(ctx.db, viewerOf(request), request.params.id);
      if (meeting.state === "closed")
        throw new DomainError("conflict", {
          detail: saying((m) => m.errors.thisMeetingIsClosed),
        });
      const zone = await homeZone(ctx.db);
      const { name, place, event } = meeting;
      const coming = await eventsOf(meeting.groupId);
      const events =
        event === undefined || coming.some((one) => one.id === event.id)
          ? coming
          : [event, ...coming];
      const values = {
        name,
        place,
        starts: wallTime(meeting.starts, zone),
        event: event?.id ?? "",
      };
      return meetingForm(viewOf(request), formState ?? { values, notes: {} }, {
        action: `/meetings/${meeting.id}/edit`,
        group: meeting.group,
        zone,
        events,
        fresh: false,
        ...(meeting.state === "planned" ? { cancel: `/meetings/${meeting.id}/cancel` } : {}),
      });
    };
    app.get<ById>("/meetings/:id/edit", async (request, reply) =>
      sendPage(reply, request, await editForm(request)),
    );
    app.post<ById>("/meetings/:id/edit", async (request, reply) =>
      orShowAgain(
        request,
        reply,
        async (fields) => {
          await changeMeeting(ctx, viewerOf(request), request.params.id, inputOf(fields));
          return redirect(reply, `/meetings/${request.params.id}`, {
            tone: "good",
            text: messagesFor(request).saved,
          });
        },
        (formState) => editForm(request, formState),
      ),
    );
  };
