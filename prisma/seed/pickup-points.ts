import { db } from '#lib/db/db.ts'

const everyDay = 'ежедневно 10:00–21:00'
const weekdays = 'пн–пт 9:00–20:00, сб 10:00–18:00'

/** Demonstration points, two or three in the cities that a shop in Saratov sends to most: region, city, address, hours. */
const points: readonly (readonly [regionCode: string, city: string, address: string, hours: string])[] = [
  ['64', 'Саратов', 'ул. Московская, 109', weekdays],
  ['64', 'Саратов', 'пр-т Столыпина, 34', everyDay],
  ['64', 'Саратов', 'ул. Чернышевского, 88', everyDay],
  ['64', 'Энгельс', 'пл. Ленина, 11', everyDay],
  ['64', 'Балаково', 'ул. Трнавская, 24', weekdays],
  ['63', 'Самара', 'ул. Ленинградская, 60', everyDay],
  ['63', 'Самара', 'Московское шоссе, 81', everyDay],
  ['63', 'Тольятти', 'ул. Революционная, 52', everyDay],
  ['34', 'Волгоград', 'ул. Мира, 19', everyDay],
  ['34', 'Волжский', 'пр-т Ленина, 97', weekdays],
  ['58', 'Пенза', 'ул. Московская, 71', everyDay],
  ['68', 'Тамбов', 'ул. Советская, 118', weekdays],
  ['36', 'Воронеж', 'пр-т Революции, 38', everyDay],
  ['36', 'Воронеж', 'ул. Кольцовская, 35', everyDay],
  ['73', 'Ульяновск', 'ул. Гончарова, 27', everyDay],
  ['77', 'Москва', 'ул. Новослободская, 16', everyDay],
  ['77', 'Москва', 'ул. Профсоюзная, 61', everyDay],
  ['77', 'Москва', 'Ленинградский пр-т, 62', everyDay],
  ['50', 'Химки', 'ул. Московская, 14', everyDay],
  ['50', 'Подольск', 'Революционный пр-т, 18', weekdays],
  ['16', 'Казань', 'ул. Баумана, 51', everyDay],
  ['16', 'Набережные Челны', 'пр-т Мира, 49', weekdays],
  ['52', 'Нижний Новгород', 'ул. Большая Покровская, 60', everyDay],
  ['61', 'Ростов-на-Дону', 'ул. Большая Садовая, 71', everyDay],
  ['30', 'Астрахань', 'ул. Кирова, 34', weekdays],
  ['56', 'Оренбург', 'ул. Советская, 46', weekdays],
  ['02', 'Уфа', 'ул. Ленина, 65', everyDay],
  ['23', 'Краснодар', 'ул. Красная, 113', everyDay],
  ['26', 'Ставрополь', 'ул. Мира, 272', weekdays],
  ['76', 'Ярославль', 'ул. Свободы, 46', weekdays],
  ['78', 'Санкт-Петербург', 'Невский пр-т, 108', everyDay],
  ['78', 'Санкт-Петербург', 'Московский пр-т, 143', everyDay],
  ['59', 'Пермь', 'ул. Ленина, 60', everyDay],
  ['66', 'Екатеринбург', 'ул. Малышева, 36', everyDay],
  ['74', 'Челябинск', 'пр-т Ленина, 54', everyDay],
  ['72', 'Тюмень', 'ул. Республики, 92', everyDay],
  ['39', 'Калининград', 'Ленинский пр-т, 30', weekdays],
  ['55', 'Омск', 'ул. Ленина, 22', everyDay],
  ['54', 'Новосибирск', 'Красный пр-т, 65', everyDay],
  ['24', 'Красноярск', 'пр-т Мира, 94', everyDay],
  ['38', 'Иркутск', 'ул. Карла Маркса, 26', weekdays],
  ['27', 'Хабаровск', 'ул. Муравьёва-Амурского, 23', weekdays],
  ['25', 'Владивосток', 'ул. Светланская, 83', everyDay],
]

/** Writes the demonstration points; points that are there already stay as they are. */
export async function seedPickupPoints(): Promise<void> {
  await db.pickupPoint.createMany({
    data: points.map(([regionCode, city, address, hours], index) => ({ code: `DEMO-${regionCode}-${index + 1}`, regionCode, city, address, hours })),
    skipDuplicates: true,
  })
}
