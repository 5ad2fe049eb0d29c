import { replaceFields } from '../given-name.ts'
import { mark } from '../template.ts'
import { typography } from '../typography.ts'

/** Words of staff as a letter says them: in Russian typography, with the places of what is personal left open. */
export function inLetter(text: string): string {
  return typography(replaceFields(text, mark))
}
