import { connectAs } from '#lib/db/connect-as.ts'

/** The database as its owner, for what the shop cannot do: switching guards off, moving time, making and dropping tables. */
export const owner = connectAs(null, () => 2)
