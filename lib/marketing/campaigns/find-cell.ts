import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { campaignCells, type Cell } from './cells.ts'

/** The consent that a form names. Refusal `invalid` (field `cell`): the policy has none such. */
export async function findCell(tx: Transaction, code: string): Promise<Cell> {
  const cell = (await campaignCells(tx)).find((each) => each.code === code)
  if (!cell) throw new Refusal('invalid', { cell: 'Такого согласия в политике нет' })
  return cell
}
