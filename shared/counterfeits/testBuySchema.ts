import { type Static, Type } from 'typebox'
import { Id, Instant, Nullable, OptionalSentence, Sentence } from '../text.ts'
import { custodyFaults, custodySteps } from './custody.ts'

const Text = Type.String()
const closed = { additionalProperties: false } as const

export const testBuyVerdicts = ['counterfeit', 'genuine', 'undecided'] as const
export const TestBuyStep = Type.Object({
  id: Id,
  step: Type.Enum(custodySteps),
  fromHolder: Text,
  toHolder: Text,
  note: Text,
  evidenceId: Nullable(Id),
  at: Instant,
  byName: Text,
})
export const TestBuy = Type.Object({
  id: Id,
  version: Type.Integer(),
  alias: Text,
  budgetKrw: Type.Integer(),
  reason: Text,
  orderNumber: Nullable(Text),
  costKrw: Nullable(Type.Integer()),
  proposedById: Nullable(Id),
  proposedByName: Text,
  proposedAt: Instant,
  approvedByName: Nullable(Text),
  approvedAt: Nullable(Instant),
  verdict: Nullable(Type.Enum(testBuyVerdicts)),
  verdictNote: Nullable(Text),
  verdictByName: Nullable(Text),
  verdictAt: Nullable(Instant),
  steps: Type.Array(TestBuyStep),
  gaps: Type.Array(Type.Object({ at: Type.Integer(), fault: Type.Enum(custodyFaults) })),
})
export type TestBuy = Static<typeof TestBuy>

export const NewTestBuy = Type.Object(
  { alias: Sentence(80), budgetKrw: Type.Integer({ minimum: 1, maximum: 100_000_000 }), reason: Sentence(1000) },
  closed,
)
export const NewTestBuyStep = Type.Object(
  {
    step: Type.Enum(custodySteps),
    fromHolder: Sentence(120),
    toHolder: Sentence(120),
    note: Sentence(1000),
    at: Instant,
    evidenceId: Type.Optional(Id),
    orderNumber: OptionalSentence(60),
    costKrw: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
  },
  closed,
)
export const TestBuyVerdictBody = Type.Object(
  { verdict: Type.Enum(testBuyVerdicts), note: Sentence(2000), byName: Sentence(200) },
  closed,
)
