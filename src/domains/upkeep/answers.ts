/** What programs are told of the server itself. */
import Type from "typebox";

export const ServerAnswer = Type.Object(
  {
    checks: Type.Array(
      Type.Object(
        { good: Type.Boolean(), name: Type.String(), advice: Type.String() },
        { additionalProperties: false },
      ),
    ),
    backup: Type.Union([
      Type.Object(
        {
          made: Type.String({ format: "date-time" }),
          bytes: Type.Integer(),
          keys: Type.Boolean({ description: "Are the keys in it, under a passphrase?" }),
        },
        { additionalProperties: false },
      ),
      Type.Null(),
    ]),
    held: Type.Array(
      Type.Object(
        { host: Type.Union([Type.String(), Type.Null()]), n: Type.Integer() },
        { additionalProperties: false },
      ),
      { description: "What waited to be sent in a backup that was brought back" },
    ),
  },
  { additionalProperties: false },
);

export const HeldAnswer = Type.Object(
  { n: Type.Integer({ description: "How many it were" }) },
  { additionalProperties: false },
);
