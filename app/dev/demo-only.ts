import { notFound } from 'next/navigation'
import { env } from '#lib/env.ts'

/** A live shop knows none of these pages: every one of them, and their layout, asks first. */
export function demoOnly(): void {
  if (env.SHOP_MODE !== 'demo') notFound()
}
