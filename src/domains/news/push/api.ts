/** Devices that are told by Web Push, over the API. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { closed } from "#commons/answers.ts";
import type { AppContext } from "#commons/app-context.ts";
import { viewerOf } from "#platform/web/view.ts";
import { addDevice, devicesOf, forgetDevices } from "./actions.ts";
import { vapidKeys } from "./vapid-actions.ts";

const Device = Type.Object({
  endpoint: Type.String({ maxLength: 2048 }),
  keys: Type.Object({
    p256dh: Type.String({ maxLength: 200 }),
    auth: Type.String({ maxLength: 100 }),
  }),
});
const Which = Type.Union([
  Type.Object({ endpoint: Type.Optional(Type.String({ maxLength: 2048 })) }),
  Type.Null(),
]);
const DevicesAnswer = closed({
  /** For `applicationServerKey`. */
  publicKey: Type.String(),
  /** How many devices of mine are told. */
  devices: Type.Integer(),
});

/** `allowed`: may the outgoing client go to this address at all? */
export const pushApi =
  (ctx: AppContext, allowed: (url: string) => boolean) =>
  async (app: FastifyInstance): Promise<void> => {
    const tags = ["news"];
    const answer = async (devices: number): Promise<Static<typeof DevicesAnswer>> => ({
      publicKey: (await vapidKeys(ctx)).publicKey,
      devices,
    });
    app.get(
      "/api/v1/me/push",
      {
        schema: {
          tags,
          summary: "The key of this server for Web Push, and how many devices of mine it tells",
          response: { 200: DevicesAnswer },
        },
      },
      async (request) => answer(await devicesOf(ctx, viewerOf(request))),
    );
    app.put<{ Body: Static<typeof Device> }>(
      "/api/v1/me/push",
      {
        schema: {
          tags,
          summary: "Tell this device; the body is a PushSubscription as its browser gives it",
          body: Device,
          response: { 200: DevicesAnswer },
        },
      },
      async (request) => answer(await addDevice(ctx, viewerOf(request), request.body, allowed)),
    );
    app.delete<{ Body: Static<typeof Which> | undefined }>(
      "/api/v1/me/push",
      {
        schema: {
          tags,
          summary: "Forget a device; all, if no endpoint is given",
          body: Which,
          response: { 200: DevicesAnswer },
        },
      },
      async (request) =>
        answer(await forgetDevices(ctx, viewerOf(request), request.body?.endpoint)),
    );
  };
