import { formatMoment } from '#lib/text/format-moment.ts'
import { counted } from '#lib/text/plural.ts'
import type { OperatorCard } from '#lib/shop.ts'

export type IncidentStory = {
  readonly detectedAt: Date
  readonly how: string
  readonly systems: readonly string[]
  readonly categories: readonly string[]
  readonly people: number
  readonly identifiers: number
  readonly cause: string
  readonly harm: string
  readonly measures: string
  readonly contact: string
}

/** What stands where only people can know it. */
export const TO_FILL_IN = '[заполнить]'

/** The first notice to the regulator, with all that 152-FZ art. 21(3.1) no. 1 and the order 187 want. `story` in Russian words. */
export function draftNotice(story: IncidentStory, operator: OperatorCard): string {
  return [
    'Уведомление о факте неправомерной или случайной передачи (предоставления, распространения, доступа) персональных данных, повлёкшей нарушение прав субъектов (первичное)',
    ...operatorLines(operator),
    `1. Инцидент обнаружен: ${formatMoment(story.detectedAt)}. ${story.how}`,
    `2. Предполагаемые причины: ${story.cause}`,
    `3. Какие данные: ${story.categories.join('; ')}. Информационные системы: ${story.systems.join('; ')}.`,
    `4. Сколько: ${counted(story.people, 'субъект', 'субъекта', 'субъектов')}, ${counted(story.identifiers, 'запись', 'записи', 'записей')} (подсчитано по базе данных в момент обнаружения).`,
    `5. Предполагаемый вред: ${story.harm}`,
    `6. Принятые меры: ${story.measures}`,
    `7. Кто уполномочен взаимодействовать с Роскомнадзором: ${story.contact}`,
  ].join('\n\n')
}

/** The second one, of art. 21(3.1) no. 2: the results of the investigation. */
export function draftResults(story: IncidentStory, operator: OperatorCard): string {
  return [
    'Уведомление о результатах внутреннего расследования инцидента (дополнительное)',
    ...operatorLines(operator),
    `1. Первичное уведомление: номер и дата ${TO_FILL_IN}. Инцидент обнаружен: ${formatMoment(story.detectedAt)}.`,
    `2. Установленные причины: ${TO_FILL_IN} (предполагались: ${story.cause})`,
    `3. Лица, действия которых стали причиной (если установлены): ${TO_FILL_IN}`,
    `4. Какие данные и сколько: ${story.categories.join('; ')}; ${counted(story.people, 'субъект', 'субъекта', 'субъектов')}, ${counted(story.identifiers, 'запись', 'записи', 'записей')}.`,
    `5. Вред и меры по его устранению: ${story.harm} ${story.measures}`,
    `6. Сообщено субъектам: ${TO_FILL_IN}`,
    `7. Контактное лицо: ${story.contact}`,
  ].join('\n\n')
}

function operatorLines({ name, address, inn, ogrnip, email }: OperatorCard): string[] {
  return [`Оператор: ${name}, ИНН ${inn ?? TO_FILL_IN}, ОГРНИП ${ogrnip ?? TO_FILL_IN}. Адрес: ${address}. Электронная почта: ${email}.`]
}
