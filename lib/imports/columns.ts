import type { ImportKind } from './kinds.ts'

export type Column = {
  /** How the code calls it; a file may, too. */
  readonly field: string
  /** How a file made here calls it. */
  readonly title: string
  /** Other titles that mean the same. */
  readonly aliases?: readonly string[]
  /** A file without it cannot be read. */
  readonly required?: boolean
  /** For people who read the file; not read back. */
  readonly info?: boolean
  /** What stands there, Russian. */
  readonly says: string
}

const sku: Column = { field: 'sku', title: 'Артикул', aliases: ['код', 'sku код'], required: true, says: 'по нему находится вариант' }
const price: Column = { field: 'price', title: 'Цена, ₽', aliases: ['цена', 'цена руб'], says: '12 990 или 12990,50' }
const oldPrice: Column = { field: 'old_price', title: 'Старая цена, ₽', aliases: ['старая цена', 'цена до скидки'], says: 'больше новой; пусто: скидки нет' }
const name: Column = { field: 'name', title: 'Название', aliases: ['наименование', 'товар'], says: 'пусто: строка говорит только о варианте' }

/** The columns of each kind of file, in the order of the files made here. */
export const columnsOf: Readonly<Record<ImportKind, readonly Column[]>> = {
  prices: [sku, { ...name, info: true, says: 'для чтения, не загружается' }, { ...price, required: true }, oldPrice],
  stock: [
    sku,
    { ...name, info: true, says: 'для чтения, не загружается' },
    { field: 'on_hand', title: 'На складе', aliases: ['остаток', 'количество', 'факт'], required: true, says: 'сколько насчитали; разница станет исправлением' },
    { field: 'was', title: 'Было на складе', aliases: ['было'], says: 'сколько числилось, когда файл готовили: если с тех пор изменилось, строка не пройдёт' },
    { field: 'reserved', title: 'В заказах', aliases: ['резерв'], info: true, says: 'для чтения, не загружается' },
    { field: 'available', title: 'Доступно', info: true, says: 'для чтения, не загружается' },
    { field: 'reason', title: 'Причина', aliases: ['примечание', 'комментарий'], says: 'до 500 знаков; пусто: «Загрузка» и имя файла' },
  ],
  products: [
    { field: 'slug', title: 'Адрес товара', aliases: ['слаг', 'товар код'], required: true, says: 'латиницей, как в ссылке: kontur-slim' },
    sku,
    name,
    { field: 'category', title: 'Категория', aliases: ['семейство'], says: 'название или адрес категории' },
    { field: 'status', title: 'Состояние', aliases: ['статус'], says: 'черновик, в продаже, в архиве; новый товар сначала черновик' },
    { field: 'summary', title: 'Кратко', says: 'одна строка до 200 знаков' },
    { field: 'description', title: 'Описание', says: 'абзацы через пустую строку' },
    { field: 'highlights', title: 'Главное', says: 'до трёх, через | ' },
    { field: 'in_the_box', title: 'В коробке', aliases: ['комплект', 'комплектация'], says: 'через | ' },
    { field: 'warranty_months', title: 'Гарантия, мес.', aliases: ['гарантия'], says: 'от 0 до 120' },
    { field: 'popularity', title: 'Популярность', says: 'больше — выше в списке' },
    { field: 'new_until', title: 'Новинка до', says: '31.12.2026; пусто: не новинка' },
    { field: 'specification', title: 'Характеристики', says: 'строками: Группа | Название | Значение' },
    { field: 'battery', title: 'Работа без зарядки', says: 'как в фильтре каталога, через | ' },
    { field: 'water', title: 'Защита от воды', says: 'как в фильтре каталога' },
    { field: 'positioning', title: 'Определение места', says: 'GPS | ГЛОНАСС' },
    { field: 'compatibility', title: 'С чем работает', says: 'iOS | Android' },
    { field: 'colour', title: 'Цвет', says: 'как в фильтре каталога: Графит' },
    { field: 'colour_hex', title: 'Код цвета', says: '#34373c; пусто: как у других товаров этого цвета' },
    { field: 'size', title: 'Размер', says: '18, S, 20/22; пусто: размер один' },
    price,
    oldPrice,
    { field: 'weight', title: 'Вес, г', aliases: ['вес'], says: 'с упаковкой' },
    { field: 'barcode', title: 'Штрихкод', aliases: ['ean', 'ean13', 'штрих код'], says: 'EAN-13' },
  ],
}

/** What a column is called to people. */
export function titleOf(kind: ImportKind, field: string): string {
  return columnsOf[kind].find((column) => column.field === field)?.title ?? field
}
