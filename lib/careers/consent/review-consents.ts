import { askAnew } from './ask-anew.ts'
import { letLapse } from './let-lapse.ts'

/** What a wider policy means for candidates (9.1): whose consent rests is asked, and whoever was asked thirty days ago and has not answered is let go. Safe to repeat. Answers how many that were. */
export async function reviewConsents(): Promise<number> {
  return (await letLapse()) + (await askAnew())
}
