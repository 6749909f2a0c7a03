/** Passwords as argon2id, with OWASP's parameters for small machines. */
import type * as Argon2 from "@node-rs/argon2";

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Native code, loaded with the first password. */
const argon2 = (): Promise<typeof Argon2> => import("@node-rs/argon2");

export async function hashPassword(password: string): Promise<string> {
  const { hash } = await argon2();
  return hash(password, cost);
}

let nobody: string | undefined;

/** Takes the same time whether there is such a member or not. */
export async function passwordMatches(
  stored: string | undefined,
  password: string,
): Promise<boolean> {
  nobody ??= await hashPassword("nobody at all");
  const { verify } = await argon2();
  const right = await verify(stored ?? nobody, password.slice(0, 500)).catch(() => false);
  return right && stored !== undefined;
}
