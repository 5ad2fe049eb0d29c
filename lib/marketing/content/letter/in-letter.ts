import { replaceNames } from '../given-name.ts'
import { mark } from '../template.ts'
import { typography } from '../typography.ts'

/** Words of staff as a letter says them: in Russian typography, with the place of the name left open. */
export function inLetter(text: string): string {
  return typography(replaceNames(text, (fallback) => mark({ kind: 'name', fallback })))
}
