import { useEffect } from 'react'

type SmsWish = CredentialRequestOptions & { readonly otp: { readonly transport: readonly ['sms'] } }

/** Asks Android for the code of the SMS that is written for this site (its last line is «@host #code»). Elsewhere the keyboard offers it. */
export function useSmsCode(take: (code: string) => void): void {
  useEffect(() => {
    const left = new AbortController()
    const wish: SmsWish = { otp: { transport: ['sms'] }, signal: left.signal }
    if ('OTPCredential' in window) {
      navigator.credentials.get(wish).then(
        (found) => {
          if (found && 'code' in found && typeof found.code === 'string') take(found.code)
        },
        // No SMS came, or it was not to be read: it is typed.
        () => {},
      )
    }
    return () => left.abort()
  }, [take])
}
