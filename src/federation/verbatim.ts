/** An activity that Fedify signs and sends word for word: on its own it would drop every property it does not know. */
import { Activity } from "@fedify/vocab";
import { type JsonObject, str } from "#activitypub/json.ts";

type ToJsonLd = NonNullable<Parameters<Activity["toJsonLd"]>[0]>;

export class Verbatim extends Activity {
  #json: JsonObject = {};

  /** `json` needs id and actor. */
  static of(json: JsonObject): Verbatim {
    const activity = new Verbatim({ id: new URL(str(json["id"]) ?? ""), actor: new URL(str(json["actor"]) ?? "") });
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
    // Fedify clones through the constructor of this very class.
    const copy: unknown = super.clone(values, options);
    if (!(copy instanceof Verbatim)) throw new Error("Fedify no longer clones by the same class");
    copy.#json = this.#json;
    return copy;
  }
}
