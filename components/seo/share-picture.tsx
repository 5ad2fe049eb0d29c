import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ImageResponse } from 'next/og'
import sharp from 'sharp'

type Shared = {
  readonly title: string
  readonly note: string
  /** A file below `public`, on the seamless ground of the renders. */
  readonly image: string | null
}

const fonts = { 'Golos Latin': 'golos-latin-600.ttf', 'Golos Cyrillic': 'golos-cyrillic-600.ttf' }
const ground = '#edeff1'
// The fonts have only these; for anything else the drawing library would ask a foreign server.
const unknown = /[^\u0020-\u007e\u00a0«»·×–—’“”„…ЁёА-я№]/g

/** The picture that a shared link shows, 1200 x 630: wordmark, title, a short note and the product. */
export async function sharePicture({ title, note, image }: Shared): Promise<Response> {
  const [logo, render, ...faces] = await Promise.all([
    readFile(path.join(process.cwd(), 'public/brand/logo.svg'), 'base64'),
    image === null ? null : square(image),
    ...Object.entries(fonts).map(face),
  ])
  const drawn = new ImageResponse(
    (
      <div style={{ display: 'flex', width: '100%', height: '100%', background: ground, color: '#14171c', fontFamily: Object.keys(fonts).join(', ') }}>
        <div style={{ display: 'flex', flexDirection: 'column', width: 600, padding: '64px 32px 64px 72px' }}>
          {/* oxlint-disable-next-line nextjs/no-img-element -- drawn here, never sent */}
          <img src={`data:image/svg+xml;base64,${logo}`} alt="" width={284} height={58} />
          <div style={{ display: 'flex', marginTop: 'auto', fontSize: title.length > 36 ? 52 : 64, lineHeight: 1.12, letterSpacing: '-0.02em' }}>
            {known(title)}
          </div>
          <div style={{ display: 'flex', marginTop: 28, marginBottom: 'auto', fontSize: 28, lineHeight: 1.35, color: '#4f5660' }}>{known(note)}</div>
        </div>
        {/* oxlint-disable-next-line nextjs/no-img-element -- as above */}
        {render && <img src={render} alt="" width={630} height={630} style={{ marginLeft: -30 }} />}
        <div style={{ position: 'absolute', left: 569, width: 90, height: '100%', background: `linear-gradient(to right, ${ground}, ${ground}00)` }} />
      </div>
    ),
    { width: 1200, height: 630, fonts: faces },
  )
  const jpeg = await sharp(await drawn.arrayBuffer()).jpeg({ quality: 86, mozjpeg: true }).toBuffer()
  return new Response(new Uint8Array(jpeg), { headers: { 'Content-Type': 'image/jpeg' } })
}

async function square(file: string): Promise<string> {
  const png = await sharp(path.join(process.cwd(), 'public', file)).resize(630, 630).png().toBuffer()
  return `data:image/png;base64,${png.toString('base64')}`
}

async function face([name, file]: readonly [string, string]) {
  return { name, data: await readFile(path.join(process.cwd(), 'app/fonts', file)), weight: 600, style: 'normal' } as const
}

function known(text: string): string {
  return text.replaceAll(unknown, ' ')
}
