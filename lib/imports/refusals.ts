/** Expected failures of imports, for staff. */
export const importRefusals: Readonly<Record<string, string>> = {
  'empty-file': 'Файл пуст.',
  'too-large': 'Файл больше 50 МБ. Разделите его на части.',
  spreadsheet: 'Это книга Excel. Сохраните лист как CSV: «Файл» → «Сохранить как» → «CSV UTF-8».',
  'not-text': 'Это не таблица CSV: в файле есть двоичные данные.',
  'broken-header': 'Первая строка не похожа на заголовок таблицы.',
  'unknown-kind': 'Выберите, что в файле.',
  'not-checked': 'Проверка файла не закончена. Загрузить можно только проверенный файл.',
  'nothing-to-do': 'Загружать нечего: в файле всё как в магазине.',
  'file-gone': 'Файл уже удалён: они хранятся 30 дней. Загрузите его снова.',
  over: 'Загрузка уже закончилась.',
}

/** Russian for a refusal, with the columns it names. */
export function importRefusal(code: string, fields: Readonly<Record<string, string>>): string {
  if (code === 'columns-missing') return `В первой строке нет столбцов: ${fields.columns}.`
  if (code === 'columns-twice') return `Столбцы повторяются: ${fields.columns}.`
  return importRefusals[code] ?? 'Файл не принят.'
}
