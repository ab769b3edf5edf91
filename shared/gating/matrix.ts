import type { SellerType } from '../verifications/identity.ts'
import { type DocumentType, documentTypes } from './documents.ts'
import type { GatingScope } from './scopes.ts'

/** A line of the matrix: which documents are asked of whom. An empty list means all. */
export type MatrixRow = {
  id: string
  scopes: readonly GatingScope[]
  sellerTypes: readonly SellerType[]
  /** Categories; a trailing `*` stands for any ending. */
  categories: readonly string[]
  documents: readonly DocumentType[]
}

export type MatrixGround = {
  scope: GatingScope
  /** Null: nobody has verified the seller yet, and every type's documents are asked for. */
  sellerType: SellerType | null
  /** Of the goods that the case is about. */
  categories: readonly string[]
}

export type Requirement = { type: DocumentType; askedBy: string[] }

/** The documents a case needs, each with the lines of the matrix that ask for it. */
export function requirementsOf(matrix: readonly MatrixRow[], ground: MatrixGround): Requirement[] {
  const lines = matrix.filter((row) => appliesTo(row, ground))
  return documentTypes.flatMap((type) => {
    const askedBy = lines.filter(({ documents }) => documents.includes(type)).map(({ id }) => id)
    return askedBy.length > 0 ? [{ type, askedBy }] : []
  })
}

function appliesTo(row: MatrixRow, { scope, sellerType, categories }: MatrixGround): boolean {
  const isScope = row.scopes.length === 0 || row.scopes.includes(scope)
  const isSeller = row.sellerTypes.length === 0 || sellerType === null || row.sellerTypes.includes(sellerType)
  const isCategory =
    row.categories.length === 0 ||
    categories.some((category) => row.categories.some((pattern) => fits(category, pattern)))
  return isScope && isSeller && isCategory
}

const fits = (category: string, pattern: string): boolean =>
  pattern.endsWith('*') ? category.startsWith(pattern.slice(0, -1)) : category === pattern
