/** A member: a pseudonym with a login. Nothing else about a person has a column. */
import { handleForm, hasLetter } from "#commons/text.ts";
import { type Saying, sayings } from "#platform/i18n/saying.ts";
import { memberMessages } from "./messages.ts";
const saying = sayings(memberMessages);

export interface NewMember {
  /** That of the page on which they join; else the collective's. */
  readonly language?: string;
  readonly handle: string;
  /** As others may call them. */
  readonly name: string;
  readonly password: string;
}

const shortestPassword = 10;

/** Notes by field; empty when all is well. */
export function checkMember(member: NewMember): Record<string, Saying | undefined> {
  return {
    handle: handleForm.test(member.handle) ? undefined : saying((m) => m.errors.aHandleHas1To),
    name: !hasLetter(member.name) ? saying((m) => m.errors.chooseANameThatOthers2) : undefined,
    password: checkPassword(member),
  };
}

export function checkPassword({
  handle,
  password,
}: {
  readonly handle: string;
  readonly password: string;
}): Saying | undefined {
  if (password.length < shortestPassword)
    return saying((m) => m.errors.useAtLeastCharactersFour({ shortestPassword }));
  if (password.length > 500) return saying((m) => m.errors.thisIsTooLongUp);
  if (
    password.toLowerCase() ===
    handle.repeat(Math.ceil(password.length / Math.max(1, handle.length))).slice(0, password.length)
  )
    return saying((m) => m.errors.chooseSomethingOtherThanYour);
  return /^(.)\1*$/.test(password)
    ? saying((m) => m.errors.chooseSomethingThatIsHarder)
    : undefined;
}
