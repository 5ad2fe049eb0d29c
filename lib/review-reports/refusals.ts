/** Why a complaint about a review was not taken, in words. */
export function reportRefusal(code: string, fields: Readonly<Record<string, string>> = {}): string {
  if (code === 'not-found') return 'Этого отзыва на\u00a0сайте уже нет.'
  if (code === 'own-review') return 'Это ваш отзыв: изменить или удалить его можно в\u00a0личном кабинете.'
  if (code === 'too-many-tries') return `Слишком много жалоб с\u00a0этого адреса. Попробуйте через ${fields.minutes ?? 'несколько'}\u00a0мин.`
  return 'Не\u00a0получилось отправить. Попробуйте ещё раз или напишите нам на\u00a0почту.'
}
