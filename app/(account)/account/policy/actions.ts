'use server'

import type { Outcome } from '#components/account/action-form.tsx'
import { formOf } from '#lib/action/form-of.ts'
import { acceptVersion } from '#lib/policy/actions.ts'

const words: Readonly<Record<string, string>> = {
  'policy-changed': 'Пока страница была открыта, вступила в силу новая версия. Обновите страницу: мы покажем, что изменилось.',
  'signed-out': 'Вы вышли из личного кабинета. Войдите ещё раз.',
}

/** Field `number`: the version that was shown. */
export async function accept(_before: Outcome, given: FormData): Promise<Outcome> {
  const result = await acceptVersion({ number: Number(formOf(given).get('number')) })
  return { refusal: result.ok ? null : words[result.code] ?? 'Не получилось. Обновите страницу и попробуйте ещё раз.' }
}
