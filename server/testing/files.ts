import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import type { Caller, TestApp } from './testApp.ts'

/** Files of every sort that people and their enemies send. */

/** A picture of one colour; other numbers make other bytes. */
export const picture = (seed = 0, size = 40, format: 'png' | 'jpeg' | 'webp' | 'gif' = 'png') =>
  sharp({
    create: { width: size, height: size / 2, channels: 3, background: { r: seed % 256, g: (seed >> 8) % 256, b: 99 } },
  })
    .toFormat(format)
    .toBuffer()

/** A photo that says where it was taken. */
export const photoWithPlace = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#345' } })
    .withExif({ IFD0: { Artist: 'Hong Gildong' }, IFD3: { GPSLatitude: '37/1 33/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()

/** Eleven hundred bytes that unfold to ten gigapixels. */
export function pixelBomb(): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(100_000, 0)
  header.writeUInt32BE(100_000, 4)
  header[8] = 1
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    start,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND'),
  ])
}

function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PDF of empty pages. */
export function pdf(pages = 1, told = pages): Buffer {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 3} 0 R`).join(' ')
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>'
  return assemblePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${told}>>`,
    ...Array.from({ length: pages }, () => page),
  ])
}

/** Two kilobytes of PDF whose table of objects unfolds to 600 MB of nothing. */
export function pdfBomb(): Buffer {
  const megabyte = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH })
  const end = deflateRawSync(Buffer.alloc(0))
  const folded = deflateSync(Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array(600).fill(megabyte), end]))
  const stream = folded.toString('latin1')
  const text = `%PDF-1.5\n1 0 obj\n<</Type/XRef/Size 150000000/W[1 2 1]/Root 2 0 R/Filter[/FlateDecode/FlateDecode]/Length ${folded.length}>>\nstream\n${stream}\nendstream\nendobj\nstartxref\n9\n%%EOF`
  return Buffer.from(text, 'latin1')
}

function assemblePdf(objects: readonly string[]): Buffer {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  return Buffer.from(
    `${text}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`,
    'latin1',
  )
}

/** The first bytes of an MP4, and as much more as is asked for. */
export function video(bytes = 4096, seed = 0): Buffer {
  const start = Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isomiso2', 'latin1')
  return Buffer.concat([start, Buffer.alloc(bytes - start.length, seed + 1)])
}

export const letter = (body = 'Content-Type: text/plain; charset=utf-8\r\n\r\n환불해 주세요') =>
  Buffer.from(
    `Received: from mail.example\r\nFrom: "한빛상사" <owner@hanbit.example>\r\nTo: care@market.example\r\nDate: Mon, 2 Nov 2026 09:30:00 +0900\r\nSubject: =?UTF-8?B?${Buffer.from('송장 문의').toString('base64')}?=\r\nMIME-Version: 1.0\r\n${body}`,
  )

/** A Windows program as far as any eye can tell. */
export const program = () =>
  Buffer.concat([Buffer.from('MZ\x90\0\x03', 'latin1'), Buffer.alloc(4000), Buffer.from('PE\0\0')])

type Said = { name?: string; description?: string; source?: string; isPersonal?: 'true' | 'false' }

/** Puts a file into a case as the console does. */
export async function addFile(test: TestApp, who: Caller, caseId: string, payload: Buffer, said: Said = {}) {
  const response = await test.app.inject({
    method: 'POST',
    url: `/api/cases/${caseId}/evidence?${new URLSearchParams(said)}`,
    payload,
    headers: { ...who.headers, 'content-type': 'application/octet-stream' },
  })
  return { status: response.statusCode, body: response.json() }
}
