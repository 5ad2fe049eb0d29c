import { carryOutImport } from '#lib/imports/carry-out-import.ts'
import { uploadImport } from '#lib/imports/upload-import.ts'
import { makeCustomer } from './make-customer.ts'

/** The id of a file of prices that was checked; nothing of it is in the catalogue. */
export async function makeImport(): Promise<string> {
  const { personId } = await makeCustomer({ roles: ['manager'], secondFactor: true })
  const id = await uploadImport({ kind: 'prices', name: 'prices.csv', content: new TextEncoder().encode('sku;price\nNO-SUCH;100\n') }, { personId, role: 'manager' })
  await carryOutImport(id)
  return id
}
