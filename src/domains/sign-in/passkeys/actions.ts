/**
 * Passkeys: a device signs what we ask, and no secret of it is
 * here. Beside the password, which stays.
 */
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import type { AppContext } from "#commons/app-context.ts";
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import { notify } from "#commons/news/notify.ts";
import { hasLetter, oneLine } from "#commons/text.ts";
import type { Viewer } from "#commons/visibility.ts";
import { after, minutes } from "#platform/lib/clock.ts";
import { digest, isId, newId } from "#platform/lib/ids.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { passkeyMessages } from "./messages.ts";
import type { NewCredential, Passkey, SignedCredential } from "./passkey.ts";
import { signedIn } from "#commons/permissions.ts";

const saying = sayings(passkeyMessages);
const challengeLife = minutes(5);
const maxPasskeys = 20;

/** Only who uses passkeys needs it: it is big. */
const webauthn = async () => ({
  ...(await import("@simplewebauthn/server")),
  ...(await import("@simplewebauthn/server/helpers")),
});

const siteOf = (ctx: AppContext): string => new URL(ctx.origin).hostname;
const today = (ctx: AppContext): string => ctx.clock.now().toISOString().slice(0, 10);
const refused = (): DomainError =>
  new DomainError("wrong-password", { detail: saying((m) => m.refused) });

/** What somebody's device made, or signed, is read by a library that throws whatever it finds. */
async function verified<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw refused();
  }
}

async function keepChallenge(
  ctx: AppContext,
  challenge: string,
  memberId: string | null,
): Promise<void> {
  await ctx.db
    .insertInto("passkeyChallenges")
    .values({
      challengeHash: digest(challenge),
      memberId,
      expires: after(ctx.clock.now(), challengeLife),
    })
    .execute();
}

/** Was this asked by us, of them, a moment ago? It is used up by that. */
const wasAsked =
  (ctx: AppContext, memberId: string | null) =>
  async (challenge: string): Promise<boolean> =>
    (await ctx.db
      .deleteFrom("passkeyChallenges")
      .where("challengeHash", "=", digest(challenge))
      .where("memberId", memberId === null ? "is" : "=", memberId)
      .where("expires", ">", ctx.clock.now())
      .returning("challengeHash")
      .executeTakeFirst()) !== undefined;

export const passkeysOf = (ctx: AppContext, viewer: Viewer): Promise<readonly Passkey[]> =>
  ctx.db
    .selectFrom("passkeys")
    .select(["id", "name", "made", "used"])
    .where("memberId", "=", signedIn(viewer).id)
    .orderBy("made")
    .orderBy("id")
    .execute();

