import type { Tone } from '#components/desk/state-badge.tsx'
import type { Verdict } from '#lib/db/generated/enums.ts'

export const verdictNames: Readonly<Record<Verdict, string>> = { strong_yes: 'Точно да', yes: 'Скорее да', no: 'Скорее нет', strong_no: 'Точно нет' }

export const verdictTones: Readonly<Record<Verdict, Tone>> = { strong_yes: 'positive', yes: 'positive', no: 'caution', strong_no: 'danger' }
