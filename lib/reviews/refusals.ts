import { refusalText } from '#lib/accounts/refusals.ts'

const words: Readonly<Record<string, string>> = {
  'review-rating': 'Поставьте оценку: от\u00a0одной до\u00a0пяти звёзд.',
  'review-short': 'Напишите хотя бы одно предложение — или оставьте поле пустым: тогда будет только оценка.',
  'review-long': 'Текст длиннее 4000\u00a0знаков. Сократите его.',
  'reviews-not-offered': 'Отзывы пока не\u00a0принимаем: о\u00a0них ещё не\u00a0сказано в\u00a0политике магазина.',
  'review-not-bought': 'Отзыв пишут о\u00a0товаре, который вам уже доставлен. Обновите страницу.',
  'review-gone': 'Этого отзыва больше нет.',
  'photo-many': 'К\u00a0отзыву можно приложить пять фотографий. Уберите одну, чтобы добавить другую.',
  'photo-too-large': 'Файл больше 10\u00a0МБ. Сохраните снимок в\u00a0меньшем размере.',
  'photo-missing': 'Выберите фотографию: JPEG, PNG или WebP.',
  'photo-broken': 'Файл пришёл не\u00a0целиком. Попробуйте ещё раз.',
  'photo-busy': 'Сейчас обрабатывается много фотографий. Попробуйте через минуту.',
  'not-a-picture': 'Это не\u00a0фотография или она повреждена. Подходят JPEG, PNG и\u00a0WebP.',
  'too-many-pixels': 'В\u00a0снимке больше 40\u00a0мегапикселей. Уменьшите его.',
  'too-small': 'Снимок слишком мал: нужно не\u00a0меньше 200\u00a0точек по\u00a0короткой стороне.',
  'consent-stale': 'Текст согласия изменился. Обновите страницу и\u00a0прочтите новый.',
  'consent-forged': 'Не\u00a0получилось записать согласие. Обновите страницу.',
  'not-permitted': 'Форма отправлена не\u00a0с\u00a0этого сайта.',
  'own-vote': 'За\u00a0свой отзыв не\u00a0голосуют.',
  'signed-out': 'Вы вышли из личного кабинета. Скопируйте текст и\u00a0войдите снова.',
}

/** Why it did not happen, and what to do next. */
export function reviewRefusal(code: string, fields: Readonly<Record<string, string>> = {}): string {
  return words[code] ?? refusalText(code, fields)
}
