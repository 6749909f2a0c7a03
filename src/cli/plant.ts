/** `calendula plant`: a starter kit or a bundle of guides. */
import { machineLanguage, type Config } from "#config.ts";
import { parseArgs } from "node:util";
import { cliMessages } from "./messages.ts";
import { withContext, isFounded } from "./context.ts";
import { warn, say } from "./say.ts";

const words = cliMessages(machineLanguage);

export async function plant(config: Config, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { from: { type: "string" } } });
  // The outgoing client is loaded only where something is fetched.
  const [{ Outgoing }, { fetchStarterKit, starterKitAddress }] = await Promise.all([
    import("#protocol/fetch/outgoing.ts"),
    import("#domains/starter-kits/plant/actions.ts"),
  ]);
  return withContext(config, async (ctx) => {
    if (!(await isFounded(ctx))) return 1;
    const url = starterKitAddress(ctx, values.from ?? "");
    if (url === undefined) {
      warn(words.plantHow);
      return 2;
    }
    const outgoing = new Outgoing(ctx.config);
    try {
      const taken = await fetchStarterKit(
        ctx,
        async (address) => (await outgoing.getDocument(address)).json,
        url,
      ).catch((error: unknown) => {
        throw new Error(
          words.cantFetch({ url, why: error instanceof Error ? error.message : String(error) }),
          { cause: error },
        );
      });
      if (taken === undefined) {
        warn(words.noKit({ url }));
        return 1;
      }
      say(words.planted({ n: taken.fresh, refused: taken.refused, page: `${ctx.origin}/plant` }));
      return 0;
    } finally {
      await outgoing.close();
    }
  });
}
