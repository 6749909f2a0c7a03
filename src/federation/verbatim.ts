/** An activity that Fedify signs and sends word for word: on its own it would drop every property it does not know. */
import { Activity } from "@fedify/vocab";
import type { JsonObject } from "#activitypub/json.ts";

type ToJsonLd = NonNullable<Parameters<Activity["toJsonLd"]>[0]>;

export class Verbatim extends Activity {
  #json: JsonObject = {};

  /** `json` needs id and actor. */
  static of(json: JsonObject): Verbatim {
    const activity = new Verbatim({ id: new URL(String(json["id"])), actor: new URL(String(json["actor"])) });
    activity.#json = json;
    return activity;
  }

  override async toJsonLd(_options?: ToJsonLd): Promise<unknown> {
    return this.#json;
  }

  override clone(
    values: ConstructorParameters<typeof Activity>[0] = {},
    options: ConstructorParameters<typeof Activity>[1] = {},
  ): Verbatim {
    const copy = super.clone(values, options) as Verbatim;
    copy.#json = this.#json;
    return copy;
  }
}
