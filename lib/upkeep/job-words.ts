import type { JobName } from '#lib/jobs/jobs.ts'

/** What a job is for, Russian. */
export const jobWords: Readonly<Record<JobName, string>> = {
  'orders.expire': 'Снять неоплаченный заказ', 'orders.sweep': 'Найти просроченные заказы', 'carts.sweep': 'Стереть брошенные корзины', 'payments.sync': 'Узнать у банка о платеже',
  'payments.sync-refund': 'Узнать у банка о возврате', 'payments.refund': 'Вернуть деньги', 'payments.settle': 'Выбить чек при передаче товара', 'payments.sweep': 'Найти зависшие платежи', 'messages.deliver': 'Отправить письмо или SMS',
  'messages.sweep': 'Найти неотправленные письма', 'proofs.send': 'Отправить код', 'proofs.sweep': 'Стереть старые коды', 'accounts.sweep': 'Закончить старые сеансы',
  'limits.sweep': 'Стереть счётчики попыток', 'journal.close': 'Закрыть день журнала обработки', 'consent.expire': 'Закончить согласия, срок которых вышел', 'consent.checkpoint': 'Подписать реестр согласий',
  'consent.mail-checkpoint': 'Отправить подпись реестра', 'destructions.run': 'Уничтожить данные', 'destructions.sweep': 'Найти назначенные уничтожения', 'retention.run': 'Проверить сроки хранения',
  'privacy.watch': 'Проверить сроки ответов', 'privacy.tell-people': 'Известить людей об инциденте', 'policy.announce': 'Сообщить о новой политике', 'bonus.announce': 'Показать новые правила и акции бонусов', 'careers.tick': 'Показать и закрыть вакансии в срок', 'careers.ask-pool': 'Спросить, кто остаётся в кадровом резерве', 'careers.review-consents': 'Спросить кандидатов о согласии заново', 'imports.run': 'Загрузить файл каталога',
  'imports.sweep': 'Найти прерванные загрузки', 'prices.apply': 'Применить плановую цену', 'prices.sweep': 'Найти плановые цены', 'bulk.run': 'Выполнить действие со многими строками',
  'careers.draw': 'Нарисовать страницы резюме', 'careers.remove-files': 'Стереть файлы, которые больше не нужны',
  'campaigns.start': 'Начать рассылку', 'campaigns.decide': 'Подвести итог теста рассылки', 'campaigns.watch': 'Проследить за рассылками', 'campaigns.count': 'Посчитать заказы после рассылок',
  'campaigns.dispatch': 'Отправить рассылку', 'campaigns.sweep': 'Найти прерванные рассылки',
  'bonus.review': 'Начислить или списать бонусы за отзыв', 'bonus.expire': 'Списать бонусы, срок которых вышел',
  'triggers.restocked': 'Сообщить о поступлении', 'triggers.sweep': 'Найти поводы для писем по событию',
  'bonus.tell-expiring': 'Предупредить о бонусах, срок которых подходит к концу', 'bulk.sweep': 'Найти прерванные действия', 'exports.make': 'Сделать выгрузку', 'exports.sweep': 'Стереть старые выгрузки',
}

/** The words of a job; its name where it is of an older version of the shop. */
export function jobTitle(task: string): string {
  return Object.entries(jobWords).find(([name]) => name === task)?.[1] ?? task
}
