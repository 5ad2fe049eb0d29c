import type { Tone } from '#components/desk/state-badge.tsx'
import { facetNamed } from '#lib/catalogue/facets.ts'
import type { Option } from './controls.tsx'

export const statusWords = { draft: 'Черновик', active: 'В продаже', archived: 'В архиве' } as const
export const statusTones: Readonly<Record<keyof typeof statusWords, Tone>> = { draft: 'caution', active: 'positive', archived: 'neutral' }
export const statusOptions: readonly Option[] = Object.entries(statusWords).map(([value, text]) => ({ value, text }))

export const colourOptions: readonly Option[] = Object.entries(facetNamed('colour')?.values ?? {}).map(([value, text]) => ({ value, text }))
export const colourName = (id: string): string => facetNamed('colour')?.values[id] ?? id
