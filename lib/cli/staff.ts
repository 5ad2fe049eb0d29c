// npm run staff -- add EMAIL ROLE | remove EMAIL ROLE: who works here. The account has to exist; all its sessions end.
import * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { StaffRole } from '#lib/db/generated/enums.ts'
import { email } from '#lib/form/fields.ts'
import { main } from './main.ts'
import { openDatabase } from './open-database.ts'
import { prepareSettings } from './prepare-settings.ts'
import { Stop } from './stop.ts'

const command = z.tuple([z.enum(['add', 'remove']), email, z.enum(StaffRole)])
const usage = `Usage: npm run staff -- add EMAIL ROLE | remove EMAIL ROLE, with a role of ${Object.values(StaffRole).join(', ')}`

await main(async () => {
  const asked = command.safeParse(process.argv.slice(2))
  if (!asked.success) throw new Stop(usage)
  const [verb, address, role] = asked.data
  await prepareSettings()
  const database = await openDatabase()
  process.env.DATABASE_URL = database.url
  const { addStaff, removeStaff } = await import('#lib/staff/add-staff.ts')
  try {
    await (verb === 'add' ? addStaff : removeStaff)(address, role)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'last-admin') throw new Stop('This is the last admin: give somebody else the role first.')
    if (error instanceof Refusal) throw new Stop(verb === 'add' ? 'There is no account with this proved e-mail.' : 'There is no account with this e-mail and role.')
    throw error
  } finally {
    await database.release()
  }
  return 0
})
