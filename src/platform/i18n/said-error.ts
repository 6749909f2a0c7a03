/** What stops a program, as one sentence for whoever looks after the server, in their language. */
import { inLanguage, type Saying } from "./saying.ts";

/** Its message is the sentence in English, for logs and tests. */
export class SaidError extends Error {
  readonly saying: Saying;
  constructor(saying: Saying, options?: ErrorOptions) {
    super(inLanguage(saying, "en"), options);
    this.saying = saying;
  }
}
