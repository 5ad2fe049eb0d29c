import * as z from 'zod'

export const offerVacancySchema = z.object({
  applicationId: z.uuid(),
  vacancyId: z.uuid('Выберите вакансию'),
  words: z.string().max(1000, 'Не длиннее 1000 знаков').transform((given) => given.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{C}\n\u00ad]+/gu, '').trim()),
})
