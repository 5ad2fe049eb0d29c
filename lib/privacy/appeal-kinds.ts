import type { ClaimKind, RequestKind } from '#lib/db/generated/enums.ts'
import type { Clock } from './clocks.ts'

type Kind<Clocks> = {
  readonly title: string
  /** One sentence: what it means for whoever asks. */
  readonly meaning: string
  readonly clocks: Clocks
  readonly clause: string
}

/** What a person may ask for (6.1.3), in the order of the form. */
export const requestKinds: Readonly<Record<RequestKind, Kind<readonly [Clock]>>> = {
  access: {
    title: 'Узнать, какие данные обо мне хранятся',
    meaning: 'Расскажем, какие данные у нас есть, откуда они, зачем нужны, кому переданы и сколько хранятся.',
    clocks: ['access'], clause: '6.1.3',
  },
  correct: {
    title: 'Исправить неверные данные',
    meaning: 'Напишите, что неверно и как правильно. На время проверки данные заблокируем: сообщения о заказах придут после неё.',
    clocks: ['correct'], clause: '6.1.3',
  },
  block: {
    title: 'Заблокировать данные на время проверки',
    meaning: 'Сотрудники перестанут их видеть сразу, и мы ничего не будем присылать, пока не проверим.',
    clocks: ['correct'], clause: '6.2.4',
  },
  destroy: {
    title: 'Уничтожить данные',
    meaning: 'Через семь дней уничтожим всё, что закон не обязывает хранить; об остальном напишем, что остаётся и почему. До этого можно передумать.',
    clocks: ['destroy-needless'], clause: '6.1.3',
  },
  stop_processing: {
    title: 'Прекратить обработку данных',
    meaning: 'Прекратим всё, кроме того, что нужно по закону или для исполнения вашего заказа.',
    clocks: ['stop-processing'], clause: '6.1.3',
  },
  withdraw: {
    title: 'Отозвать все согласия',
    meaning: 'Согласия перестанут действовать сразу, а данные, собранные только по ним, уничтожим в течение 30 дней.',
    clocks: ['withdrawal'], clause: '6.1.1',
  },
  stop_ads: {
    title: 'Прекратить рекламу',
    meaning: 'Рассылки и реклама прекратятся в тот же момент.',
    clocks: ['stop-ads'], clause: '4.1.10',
  },
  unpublish: {
    title: 'Убрать моё имя с сайта',
    meaning: 'Имя исчезнет из отзывов и других открытых страниц.',
    clocks: ['unpublish'], clause: '6.2.2',
  },
  explain_refusal: {
    title: 'Объяснить отказ',
    meaning: 'Если вам в чём-то отказали из-за того, что вы не дали данные, объясним почему.',
    clocks: ['explain-refusal'], clause: '6.1.1',
  },
  question: {
    title: 'Задать вопрос о персональных данных',
    meaning: 'О политике, сроках, получателях и обо всём, что касается ваших данных.',
    clocks: ['access'], clause: '9.3',
  },
}

/** What a claim may be about (8.1); the strictest of its clocks, which stands first, counts (8.2). */
export const claimKinds: Readonly<Record<ClaimKind, Kind<readonly [Clock, ...Clock[]]>>> = {
  refund: { title: 'Вернуть деньги', meaning: 'За отменённый заказ, возвращённый товар или лишнее списание.', clocks: ['refund', 'claim'], clause: '8.2' },
  defect: { title: 'Товар с недостатком', meaning: 'Неисправен, не тот или не соответствует описанию.', clocks: ['refund', 'claim'], clause: '8.2' },
  delivery: { title: 'Доставка', meaning: 'Заказ опоздал, потерялся или пришёл повреждённым.', clocks: ['claim'], clause: '8.2' },
  privacy: { title: 'Персональные данные', meaning: 'Вы считаете, что мы обошлись с вашими данными неправильно.', clocks: ['access', 'claim'], clause: '8.2' },
  other: { title: 'Другое', meaning: 'Всё, что не подошло выше.', clocks: ['claim'], clause: '8.2' },
}

/** Whose check begins with the request: the data are blocked until it is answered (6.2.4). */
export const blockingKinds: readonly RequestKind[] = ['block', 'correct']
