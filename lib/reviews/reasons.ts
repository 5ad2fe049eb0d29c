/** Why a review is not shown, or not any more. `public`: what its author reads; `mend`: what would help, null where nothing does. */
export const reviewReasons = {
  'personal-data': { public: 'Чужие личные данные', mend: 'Уберите имена, телефоны и адреса других людей.' },
  abuse: { public: 'Оскорбления или угрозы', mend: 'Расскажите о том же без оскорблений.' },
  'off-topic': { public: 'Отзыв не о товаре', mend: 'О доставке, ценах и работе магазина напишите нам в разделе «Обращения», а здесь — о самом товаре.' },
  advertising: { public: 'Реклама или ссылки', mend: 'Уберите ссылки, промокоды и названия других магазинов.' },
  unreadable: { public: 'Текст нельзя прочесть', mend: 'Напишите хотя бы одно понятное предложение или оставьте только оценку.' },
  photo: { public: 'Фотография не подходит', mend: 'Оставьте снимки товара: без лиц и документов других людей, без чужих картинок.' },
  untrue: { public: 'Сведения не подтвердились', mend: 'Оставьте то, что проверили сами.' },
  law: { public: 'Противоречит закону', mend: null },
  other: { public: 'Другая причина', mend: null },
} as const satisfies Readonly<Record<string, { readonly public: string; readonly mend: string | null }>>

export type ReviewReason = keyof typeof reviewReasons
export const reviewReasonCodes = Object.keys(reviewReasons) as ReviewReason[]
