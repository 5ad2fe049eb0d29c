import { hash, type Options, verify } from '@node-rs/argon2'

/** More than OWASP asks for (19 MiB, two passes): 32 MiB, three passes, one lane, about 20 ms of one core. argon2id is the default. */
const COST: Options = { memoryCost: 32_768, timeCost: 3, parallelism: 1 }

/** The hash of nobody's password, made with the same cost: compared with when there is no account, so that it takes as long. */
export const NOBODY = '$argon2id$v=19$m=32768,t=3,p=1$VGk51aVL94KAqzNn4eFCTw$lnCem7DrepJ2V8VpaysOey4UhMVld0WTbJDCeanD18E'

/** One password typed on two keyboards is the same text. */
const normal = (password: string): string => password.normalize('NFKC')

/** argon2id in PHC notation. */
export async function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST)
}

/** Whether it is the password of that hash. Without a hash the answer is no, after the same work. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? NOBODY, normal(password))
  return right && passwordHash !== null
}
