/** Tools of a group: switched on its page, and as JSON. */
import type { FastifyInstance } from "fastify";
import Type, { type Static } from "typebox";
import { DomainError } from "#commons/domain-error.ts";
import type { AppContext } from "#commons/app-context.ts";
import { fieldValue } from "#platform/web/html/forms.ts";
import { fieldsOf, redirect } from "#platform/web/reply.ts";
import { viewerOf, viewOf } from "#platform/web/view.ts";
import { inside } from "../keys/actions.ts";
import { setTools, switchTool } from "./actions.ts";
import { ToolsAnswer } from "./answers.ts";
import { toolsMessages } from "./messages.ts";
import { toolsOf } from "./store.ts";
import { isTool, toolIds, type UsedTools } from "./tools.ts";

interface ByHandle {
  Params: { handle: string };
}

export const toolRoutes =
  (ctx: AppContext, used: UsedTools) =>
  async (app: FastifyInstance): Promise<void> => {
    app.post<ByHandle>("/@:handle/tools", async (request, reply) => {
      const { handle } = request.params;
      const fields = fieldsOf(request);
      const on = fieldValue(fields, "on");
      const id = on === "" ? fieldValue(fields, "off") : on;
      if (!isTool(id)) throw new DomainError("bad-input");
      await switchTool(ctx, viewerOf(request), handle, { id, on: on !== "" }, used);
      const text = toolsMessages(viewOf(request).language).changed;
      return redirect(reply, `/@${handle}#how`, { tone: "good", text });
    });
  };

const WantedTools = Type.Object({
  tools: Type.Array(Type.Union(toolIds.map((id) => Type.Literal(id))), { maxItems: 50 }),
});

export const toolApi =
  (ctx: AppContext, used: UsedTools) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get<ByHandle>(
      "/api/v1/groups/:handle/tools",
      {
        schema: {
          tags: ["groups"],
          summary: "What a group uses, and what it could use",
          response: { 200: ToolsAnswer },
        },
      },
      async (request) => {
        const { group } = await inside(ctx, viewerOf(request), request.params.handle);
        return { tools: await toolsOf(ctx.db, group.id, used) };
      },
    );
    app.put<ByHandle & { Body: Static<typeof WantedTools> }>(
      "/api/v1/groups/:handle/tools",
      {
        schema: {
          tags: ["groups"],
          summary:
            "Switch tools on and off: these are on, and those that the group has something of. Hours and the fund begin by a decision.",
          body: WantedTools,
          response: { 200: ToolsAnswer },
        },
      },
      async (request) => ({
        tools: await setTools(
          ctx,
          viewerOf(request),
          request.params.handle,
          request.body.tools,
          used,
        ),
      }),
    );
  };
