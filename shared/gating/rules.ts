import { dayNumberOf, dayNumberOfText, dayTextOf, midnightOf } from '../calendar/seoul.ts'
import type { FieldErrors } from '../errors.ts'
import { type CertificateForms, hasShapeOf, isConfirming, type LookUpVerdict } from './certificates.ts'
import {
  type ChainStep,
  type ChecklistRow,
  type DeficiencyCode,
  type DocumentType,
  type DocumentWarning,
  fileEndings,
  type GatingDocument,
  type NewDocument,
  type RuleCode,
} from './documents.ts'
import { isSameName } from './names.ts'

/** What documents are held against. `verifiedName` null: the seller's legal name was never verified. */
export type DocumentGround = {
  /** Today in Seoul, YYYY-MM-DD. */
  today: string
  verifiedName: string | null
  /** Who owns the brand, where a chain must end; null where the case is about no brand. */
  ownerName: string | null
  /** Months within which proof of the route must have been made out (domain facts 3.4: six). */
  freshMonths: number
  /** Days before its end from which a licence is warned of. */
  warnDays: number
  forms: CertificateForms
  /** What registers and suppliers said, by document. */
  lookUps: ReadonlyMap<string, LookUpVerdict>
}

export type JudgedDocument = {
  codes: RuleCode[]
  warnings: DocumentWarning[]
  /** Which steps of the chain do not join, by index; the number of steps where the end is not the head office. */
  gaps: number[]
}

type Asks = { fresh?: true; buyer?: true; model?: true; quantity?: true; chain?: true; number?: true }

/** What each type of document must show (domain facts 3.4). */
const asks: Record<DocumentType, Asks> = {
  purchase_invoice: { fresh: true, buyer: true, model: true, quantity: true },
  distribution_chain: { fresh: true, chain: true, model: true },
  letter_of_authorisation: { fresh: true, buyer: true },
  import_declaration: { fresh: true, model: true, quantity: true },
  kc_certificate: { number: true, model: true },
  health_food_filing: { number: true, buyer: true },
  sales_licence: { number: true, buyer: true },
}

export const mustShow = (type: DocumentType): Asks => asks[type]

/** What the rules find wrong with a document, in the order of their words. A licence holds to the end of its last day. */
export function judgeDocument(document: NewDocument & { id?: string }, ground: DocumentGround): JudgedDocument {
  const { fresh, buyer, model, quantity, chain, number } = asks[document.type]
  const codes: RuleCode[] = []
  const when = (isSo: boolean, code: RuleCode) => {
    if (isSo) codes.push(code)
  }
  when(!hasReadableType(document), 'wrong_type')
  when(fresh === true && !document.issuedOn, 'no_issue_date')
  when(fresh === true && isStale(document.issuedOn, ground), 'expired_6m')
  when(model === true && !document.modelNumber?.trim(), 'no_model_no')
  when(quantity === true && !document.quantity, 'no_quantity')
  if (buyer) when(!document.buyerName?.trim(), 'buyer_name_missing')
  if (buyer && document.buyerName?.trim())
    when(ground.verifiedName === null || !isSameName(document.buyerName, ground.verifiedName), 'buyer_name_mismatch')
  const gaps = chain ? chainGaps(document.chain ?? [], ground) : []
  when(gaps.length > 0, 'chain_gap')
  when(hasEnded(document.expiresOn, ground.today), 'licence_expired')
  when(number === true && !hasRightNumber(document, ground.forms), 'bad_number')
  const answer = document.id === undefined ? undefined : ground.lookUps.get(document.id)
  when(answer !== undefined && !isConfirming(answer), 'not_confirmed')
  const isEnding = document.expiresOn !== undefined && !hasEnded(document.expiresOn, ground.today)
  const isSoon = isEnding && daysBetween(ground.today, document.expiresOn ?? '') <= ground.warnDays
  return { codes, warnings: isSoon ? ['expires_soon'] : [], gaps }
}

export const hasReadableType = ({ fileName }: Pick<NewDocument, 'fileName'>): boolean =>
  fileName === undefined || fileEndings.some((ending) => fileName.toLowerCase().endsWith(`.${ending}`))

const hasEnded = (expiresOn: string | undefined, today: string): boolean => expiresOn !== undefined && expiresOn < today

const daysBetween = (from: string, to: string): number => dayNumberOfText(to) - dayNumberOfText(from)

/** Older than so many months, or from the future. */
function isStale(issuedOn: string | undefined, { today, freshMonths }: DocumentGround): boolean {
  return issuedOn !== undefined && (issuedOn < monthsBefore(today, freshMonths) || issuedOn > today)
}

/** The same day so many months earlier; the last of a shorter month. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

function hasRightNumber({ number, certificateType, type }: NewDocument, forms: CertificateForms): boolean {
  if (!number?.trim()) return false
  const asked = certificateType ?? (type === 'health_food_filing' ? 'health_food' : undefined)
  return asked === undefined ? type !== 'kc_certificate' : hasShapeOf(asked, number, forms)
}

/**
 * Where the way of the goods breaks. It begins with the applicant, each seller is the buyer of the next step, and the
 * last seller is the owner of the brand. @returns indexes of steps that do not join what is below; the number of steps
 * when the head office is not reached.
 */
