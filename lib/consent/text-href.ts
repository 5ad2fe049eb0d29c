import type { ConsentCell } from './purposes.ts'

/** Where a version of a consent text stands for good. */
export function textHref({ purpose, channel }: ConsentCell, number: number): string {
  return `/privacy/texts/${purpose}/${channel}/${number}`
}
