import { createHash } from 'node:crypto'
import { Prisma } from './generated/client.ts'

const MARK = '/* planned once */'

/** Stands before a statement that takes longer to plan than to carry out: each connection plans it once and keeps the plan. */
export const PLANNED_ONCE = Prisma.raw(MARK)

/** The name under which a connection keeps a statement; empty for those that are planned each time. */
export function planName({ sql }: { readonly sql: string }): string {
  return sql.slice(0, 100).includes(MARK) ? createHash('sha1').update(sql).digest('base64url') : ''
}
