import { fieldMessages } from '#lib/action/field-messages.ts'
import {
  askCodeSchema, changePasswordSchema, codeSchema, confirmBothSchema, confirmPasswordSchema, resetSchema, secondFactorSchema, signInSchema, signUpSchema,
} from '#lib/accounts/schema.ts'
import { askJoinSchema } from '#lib/bonus/members/schema.ts'
import { applyFieldsSchema, correctFieldsSchema } from '#lib/careers/schema.ts'

const schemas = {
  signIn: signInSchema,
  askCode: askCodeSchema,
  signUp: signUpSchema,
  code: codeSchema,
  secondFactor: secondFactorSchema,
  reset: resetSchema,
  changePassword: changePasswordSchema,
  confirmPassword: confirmPasswordSchema,
  confirmBoth: confirmBothSchema,
  join: askJoinSchema,
  apply: applyFieldsSchema,
  correct: correctFieldsSchema,
}

/** The forms at the doors and those of the keys, by what the server asks of them. */
export type DoorForm = keyof typeof schemas

/** The messages of a form by the server's own schema. Loaded when a form is first touched: the schemas outweigh the page. */
export function check(form: DoorForm, values: Readonly<Record<string, string>>): Record<string, string> {
  const parsed = schemas[form].safeParse(values)
  return parsed.success ? {} : fieldMessages(parsed.error)
}
