'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { signOut } from '#lib/accounts/actions.ts'

/** Signs out. A script leads away by itself, with a new document. */
export async function leave(): Promise<void> {
  await signOut()
  if (!(await headers()).has('next-action')) redirect('/')
}
