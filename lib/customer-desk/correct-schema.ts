import * as z from 'zod'
import { contactPhoneSchema, namesSchema } from '#lib/customers/schema.ts'

/** What staff correct at a person's request, with what stood in the form when it was opened. */
export const correctSchema = z.object({
  personId: z.uuid(),
  surname: namesSchema.shape.surname,
  givenName: namesSchema.shape.givenName,
  patronymic: namesSchema.shape.patronymic,
  contactPhone: contactPhoneSchema.shape.contactPhone,
  before: namesSchema.shape.before.extend(contactPhoneSchema.shape.before.shape),
})
