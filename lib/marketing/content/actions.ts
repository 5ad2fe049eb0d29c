'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { findGoods, findPictures } from './find-goods.ts'
import { previewContent as preview } from './preview-content.ts'
import { saveContent as save } from './save-content.ts'
import { previewSchema, saveContentSchema, searchSchema, testSchema } from './schema.ts'
import { sendTest as send } from './send-test.ts'

export const saveContent = staffAction('marketing.edit', saveContentSchema, save)
export const previewContent = staffAction('marketing.edit', previewSchema, preview)
export const sendTest = staffAction('marketing.edit', testSchema, ({ campaignId, letter }, { personId }) => send(personId, campaignId, letter))
export const searchGoods = staffAction('marketing.edit', searchSchema, ({ query }) => findGoods(query))
export const searchPictures = staffAction('marketing.edit', searchSchema, ({ query }) => findPictures(query))
