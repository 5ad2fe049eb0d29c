import { type ReviewReason, reviewReasons } from '#lib/reviews/reasons.ts'

/** What the author reads for a code; the code itself where an older version of the shop had others. */
export function reasonText(code: string | null): string {
  return isReason(code) ? reviewReasons[code].public : (code ?? '')
}

function isReason(code: string | null): code is ReviewReason {
  return code !== null && Object.hasOwn(reviewReasons, code)
}
