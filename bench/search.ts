import { and, count, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '#server/db/database.ts'
import { questionOf } from '#shared/search/grams.ts'

/**
 * Search beside a LIKE scan over the same texts, on a database that is thrown away:
 * the page of the newest twenty, and whether both find the same.
 */
const texts = 200_000
const atOnce = 500
const asked = ['배송', '환불', '쿠팡', '지연배송', '환', 'ㅍㅁㅈ', '판매자', 'refund', '010', '없는낱말']
const rounds = 31
const pageSize = 20

export type SearchLine = {
  asked: string
  found: number
  'LIKE finds': number
  'index ms': number
  'page ms': number
  'LIKE page ms': number
  'LIKE / page': string
}

export async function searchProbe(database: Database): Promise<SearchLine[]> {
  // Imported late: tables choose their engine by DATABASE_URL when they load.
  const { searchEntries } = await import('#server/search/table.ts')
  const { readRecent, readWhole, searchIndex } = await import('#server/db/searchIndex.ts')
  const { answering, findEntries, wantedBy } = await import('#server/search/find.ts')
  const { contains } = await import('#server/db/dialect.ts')
  await fill(database)
  const { db } = database
  /** What a page asks of the index, without a look at the texts. */
  const idsOfPage = async (wanted: ReturnType<typeof wantedBy>) => {
    for (const reading of [readRecent(wanted, null), readWhole(wanted, null)]) {
      if (!reading) continue
      const rows = db.select({ id: sql<number>`search_index.rowid` }).from(reading.from).where(reading.where)
      const ids = await rows.orderBy(desc(searchIndex.rowid)).limit(pageSize)
      if (ids.length === pageSize) return
    }
  }
  const lines: SearchLine[] = []
  for (const word of asked) {
    const question = questionOf(word)
    if (!question) throw new Error(`nothing is asked by ${word}`)
    const isLike = contains(searchEntries.folded, word)
    const index = await median(() => idsOfPage(wantedBy(question, null)))
    const page = await median(() =>
      findEntries(db, {
        question,
        reader: { permissions: ['conversation:read'], rows: null },
        resources: null,
        before: null,
        limit: pageSize,
      }),
    )
    const like = await median(
      () => db.select().from(searchEntries).where(isLike).orderBy(desc(searchEntries.id)).limit(pageSize),
      5,
    )
    const hits = db
      .select({ id: searchEntries.id })
      .from(searchIndex)
      .innerJoin(searchEntries, eq(searchEntries.id, searchIndex.rowid))
      .where(answering(question, null))
    const [both] = await db
      .select({ number: count() })
      .from(searchEntries)
      .where(and(isLike, sql`${searchEntries.id} in ${hits}`))
    const [liked] = await db.select({ number: count() }).from(searchEntries).where(isLike)
    const found = (await hits).length
    if (found !== Number(both?.number)) throw new Error(`${word}: the index finds what LIKE does not`)
    lines.push({
      asked: word,
      found,
      'LIKE finds': Number(liked?.number),
      'index ms': round(index),
      'page ms': round(page),
      'LIKE page ms': round(like),
      'LIKE / page': `${(like / page).toFixed(0)} ×`,
    })
  }
  console.table(lines)
  return lines
}

async function median(work: () => PromiseLike<unknown>, times = rounds): Promise<number> {
  const took: number[] = []
  for (let n = 0; n < times; n++) {
    const before = performance.now()
    await work()
    took.push(performance.now() - before)
  }
  return took.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}

const round = (ms: number) => Math.round(ms * 1000) / 1000

const common =
  '고객 주문 상품 요청 확인 부탁 안내 처리 문의 정산 반품 교환 옵션 수량 결제 취소 영수증 송장 입고 출고 재고 가격 쿠폰 행사 리뷰 사진 색상 크기 포장 파손 누락 오늘 어제 내일 오전 오후 담당 매장 본사 창고 택배 기사 연락 전화 메일 답변 기한 연장 증빙 자료 제출 검토 승인 반려 보류 추가 설명 감사'
const rare: [string, number][] = [
  ['배송', 0.12],
  ['지연배송조회', 0.02],
  ['환불요청', 0.04],
  ['부분환불', 0.02],
  ['쿠팡', 0.008],
  ['판매자', 0.03],
  ['ㅍㅁㅈ', 0.002],
  ['Refund', 0.004],
  ['010-2345-6789', 0.003],
]

/** Notes as people write them, a hundred letters or so, and now and then what is asked for within a longer word. */
async function fill(database: Database): Promise<void> {
  const { makeRandom } = await import('#server/seed/random.ts')
  const { addDocuments } = await import('#server/search/indexer.ts')
  const { analysed } = await import('#server/db/searchIndex.ts')
  const random = makeRandom('search bench')
  const words = common.split(' ')
  const startedAt = performance.now()
  for (let from = 0; from < texts; from += atOnce) {
    const documents = Array.from({ length: atOnce }, (_, n) => {
      const said = Array.from(
        { length: random.whole(10, 30) },
        () => random.pick(words) + random.pick(['', '을', '이', '은', '에']),
      )
      for (const [word, share] of rare)
        if (random.chance(share)) said.splice(random.whole(0, said.length), 0, `${word}건`)
      const text = said.join(' ')
      return {
        id: String(from + n),
        caseId: null,
        permission: 'conversation:read',
        title: '',
        text,
        found: [text],
        at: new Date(0),
      }
    })
    await database.transact((tx) => addDocuments(tx, 'notes', documents))
  }
  await database.raw(analysed)
  console.log(`${texts} texts were taken in within ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`)
}
