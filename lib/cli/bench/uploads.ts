import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { zipSync } from 'fflate'
import { percentile, round, table } from './table.ts'

const AT_ONCE = 20
const MEGABYTE = 1024 * 1024
/** Bytes of each file. */
const SIZE = 10 * MEGABYTE - 40_000

/** Whoever is told that there are too many comes again. */
let waited = 0

type Memory = { readonly held: number; readonly own: number; readonly jails: number }

/**
 * Twenty CVs of 10 MB at once, half of them PDF, half DOCX, through the running shop, and then once more: how long each takes, and how much memory the process of the
 * site and the jails it starts take together.
 */
export async function benchUploads(base: string): Promise<string> {
  const site = await siteProcess()
  const [pdf, docx] = [await pdfOf(SIZE), docxOf(SIZE)]
  await send(base, pdf.subarray(0), 'warm.pdf')
  await sleep(2000)
  const rest = await memoryOf(site)
  const rows = [['at rest', 0, 0, 0, megabytes(rest.own), megabytes(rest.held), 0, 0]]
  waited = 0
  for (const turn of ['the first twenty', 'the next twenty']) {
    const peak = watch(site)
    const times = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => (index % 2 === 0 ? send(base, pdf, `${index}.pdf`) : send(base, docx, `${index}.docx`))))
    const { own, held, jails } = await peak()
    rows.push([turn, times.length, seconds(percentile(times, 0.5)), seconds(Math.max(...times)), megabytes(own), megabytes(held), jails, waited])
  }
  return table(['twenty uploads of 10 MB', 'taken in', 'p50, s', 'slowest, s', 'memory, MB (what processes share counted once)', 'RSS added up, MB', 'processes beside the site', 'told to come again'], rows.map((row) => row.map(String)))
}

const megabytes = (bytes: number): number => Math.round(bytes / MEGABYTE)
const seconds = (milliseconds: number): number => round(milliseconds / 1000)

async function send(base: string, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<number> {
  const form = new FormData()
  form.append('file', new File([bytes], name))
  const started = performance.now()
  const answer = await fetch(`${base}/api/careers/cv`, { method: 'POST', body: form, headers: { accept: 'application/json' } })
  if (answer.status === 503) {
    waited += 1
    return performance.now() - started + (await send(base, bytes, name))
  }
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
  return performance.now() - started
}

async function pdfOf(size: number): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < 5; page += 1) pdf.addPage([595, 842]).drawText(`Page ${page + 1}`, { x: 60, y: 760, size: 14 })
  pdf.context.register(pdf.context.stream(randomBytes(size)))
  return new Uint8Array(await pdf.save())
}

function docxOf(size: number): Uint8Array<ArrayBuffer> {
  const text = (xml: string): Uint8Array => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)
  const paragraphs = '<w:p><w:r><w:t>Опыт работы</w:t></w:r></w:p>'.repeat(200)
  return new Uint8Array(zipSync({
    '[Content_Types].xml': text('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    'word/document.xml': text(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`),
    'word/media/image1.png': [randomBytes(size), { level: 0 }],
  }))
}

/** The most that was taken from now on until it is asked. */
function watch(site: number): () => Promise<Memory> {
  let most: Memory = { held: 0, own: 0, jails: 0 }
  const done = new AbortController()
  const watching = (async () => {
    while (!done.signal.aborted) {
      const { held, own, jails } = await memoryOf(site)
      most = { held: Math.max(most.held, held), own: Math.max(most.own, own), jails: Math.max(most.jails, jails) }
      await sleep(40)
    }
  })()
  return async () => {
    done.abort()
    await watching
    return most
  }
}

/** Of a process and all that it has started. */
async function memoryOf(site: number): Promise<Memory> {
  const parents = await parentsOf()
  const family = [site]
  for (const id of family) family.push(...[...parents].filter(([, parent]) => parent === id).map(([child]) => child))
  const parts = await Promise.all(family.map(rollup))
  const sum = (key: 'Rss' | 'Pss'): number => parts.reduce((total, part) => total + part[key], 0)
  return { held: sum('Rss'), own: sum('Pss'), jails: family.length - 1 }
}

async function rollup(id: number): Promise<{ readonly Rss: number; readonly Pss: number }> {
  const text = await readFile(`/proc/${id}/smaps_rollup`, 'latin1').catch(() => '')
  const of = (key: string): number => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) * 1024
  return { Rss: of('Rss'), Pss: of('Pss') }
}

async function parentsOf(): Promise<Map<number, number>> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const stats = await Promise.all(ids.map((id) => readFile(`/proc/${id}/stat`, 'latin1').catch(() => '')))
  return new Map(stats.flatMap((stat) => {
    const [, id, parent] = /^(\d+) \(.*\) \S (\d+)/s.exec(stat) ?? []
    return id && parent ? [[Number(id), Number(parent)] as const] : []
  }))
}

/** The process of the site: the one that Next renames, among those this process has started. */
async function siteProcess(): Promise<number> {
  const parents = await parentsOf()
  for (const [id] of parents) {
    const title = await readFile(`/proc/${id}/cmdline`, 'latin1').catch(() => '')
    for (let parent = parents.get(id); title.startsWith('next-server') && parent; parent = parents.get(parent)) if (parent === process.pid) return id
  }
  throw new Error('the site is not to be found: this bench reads /proc')
}