export function chainGaps(
  chain: readonly ChainStep[],
  { verifiedName, ownerName }: Pick<DocumentGround, 'verifiedName' | 'ownerName'>,
): number[] {
  const gaps: number[] = []
  let expected = verifiedName
  for (const [at, step] of chain.entries()) {
    if (expected === null || !isSameName(step.buyer, expected)) gaps.push(at)
    expected = step.seller
  }
  const last = chain.at(-1)
  if (!last || (ownerName !== null && !isSameName(last.seller, ownerName))) gaps.push(chain.length)
  return gaps
}

/** What the rules find for a requirement: of its documents those that were not replaced. */
export function judgeRow(
  type: DocumentType,
  documents: readonly GatingDocument[],
  ground: DocumentGround,
): { codes: RuleCode[]; warnings: DocumentWarning[] } {
  const standing = documents.filter((one) => one.type === type && !one.isReplaced)
  if (standing.length === 0) return { codes: ['missing'], warnings: [] }
  const judged = standing.map((one) => judgeDocument(one, ground))
  return {
    codes: [...new Set(judged.flatMap(({ codes }) => codes))],
    warnings: [...new Set(judged.flatMap(({ warnings }) => warnings))],
  }
}

/** A licence that has ended proves nothing and is not taken in; refused by field, with the rule. */
export function supplyRefusal(documents: readonly NewDocument[], today: string): FieldErrors | null {
  const errors: FieldErrors = {}
  for (const [at, document] of documents.entries()) {
    const { expiresOn, issuedOn } = document
    if (hasEnded(expiresOn, today))
      errors[`documents/${at}/expiresOn`] = `ended on ${expiresOn} (rule: licence_expired)`
    if (issuedOn && issuedOn > today) errors[`documents/${at}/issuedOn`] = 'lies in the future (rule: no_issue_date)'
    for (const field of ['expiresOn', 'issuedOn'] as const)
      if (document[field] && !isDay(document[field])) errors[`documents/${at}/${field}`] = 'is no day of the calendar'
    if (!hasReadableType(document))
      errors[`documents/${at}/fileName`] = `only ${fileEndings.join(', ')} (rule: wrong_type)`
  }
  return Object.keys(errors).length > 0 ? errors : null
}

const isDay = (text: string): boolean => {
  const number = dayNumberOfText(text)
  return Number.isFinite(number) && dayTextOf(number) === text
}

type Answer = Pick<ChecklistRow, 'type' | 'codes' | 'overrides'> & {
  verdict: NonNullable<ChecklistRow['verdict']>
  note?: string | undefined
}

/** Why an answer to a row is refused, by field, or null. `found`: what the rules say of the row. */
export function answerRefusal(answer: Answer, found: readonly RuleCode[], at: number): FieldErrors | null {
  const field = (name: string) => `answers/${at}/${name}`
  const hasNote = Boolean(answer.note?.trim())
  if (answer.verdict === 'deficient' && answer.codes.length === 0)
    return { [field('codes')]: 'at least one code says what is wrong' }
  if (answer.verdict !== 'deficient' && answer.codes.length > 0)
    return { [field('codes')]: 'only where the answer is deficient' }
  if (answer.verdict === 'not_needed' && !hasNote) return { [field('note')]: 'why it is not needed' }
  if (answer.codes.includes('other') && !hasNote) return { [field('note')]: 'what is wrong' }
  if (answer.verdict !== 'ok') return null
  const open = found.filter((code) => !answer.overrides.includes(code))
  if (open.length > 0) return { [field('verdict')]: `the rules found ${open.join(', ')}` }
  if (answer.overrides.length > 0 && !hasNote)
    return { [field('note')]: `why ${answer.overrides.join(', ')} is passed over` }
  return null
}

/** Everything that a letter asks the seller to mend, a line a code. */
export const deficienciesOf = (
  rows: readonly ChecklistRow[],
): { type: DocumentType; code: DeficiencyCode; note: string | null }[] =>
  rows.flatMap(({ type, verdict, codes, note }) =>
    verdict === 'deficient' ? codes.map((code) => ({ type, code, note })) : [],
  )

/** Until when a permission given now lasts: the days asked for, the proof's own term, and no longer than any licence. */
export function validUntil(
  now: Date,
  days: number,
  documents: readonly GatingDocument[],
  rows: readonly ChecklistRow[],
): Date {
  const counted = new Set(rows.filter(({ verdict }) => verdict === 'ok').map(({ type }) => type))
  const ends = documents
    .filter((one) => !one.isReplaced && counted.has(one.type))
    .flatMap(({ expiresOn }) => (expiresOn ? [midnightOf(dayNumberOfText(expiresOn) + 1)] : []))
  return new Date(Math.min(now.getTime() + days * 86_400_000, ...ends))
}

export const todayInSeoul = (now: Date): string => dayTextOf(dayNumberOf(now.getTime()))

/** Why a second person must look (domain 4.3); empty when none must. */
export const secondReviewReasons = [
  'high_risk_brand',
  'first_time_seller',
  'random_sample',
  'rule_passed_over',
  'ends_permission',
] as const
export type SecondReviewReason = (typeof secondReviewReasons)[number]

/**
 * A number from 0 to 1 that a case has for good, so that nobody can try again until the sample misses them:
 * FNV-1a over its id.
 */
export function sampleOf(caseId: string): number {
  let hash = 0x811c9dc5
  for (const sign of caseId) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0
  // Ids of one moment begin alike: the last digits must reach all bits.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0
  return ((hash ^ (hash >>> 13)) >>> 0) / 0x1_0000_0000
}
