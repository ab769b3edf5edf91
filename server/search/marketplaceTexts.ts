import { eq, inArray } from 'drizzle-orm'
import { fold, wordsOf } from '#shared/search/fold.ts'
import { initialsOfName } from '#shared/search/initials.ts'
import { cases } from '../cases/table.ts'
import { listings } from '../listings/table.ts'
import { sellers } from '../sellers/table.ts'
import type { Source } from './document.ts'

type Named = { name: string; businessNumber: string | null }

/** A seller is found by name, by its initials and by business number, everywhere it is named; shown is nothing personal. */
const sellerWords = ({ name }: Named): string[] => [name, ...initialsOfName(wordsOf(fold(name)))]

const named = { name: sellers.name, businessNumber: sellers.businessNumber }

const wholeNumbers = ({ businessNumber }: Named): string[] => (businessNumber === null ? [] : [businessNumber])

export const sellerTexts: Source = {
  resource: 'sellers',
  read: async (db, ids) => {
    const rows = await db
      .select({ id: sellers.id, externalId: sellers.externalId, at: sellers.createdAt, ...named })
      .from(sellers)
      .where(inArray(sellers.id, [...ids]))
    return rows.map((row) => ({
      id: row.id,
      caseId: null,
      permission: 'sellers:read',
      title: row.name,
      text: row.externalId,
      found: [...sellerWords(row), row.externalId],
      whole: wholeNumbers(row),
      at: row.at,
    }))
  },
}

export const listingTexts: Source = {
  resource: 'listings',
  read: async (db, ids) => {
    const rows = await db
      .select({
        id: listings.id,
        title: listings.title,
        category: listings.category,
        at: listings.createdAt,
        sellerName: sellers.name,
      })
      .from(listings)
      .innerJoin(sellers, eq(sellers.id, listings.sellerId))
      .where(inArray(listings.id, [...ids]))
    return rows.map((row) => ({
      id: row.id,
      caseId: null,
      permission: 'listings:read',
      title: row.title,
      text: `${row.sellerName} · ${row.category}`,
      found: [row.title, row.category, row.sellerName],
      at: row.at,
    }))
  },
}

/** Cases of every kind; what their kinds keep of them besides is not searched. */
export const caseTexts: Source = {
  resource: 'cases',
  read: async (db, ids) => {
    const rows = await db
      .select({
        id: cases.id,
        kind: cases.kind,
        number: cases.number,
        subject: cases.subject,
        at: cases.openedAt,
        ...named,
      })
      .from(cases)
      .innerJoin(sellers, eq(sellers.id, cases.sellerId))
      .where(inArray(cases.id, [...ids]))
    return rows.map((row) => ({
      id: row.id,
      caseId: row.id,
      permission: `${row.kind}:read`,
      title: `${row.number} · ${row.name}`,
      text: row.subject,
      found: [row.number, row.subject, ...sellerWords(row)],
      whole: wholeNumbers(row),
      at: row.at,
    }))
  },
}
