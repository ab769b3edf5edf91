import { type Static, Type } from 'typebox'
import { factWords } from '../facts/words.ts'
import type { Part } from './kpi.ts'
import type { Scope } from './scope.ts'

const Texts = Type.Array(Type.String({ maxLength: 80 }), { maxItems: 100 })
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** Which facts stand behind a number: the filter of `GET /api/facts`, and of `counted` in `GET /api/cases`. */
export const FactFilter = Type.Object(
  {
    what: Type.Array(Type.Enum(factWords), { minItems: 1, maxItems: 20 }),
    aspect: Type.Optional(Texts),
    kind: Type.Optional(Texts),
    teamId: Type.Optional(Texts),
    vendorId: Type.Optional(Texts),
    personId: Type.Optional(Texts),
    day_gte: Type.Optional(Day),
    day_lte: Type.Optional(Day),
    hour: Type.Optional(Type.Array(Type.Integer({ minimum: 0, maximum: 23 }), { maxItems: 24 })),
    /** Certain days of the period: its Mondays. */
    day: Type.Optional(Type.Array(Day, { maxItems: 200 })),
    value_gte: Type.Optional(Type.Integer()),
    value_lt: Type.Optional(Type.Integer()),
  },
  { additionalProperties: false },
)
export type FactFilter = Static<typeof FactFilter>

/** What stood open at the end of a day. */
export const StockFilter = Type.Object(
  {
    openOn: Day,
    kind: Type.Optional(Texts),
    teamId: Type.Optional(Texts),
    vendorId: Type.Optional(Texts),
  },
  { additionalProperties: false },
)
export type StockFilter = Static<typeof StockFilter>

/** What one number opens: a list of facts, or of cases. */
export const Drill = Type.Union([
  Type.Object({ facts: FactFilter }, { additionalProperties: false }),
  Type.Object({ stock: StockFilter }, { additionalProperties: false }),
])
export type Drill = Static<typeof Drill>

/** The facts of a part within a scope. */
export function factsOf({ what, aspects, kinds }: Part, scope: Scope): FactFilter {
  const both = kinds && scope.kinds ? kinds.filter((kind) => scope.kinds?.includes(kind)) : (kinds ?? scope.kinds)
  return {
    what: [what].flat() as FactFilter['what'],
    ...(aspects && { aspect: [...aspects] }),
    // Queues that exclude each other leave nothing: a name that no queue bears.
    ...(both && { kind: both.length > 0 ? [...both] : ['-'] }),
    ...whose(scope),
    day_gte: scope.from,
    day_lte: scope.to,
  }
}

/** What waits belongs to nobody: of a person there is no stock. */
export const stockOn = (openOn: string, scope: Scope): StockFilter => ({
  openOn,
  ...(scope.kinds && { kind: [...scope.kinds] }),
  ...(scope.personIds && { kind: ['-'] }),
  ...(scope.teamIds && { teamId: [...scope.teamIds] }),
  ...(scope.vendorIds && { vendorId: [...scope.vendorIds] }),
})

const whose = ({ teamIds, vendorIds, personIds }: Scope) => ({
  ...(teamIds && { teamId: [...teamIds] }),
  ...(vendorIds && { vendorId: [...vendorIds] }),
  ...(personIds && { personId: [...personIds] }),
})
