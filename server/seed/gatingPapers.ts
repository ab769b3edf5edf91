import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import type { ChainStep, DocumentType, NewDocument } from '#shared/gating/documents.ts'
import { documentTypeWords } from '#shared/gating/documentWords.ts'
import { todayInSeoul } from '#shared/gating/rules.ts'
import type { Tx } from '../db/database.ts'
import { keyOf } from '../evidence/storage.ts'
import { evidence } from '../evidence/table.ts'
import type { GatingStory, Papers } from './gatingStories.ts'

const day = 86_400_000

type Asked = {
  type: DocumentType
  buyer: string
  owner: string
  story: GatingStory
  papers: Papers
  now: Date
  place: number
}

/** What a paper says, with what is usually wrong where the story wants it so. Null: it was not handed in. */
export function paperOf({ type, buyer, owner, story, papers, now, place }: Asked): NewDocument | null {
  if (papers === 'none') return null
  if (papers === 'half' && type !== 'purchase_invoice') return null
  const ago = (days: number) => todayInSeoul(new Date(now.getTime() - days * day))
  const isRoute = ['purchase_invoice', 'distribution_chain', 'letter_of_authorisation', 'import_declaration'].includes(
    type,
  )
  const issuer = ['주식회사 한결유통', '대성무역', '주식회사 미르상사', '동백물류'][place % 4] ?? '대성무역'
  const name = papers === 'other_name' ? `${buyer.replace('주식회사 ', '')}유통` : buyer
  const number =
    type === 'kc_certificate'
      ? story.certificate?.number
      : type === 'health_food_filing'
        ? '제2024-0312457호'
        : '제2025-서울-00821호'
  return {
    type,
    fileName: `${type}-${place + 1}.png`,
    ...(isRoute && { issuedOn: ago(papers === 'old' ? 240 : 35), issuerName: issuer }),
    ...(type !== 'kc_certificate' && { buyerName: name }),
    ...(papers !== 'bare' && { modelNumber: `GN-${1200 + place}` }),
    ...(['purchase_invoice', 'import_declaration'].includes(type) &&
      papers !== 'bare' && { quantity: 120 + place * 8 }),
    ...(!isRoute && number && { number }),
    ...(type === 'kc_certificate' && story.certificate && { certificateType: story.certificate.type }),
    ...(papers === 'ending' && !isRoute && { expiresOn: todayInSeoul(new Date(now.getTime() + 40 * day)) }),
    ...(type === 'distribution_chain' && { chain: chainOf(buyer, issuer, owner, papers) }),
  }
}

function chainOf(buyer: string, issuer: string, owner: string, papers: Papers): ChainStep[] {
  const first = { buyer, seller: issuer }
  if (papers === 'gap')
    return [first, { buyer: '주식회사 새벽상사', seller: '코리아임포트' }, { buyer: '코리아임포트', seller: owner }]
  return [first, { buyer: issuer, seller: '코리아임포트' }, { buyer: '코리아임포트', seller: owner }]
}

/** Draws a paper that says what is described, and puts it among the evidence of the case. @returns its id. */
export async function putPaper(
  tx: Tx,
  folder: string,
  paper: NewDocument,
  { caseId, sellerId, now }: { caseId: string; sellerId: string; now: Date },
): Promise<string> {
  const bytes = await sharp(Buffer.from(pageOf(paper)))
    .png()
    .toBuffer()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const storageKey = keyOf('files', sha256)
  const path = join(folder, storageKey)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  const id = uuidv7()
  await tx.insert(evidence).values({
    ...{
      id,
      version: 1,
      caseId,
      sellerId,
      name: paper.fileName ?? `${paper.type}.png`,
      kind: 'image',
      mime: 'image/png',
    },
    ...{ bytes: bytes.length, sha256, storageKey, width: 595, height: 842 },
    ...{ description: documentTypeWords[paper.type].ko, source: '판매자 포털', isPersonal: false, scan: 'skipped' },
    ...{ addedByName: '판매자 포털', addedAt: now },
  })
  return id
}

function pageOf(paper: NewDocument): string {
  const lines = [
    ['발행일 Date', paper.issuedOn],
    ['발행처 Issuer', paper.issuerName],
    ['공급받는 자 Buyer', paper.buyerName],
    ['모델번호 Model', paper.modelNumber],
    ['수량 Quantity', paper.quantity?.toString()],
    ['번호 Number', paper.number],
    ['유효기간 Valid to', paper.expiresOn],
    ...(paper.chain ?? []).map(({ buyer, seller }, at): [string, string] => [`${at + 1}`, `${seller} → ${buyer}`]),
  ].filter((line): line is [string, string] => line[1] !== undefined)
  const text = (x: number, y: number, size: number, words: string) =>
    `<text x="${x}" y="${y}" font-family="sans-serif" font-size="${size}">${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`
  const rows = lines.map(
    ([label, value], at) => text(72, 190 + at * 40, 13, label) + text(210, 190 + at * 40, 16, value),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842">
    <rect width="595" height="842" fill="#fff"/><rect x="48" y="48" width="499" height="746" fill="none" stroke="#999"/>
    ${text(72, 110, 24, documentTypeWords[paper.type].ko)}${text(72, 136, 13, documentTypeWords[paper.type].en)}
    <rect x="72" y="152" width="451" height="1" fill="#999"/>${rows.join('')}
    <circle cx="470" cy="700" r="44" fill="none" stroke="#c33" stroke-width="3"/>
  </svg>`
}
