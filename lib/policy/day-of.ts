import { isoDay } from '#lib/text/iso-day.ts'

/** A calendar day in the shop's zone, Europe/Saratov (UTC+4, without summer time). */
export type PolicyDay = { readonly from: Date; readonly to: Date }

/** `2026-11-01` as the day it is in Saratov; null for anything that is no day of the calendar. */
export function dayOf(text: string): PolicyDay | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const from = new Date(`${text}T00:00:00.000+04:00`)
  if (Number.isNaN(from.getTime()) || isoDay(from) !== text) return null
  return { from, to: new Date(`${text}T23:59:59.999+04:00`) }
}
