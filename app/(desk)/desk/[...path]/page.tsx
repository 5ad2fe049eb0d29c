import { notFound } from 'next/navigation'
import { connection } from 'next/server'

/** Addresses below the desk that lead nowhere: its own 404 in its own frame, rendered for each request as its strict policy asks. */
export default async function NoSuchRoom(): Promise<never> {
  await connection()
  notFound()
}
