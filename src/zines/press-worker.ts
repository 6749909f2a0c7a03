/** The process that sets type. It gets orders one by one and answers each; it ends with the server that started it. */
import { Refusal } from "#commons/refusals.ts";
import { made, type Order } from "./order.ts";
import type { PrintWish } from "./typeset.ts";

process.on("message", ({ order, fonts }: { readonly order: Order; readonly fonts: string | null }) => {
  // The typesetter is big: who only wants a text need not wait for it.
  const print = async (wish: PrintWish): Promise<Uint8Array> => {
    const typesetter = await import("./typeset.ts");
    if (fonts !== null) typesetter.useFonts(fonts);
    return typesetter.printed(wish);
  };
  made(order, print).then(
    (file) => process.send?.({ file }),
    (error: unknown) =>
      process.send?.(error instanceof Refusal ? { refused: error.code, detail: error.detail } : { failed: String(error).slice(0, 1000) }),
  );
});
