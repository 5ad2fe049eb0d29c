import type { Mutant } from './mutant.ts'

/** Who writes, and what stands beside it. */
export const reviews: readonly Mutant[] = [
  {
    name: 'review-by-anybody',
    breaks: 'Форма отзыва открывается тому, кто товара не покупал, если знать номер заказа',
    promise: 'Отзыв пишет только покупатель доставленного товара (7.9)',
    file: 'lib/reviews/bought-line.ts',
    from: 'number: number ?? 0, personId, state:',
    to: 'number: number ?? 0, state:',
    spec: 'reviews/writing.spec.ts',
    test: 'покупатель пишет отзыв с фотографией: под псевдонимом, с разрешения под именем, с отзывом согласия снова без него §4.1.14 §6.2.2 §7.9',
  },
  {
    name: 'name-without-consent',
    breaks: 'Имя стоит рядом с отзывом без согласия',
    promise: 'Без согласия отзыв подписан псевдонимом (4.1.14, 6.2.2)',
    file: 'lib/reviews/read-shown.ts',
    from: 'row.named ? shownName(',
    to: 'row.named !== null ? shownName(',
    spec: 'reviews/writing.spec.ts',
    test: 'покупатель пишет отзыв с фотографией: под псевдонимом, с разрешения под именем, с отзывом согласия снова без него §4.1.14 §6.2.2 §7.9',
  },
]
