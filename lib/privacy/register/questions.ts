import { bySubject, office, personal, reference, technical } from './define.ts'

const answered = (label: string) => ({ label, source: 'shop' }) as const

/** Questions about goods (4.1.3): somebody's until some time after the answer; what the site shows of them is nobody's from then on. */
export const questions = {
  product_questions: personal({
    categories: ['requests'], purpose: 'support', term: 'question', source: 'person', title: 'Вопросы о товарах', key: ['id'], found: [bySubject()], since: 'asked_at',
    columns: {
      id: reference, number: 'Номер', product_id: { label: 'Товар', as: 'product' }, subject_id: reference, email: { label: 'Куда ответить', as: 'contact', categories: ['contacts'] }, text: 'Вопрос',
      hidden: 'Просьба не показывать на сайте', state: { ...answered('Состояние'), as: 'product_question_state' }, decline_reason: { ...answered('Почему не ответили'), as: 'question_decline_reason' },
      shown_text: answered('Вопрос, как он показан на сайте'), answer: answered('Ответ'), answered_by: office, asked_at: 'Задан', due_at: technical, closed_at: answered('Закрыт'), revision: technical,
    },
  }),
} as const
