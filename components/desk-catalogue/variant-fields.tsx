'use client'

import { Choice, Line } from './controls.tsx'
import type { Section } from './use-section.ts'
import { colourOptions } from './words.ts'

export const variantLabels = { sku: 'Артикул', colour: 'Цвет', hex: 'Оттенок', size: 'Размер', weight: 'Вес с упаковкой, г', barcode: 'Штрихкод EAN-13' } as const
export type VariantField = keyof typeof variantLabels

/** The fields of a variant but for its price. */
export function VariantFields<Name extends string>({ section, prefix }: { readonly section: Section<Name | VariantField>; readonly prefix: string }) {
  const field = (name: VariantField) => ({
    name: `${prefix}-${name}`, label: variantLabels[name], value: section.typed[name], error: section.errors[name], onType: (value: string) => section.type(name, value),
  })
  return (
    <>
      <Line {...field('sku')} />
      <Line {...field('size')} hint="Пусто, если размер один" />
      <Choice {...field('colour')} options={colourOptions} empty="Выберите" hint="Цвет и размер дают адрес варианта" />
      <Line {...field('hex')} type="color" />
      <Line {...field('weight')} inputMode="numeric" />
      <Line {...field('barcode')} inputMode="numeric" hint="Необязательно" />
    </>
  )
}
