export type Param = { readonly name: string; readonly unit: string | null; readonly value: string }

const units = ['мм', 'см', 'м', 'км', 'мг', 'г', 'кг', 'мл', 'л', 'мА·ч', 'мАч', 'А·ч', 'Вт', 'В', 'А', 'Гц', 'кГц', 'МГц', 'ГГц', 'МБ', 'ГБ', 'с', 'мин', 'ч', '°C', '%', 'px', 'пикс', 'дБ', 'лм', 'кд/м²', 'нит']

/** A row of the specification as marketplaces compare them: «46 мм» is 46 in millimetres; what is no plain number stays as it is. */
export function paramOf({ name, value }: { readonly name: string; readonly value: string }): Param {
  const [, number, unit] = /^(-?\d+(?:[.,]\d+)?)[\s\u00a0\u202f]+(\S+)$/.exec(value) ?? []
  if (number === undefined || unit === undefined || !units.includes(unit)) return { name, unit: null, value }
  return { name, unit, value: number.replace(',', '.') }
}
