import * as z from 'zod'
import { contact, text } from '#lib/form/fields.ts'
import { staffReasons } from './suppression-words.ts'

/** Nothing by which the contact could be told: the list keeps its imprint only. */
const note = text(3, 300, 'Запишите, на\u00a0чём это основано').refine((words) => !/@|\d[\d\s()-]{8,}\d/.test(words), 'Без адреса и\u00a0номера: в\u00a0списке останется только их отпечаток')

/** A contact that staff put on the stop list. `scope`: all advertising, or the code of a purpose. */
export const addSuppressionSchema = z.object({ contact, scope: z.enum(['all', 'news-offers', 'ads', 'bonus-notices']), reason: z.enum(staffReasons), note })

export const liftSuppressionSchema = z.object({ id: z.uuid(), reason: note })
