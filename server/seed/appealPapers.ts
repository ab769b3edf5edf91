import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { keyOf } from '../evidence/storage.ts'

/** A paper that sellers of the demo send in, with its bytes where evidence lies. */
export type Paper = { name: string; description: string; sha256: string; bytes: number; storageKey: string }

const papers = [
  {
    name: 'courier-confirmation.png',
    description: '택배사 지연 확인서',
    title: 'COURIER CONFIRMATION',
    line: 'Delayed: 12 parcels',
  },
  {
    name: 'supplier-invoice.png',
    description: '공급처 세금계산서',
    title: 'TAX INVOICE',
    line: 'Qty 240  KRW 3,480,000',
  },
  {
    name: 'warehouse-contract.png',
    description: '물류센터 이용 계약서',
    title: 'WAREHOUSE CONTRACT',
    line: 'Term: 12 months',
  },
] as const

/** Draws the papers once; every appeal of the demo cites one of them. */
export async function drawPapers(evidenceFolder: string): Promise<Paper[]> {
  const drawn: Paper[] = []
  for (const { name, description, title, line } of papers) {
    const page = `<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842">
      <rect width="595" height="842" fill="#fff"/><rect x="48" y="48" width="499" height="746" fill="none" stroke="#999"/>
      <text x="72" y="120" font-family="sans-serif" font-size="26">${title}</text>
      <text x="72" y="180" font-family="sans-serif" font-size="16">${line}</text>
      ${Array.from({ length: 9 }, (_, n) => `<rect x="72" y="${230 + n * 40}" width="${430 - (n % 3) * 60}" height="10" fill="#ccd"/>`).join('')}
    </svg>`
    const bytes = await sharp(Buffer.from(page)).png().toBuffer()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const storageKey = keyOf('files', sha256)
    const path = join(evidenceFolder, storageKey)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes)
    drawn.push({ name, description, sha256, bytes: bytes.length, storageKey })
  }
  return drawn
}