/** What the viewer's device needs to make one. */
export async function passkeyOptions(
  ctx: AppContext,
  viewer: Viewer,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const member = signedIn(viewer);
  const { generateRegistrationOptions, isoUint8Array } = await webauthn();
  const standing = await ctx.db
    .selectFrom("passkeys")
    .select("credentialId")
    .where("memberId", "=", member.id)
    .execute();
  if (standing.length >= maxPasskeys)
    throw new DomainError("too-many-requests", {
      detail: saying((m) => m.many({ most: maxPasskeys })),
    });
  const place = await ctx.db
    .selectFrom("groups")
    .select("name")
    .where("root", "=", true)
    .executeTakeFirst();
  const options = await generateRegistrationOptions({
    rpName: place?.name ?? "Calendula",
    rpID: siteOf(ctx),
    userName: member.handle,
    userDisplayName: member.name,
    userID: isoUint8Array.fromUTF8String(member.id),
    attestationType: "none",
    excludeCredentials: standing.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  // What was asked before is over: one is made at a time.
  await ctx.db.deleteFrom("passkeyChallenges").where("memberId", "=", member.id).execute();
  await keepChallenge(ctx, options.challenge, member.id);
  return options;
}

/**
 * We ask for no certificates, and read none: to check one means
 * to ask an address that stands in it.
 */
async function mustBePlain(attestationObject: string): Promise<void> {
  const { decodeAttestationObject, isoBase64URL } = await webauthn();
  const read = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
  const format = read.get("fmt");
  if (format !== "none" && !(format === "packed" && read.get("attStmt").get("x5c") === undefined))
    throw refused();
}

/** Keeps the key of a device; the member is told, since it is a way in. */
export async function addPasskey(
  ctx: AppContext,
  viewer: Viewer,
  input: { readonly name: string; readonly credential: NewCredential },
): Promise<Passkey> {
  const { id: memberId } = signedIn(viewer);
  const name = oneLine(input.name, 60);
  rejectFields({ name: hasLetter(name) ? undefined : saying((m) => m.nameIt) });
  const { verifyRegistrationResponse, isoBase64URL } = await webauthn();
  const found = await verified(async () => {
    await mustBePlain(input.credential.response.attestationObject);
    return verifyRegistrationResponse({
      response: { ...input.credential, clientExtensionResults: {} },
      expectedChallenge: wasAsked(ctx, memberId),
      expectedOrigin: ctx.origin,
      expectedRPID: siteOf(ctx),
      requireUserVerification: true,
    });
  });
  if (!found.verified) throw refused();
  const { id: credentialId, publicKey, counter } = found.registrationInfo.credential;
  return ctx.db.transaction().execute(async (trx) => {
    const made = await trx
      .insertInto("passkeys")
      .values({
        id: newId(),
        memberId,
        name,
        credentialId,
        publicKey: isoBase64URL.fromBuffer(publicKey),
        counter: String(counter),
        made: today(ctx),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning(["id", "name", "made", "used"])
      .executeTakeFirst();
    if (made === undefined) throw new DomainError("conflict");
    await notify(trx, ctx, "way-in-changed", [
      {
        key: made.id,
        groupId: null,
        visibility: "own",
        about: undefined,
        path: "/me/passkeys",
        words: {},
        to: [memberId],
      },
    ]);
    return made;
  });
}

export async function removePasskey(ctx: AppContext, viewer: Viewer, id: string): Promise<void> {
  const gone = isId(id)
    ? await ctx.db
        .deleteFrom("passkeys")
        .where("id", "=", id)
        .where("memberId", "=", signedIn(viewer).id)
        .returning("id")
        .executeTakeFirst()
    : undefined;
  if (gone === undefined) throw new DomainError("not-found");
}

/** What any device needs to sign in: it finds out itself whose keys it has. */
export async function signInOptions(
  ctx: AppContext,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({
    rpID: siteOf(ctx),
    userVerification: "required",
  });
  await keepChallenge(ctx, options.challenge, null);
  return options;
}

/** Answers whose it is; whatever is wrong, it is said in the same way. */
export async function signInWithPasskey(
  ctx: AppContext,
  credential: SignedCredential,
): Promise<{ readonly id: string; readonly handle: string }> {
  const row = await ctx.db
    .selectFrom("passkeys")
    .innerJoin("members", "members.id", "passkeys.memberId")
    .select(["passkeys.id", "credentialId", "publicKey", "counter", "memberId", "members.handle"])
    .where("credentialId", "=", credential.id)
    .executeTakeFirst();
  if (row === undefined) throw refused();
  const { verifyAuthenticationResponse, isoBase64URL } = await webauthn();
  const { userHandle, ...signed } = credential.response;
  const found = await verified(() =>
    verifyAuthenticationResponse({
      response: {
        ...credential,
        response: { ...signed, ...(userHandle == null ? {} : { userHandle }) },
        clientExtensionResults: {},
      },
      expectedChallenge: wasAsked(ctx, null),
      expectedOrigin: ctx.origin,
      expectedRPID: siteOf(ctx),
      credential: {
        id: row.credentialId,
        publicKey: isoBase64URL.toBuffer(row.publicKey),
        counter: Number(row.counter),
      },
      requireUserVerification: true,
    }),
  );
  if (!found.verified) throw refused();
  await ctx.db
    .updateTable("passkeys")
    .set({ counter: String(found.authenticationInfo.newCounter), used: today(ctx) })
    .where("id", "=", row.id)
    .execute();
  return { id: row.memberId, handle: row.handle };
}

/** A scheduled task. */
export async function forgetChallenges({ db, clock }: AppContext): Promise<void> {
  await db.deleteFrom("passkeyChallenges").where("expires", "<=", clock.now()).execute();
}
