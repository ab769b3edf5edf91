import { type Static, Type } from 'typebox'
import { Id, Nullable } from '../text.ts'
import { components, ruleNames } from './components.ts'

/** A line of the ledger as a ticket shows it, with the rule that says what it should be. */
export const LedgerLine = Type.Object({
  id: Id,
  source: Type.String(),
  lineRef: Type.String(),
  orderRef: Nullable(Type.String()),
  settlementId: Type.String(),
  component: Type.Enum(components),
  recognisedOn: Type.String(),
  category: Nullable(Type.String()),
  baseKrw: Nullable(Type.Integer()),
  /** Hundredths of a percent as the file states it. */
  statedRate: Nullable(Type.Integer()),
  amountKrw: Type.Integer(),
  expectedKrw: Type.Integer(),
  rule: Type.Enum(ruleNames),
  /** The ticket that puts it right, or did. */
  reservedBy: Nullable(Type.String()),
})
export type LedgerLine = Static<typeof LedgerLine>

export const LinePage = Type.Object({ lines: Type.Array(LedgerLine), next: Nullable(Type.String()) })
export type LinePage = Static<typeof LinePage>
