import { Secret, TOTP } from 'otpauth'

/** What an app with this secret shows now, or so many seconds later: the doors take the next code, too. */
export function codeOfApp(secret: string, seconds = 0): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + seconds * 1000 })
}
