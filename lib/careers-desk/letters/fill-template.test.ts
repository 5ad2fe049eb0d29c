import { expect, test } from 'vitest'
import { fillTemplate, unknownPlaces } from './fill-template.ts'

const facts = { name: 'Анна', vacancy: 'Сборщик {имя}', number: 1042, reason: null }

test('places are filled once, what is no place stays', () => {
  expect(fillTemplate('{имя}, отклик № {отклик} на «{вакансия}». {причина}\n\n\n\n{другое}', facts)).toBe('Анна, отклик № 1042 на «Сборщик {имя}». \n\n{другое}')
})

test('a place that there is not is found', () => {
  expect(unknownPlaces('{имя} {Имя} {} {вакансия')).toEqual(['{Имя}', '{}'])
})
