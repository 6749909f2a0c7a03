/** Passwords as argon2id, with OWASP's parameters for small machines. */
import { hash, verify } from "@node-rs/argon2";

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let nobody: string | undefined;

/** Takes the same time whether there is such a member or not. */
export async function passwordMatches(
  stored: string | undefined,
  password: string,
): Promise<boolean> {
  nobody ??= await hashPassword("nobody at all");
  const right = await verify(stored ?? nobody, password.slice(0, 500)).catch(() => false);
  return right && stored !== undefined;
}
