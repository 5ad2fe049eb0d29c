import type { Programme } from '#lib/bonus/programme/types.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatPoints, formatRate } from '#lib/text/format-points.ts'
import { counted } from '#lib/text/plural.ts'

export type Question = { readonly question: string; readonly answer: string }

/** What people ask about the programme, answered by its numbers. */
export function questionsOf({ redeemShare, lotDays, welcomePoints, referralPoints, friendPoints, friendMinOrder, referralsPerYear, reviewPoints, reviewsPerMonth }: Programme): Question[] {
  return [
    {
      question: 'Что такое бонус?',
      answer: 'Право на\u00a0скидку: один бонус уменьшает цену товаров на\u00a0один рубль. Купить, продать, передать или получить бонусы деньгами нельзя.',
    },
    {
      question: 'Когда бонусы придут?',
      answer: 'Когда вы получите заказ. До\u00a0этого оплаченный заказ показан как ожидаемые бонусы. За\u00a0доставку и\u00a0за\u00a0то, что оплачено бонусами, они не\u00a0начисляются.',
    },
    {
      question: 'Сколько можно оплатить бонусами?',
      answer: `До\u00a0${formatRate(redeemShare)} цены каждого товара после скидок. Бонусы и\u00a0промокод можно применить вместе, доставка бонусами не\u00a0оплачивается. Тратят их при оформлении заказа, войдя в\u00a0личный кабинет.`,
    },
    {
      question: 'Бонусы сгорают?',
      answer: `Да, через ${counted(lotDays, 'день', 'дня', 'дней')} после начисления, в\u00a0конце последнего дня. Первыми тратятся те, что сгорят раньше. Сколько и\u00a0когда сгорит, всегда видно.`,
    },
    {
      question: 'Что с\u00a0бонусами при возврате и\u00a0отмене?',
      answer: 'Потраченные вернутся туда, откуда взяты, и\u00a0проживут ещё не\u00a0меньше 30\u00a0дней. Начисленные за\u00a0возвращённый товар спишутся. Деньги за\u00a0товар из-за бонусов не\u00a0уменьшаются.',
    },
    {
      question: 'Нужен\u00a0ли личный кабинет?',
      answer: 'Нет: хватит почты или телефона. Бонусы копятся за\u00a0заказы с\u00a0этим контактом, остаток виден по\u00a0личной ссылке. Чтобы их потратить, откройте кабинет с\u00a0тем\u00a0же контактом: накопленное перейдёт в\u00a0него с\u00a0теми\u00a0же сроками.',
    },
    {
      question: 'Придётся\u00a0ли получать рекламу?',
      answer: 'Нет. Участие и\u00a0число бонусов не\u00a0зависят ни\u00a0от\u00a0какого согласия. Рекламу и\u00a0уведомления включаете вы, каждое отдельно, и\u00a0выключаете одним нажатием.',
    },
    ...(welcomePoints > 0 ? [{
      question: 'Дают\u00a0ли бонусы за\u00a0вступление?',
      answer: `Да, ${formatPoints(welcomePoints)} сразу. Один раз: при повторном вступлении с\u00a0тем\u00a0же контактом их нет.`,
    }] : []),
    ...(referralPoints + friendPoints > 0 ? [{
      question: 'Как пригласить друга?',
      answer: `Пришлите ему ссылку со\u00a0страницы своих бонусов. Когда друг, который у\u00a0нас ещё не\u00a0покупал, получит заказ с\u00a0товарами от\u00a0${formatRoubles(friendMinOrder)}, вам придёт ${formatPoints(referralPoints)}, ему\u00a0— ${formatPoints(friendPoints)}. Считаются ${counted(referralsPerYear, 'друг', 'друга', 'друзей')} за\u00a012\u00a0месяцев.`,
    }] : []),
    ...(reviewPoints > 0 && reviewsPerMonth > 0 ? [{
      question: 'Дают\u00a0ли бонусы за\u00a0отзывы?',
      answer: `Да, ${formatPoints(reviewPoints)} за\u00a0отзыв о\u00a0полученном товаре, когда он опубликован. За\u00a0одну звезду столько\u00a0же, сколько за\u00a0пять: нужен честный рассказ, а\u00a0не\u00a0похвала. Не\u00a0больше чем за\u00a0${counted(reviewsPerMonth, 'отзыв', 'отзыва', 'отзывов')} в\u00a0месяц.`,
    }] : []),
    {
      question: 'Как выйти?',
      answer: 'В\u00a0любой момент: в\u00a0личном кабинете или на\u00a0своей странице по\u00a0личной ссылке. Перед этим покажем, сколько бонусов сгорит. Оформленные заказы исполним, как обещали.',
    },
  ]
}
