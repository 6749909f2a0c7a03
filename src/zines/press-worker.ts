/** The process that sets type. It gets wishes one by one and answers each; it ends with the server that started it. */
import { Refusal } from "#commons/refusals.ts";
import { printed, type PrintWish, useFonts } from "./typeset.ts";

process.on("message", ({ wish, fonts }: { readonly wish: PrintWish; readonly fonts: string | null }) => {
  if (fonts !== null) useFonts(fonts);
  printed(wish).then(
    (pdf) => process.send?.({ pdf }),
    (error: unknown) =>
      process.send?.(error instanceof Refusal ? { refused: error.code, detail: error.detail } : { failed: String(error).slice(0, 1000) }),
  );
});
