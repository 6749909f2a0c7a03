/** A member: a pseudonym with a login. Nothing else about a person has a column. */
import { handleForm, hasLetter, oneLine } from "#commons/text.ts";

export interface NewMember {
  readonly handle: string;
  /** As others may call them. */
  readonly name: string;
  readonly password: string;
}

const shortestPassword = 10;

/** Notes by field; empty when all is well. */
export function checkMember(member: NewMember): Record<string, string | undefined> {
  return {
    handle: handleForm.test(member.handle)
      ? undefined
      : "A handle has 1 to 30 small letters (a to z), digits and _.",
    name: !hasLetter(member.name)
      ? "Choose a name that others may call you. It need not be your legal one."
      : undefined,
    password: checkPassword(member),
  };
}

export function checkPassword({
  handle,
  password,
}: {
  readonly handle: string;
  readonly password: string;
}): string | undefined {
  if (password.length < shortestPassword)
    return `Use at least ${shortestPassword} characters. Four words in a row are easy to keep in mind.`;
  if (password.length > 500) return "This is too long. Up to 500 characters can be used.";
  if (
    password.toLowerCase() ===
    handle.repeat(Math.ceil(password.length / Math.max(1, handle.length))).slice(0, password.length)
  )
    return "Choose something other than your handle.";
  return /^(.)\1*$/.test(password) ? "Choose something that is harder to guess." : undefined;
}
