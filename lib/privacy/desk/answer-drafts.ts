import type { ClaimKind, RequestKind } from '#lib/db/generated/enums.ts'

const hello = 'Здравствуйте!'

/** What an answer begins with: whoever answers puts in what is true of this case. */
export const answerDrafts: Readonly<Record<RequestKind | ClaimKind, string>> = {
  access: `${hello}\n\nВсё, что хранится о вас — с целями, основаниями, источниками, получателями и сроками, — можно посмотреть и скачать одним архивом: с аккаунтом в разделе «Мои данные», без него — на странице этого обращения.`,
  correct: `${hello}\n\nДанные исправлены, блокирование снято. Тем, кому неверные данные были переданы, мы сообщили об исправлении.`,
  block: `${hello}\n\nПроверка закончена, блокирование снято.`,
  destroy: `${hello}\n\nДанные уничтожены. Об остальном, что велит хранить закон, мы писали, когда назначили уничтожение.`,
  stop_processing: `${hello}\n\nОбработка прекращена. Продолжаем только то, чего требуют закон и ваши незавершённые заказы.`,
  withdraw: `${hello}\n\nСогласия отозваны, данные, собранные только по ним, уничтожены.`,
  stop_ads: `${hello}\n\nРекламы больше не будет.`,
  unpublish: `${hello}\n\nВашего имени на страницах магазина больше нет.`,
  explain_refusal: `${hello}\n\n`,
  question: `${hello}\n\n`,
  refund: `${hello}\n\n`,
  defect: `${hello}\n\n`,
  delivery: `${hello}\n\n`,
  privacy: `${hello}\n\n`,
  other: `${hello}\n\n`,
}
