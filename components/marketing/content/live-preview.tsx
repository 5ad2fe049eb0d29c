'use client'

import { useEffect, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import * as z from 'zod'
import { callStaff } from '#components/desk/staff-call.ts'
import { previewContent } from '#lib/marketing/content/actions.ts'
import type { Preview } from '#lib/marketing/content/preview-content.ts'
import { type ContentForm, contentSchema } from '#lib/marketing/content/schema.ts'
import { ContentPreview } from './content-preview.tsx'
import { ContentProblems } from './content-problems.tsx'

const PAUSE = 500

/** What the letter looks like as it stands in the form, a moment after the last key, and what is wrong with it. */
export function LivePreview() {
  const { control } = useFormContext<ContentForm>()
  const { campaignId, subject, preheader, blocks, text } = useWatch({ control })
  const [named, setNamed] = useState(true)
  const [shown, setShown] = useState<{ readonly of: string; readonly preview: Preview } | null>(null)
  const asked = JSON.stringify({ named, content: { subject, preheader, blocks, text } })
  useEffect(() => {
    let wanted = true
    const look = async () => {
      const { named: withName, content } = z.object({ named: z.boolean(), content: z.unknown() }).parse(JSON.parse(asked))
      // What the schema refuses is told at its field; the picture waits.
      const read = contentSchema.safeParse(content)
      if (!read.success || campaignId === undefined) return
      const answer = await callStaff(previewContent, { campaignId, named: withName, ...read.data })
      if (wanted && answer.ok) setShown({ of: asked, preview: answer.data })
    }
    const timer = setTimeout(() => void look(), PAUSE)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [campaignId, asked])
  if (shown?.preview.channel !== 'email') return <p role="status" className="py-10 text-center text-sm text-muted">Готовим письмо…</p>
  return (
    <div className="grid min-w-0 gap-3 xl:sticky xl:top-4">
      <ContentPreview preview={shown.preview} behind={shown.of !== asked} named={named} setNamed={setNamed} />
      <ContentProblems problems={shown.preview.problems} />
    </div>
  )
}
