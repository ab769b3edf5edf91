import { type Static, Type } from 'typebox'
import { clockMetrics } from '../clocks/schema.ts'
import { severities } from '../suspensions/ladder.ts'
import { Nullable } from '../text.ts'

const Minutes = Nullable(Type.Integer({ minimum: 1, maximum: 200_000 }))

/** What a target is for; null means any. The first row that fits is the one that counts. */
const SlaTarget = Type.Object(
  {
    kind: Nullable(Type.String({ maxLength: 40 })),
    severity: Nullable(Type.Enum(severities)),
    /** A team's slug. */
    team: Nullable(Type.String({ maxLength: 40 })),
    /** Business minutes; null promises nothing. */
    firstResponseMinutes: Minutes,
    nextResponseMinutes: Minutes,
    resolutionMinutes: Minutes,
  },
  { additionalProperties: false },
)

export const zeroDeeds = ['notify', 'escalate', 'reassign'] as const
export type ZeroDeed = (typeof zeroDeeds)[number]

export const SlaBody = Type.Object(
  {
    targets: Type.Array(SlaTarget, { minItems: 1, maxItems: 200 }),
    /** From this share of the promised time left on, a case counts as at risk. */
    atRiskShare: Type.Number({ minimum: 0.01, maximum: 0.9 }),
    dueSoonMinutes: Type.Integer({ minimum: 1, maximum: 10_000 }),
    /** What happens when a promise runs out; the first row that fits. It never decides a case. */
    atZero: Type.Array(
      Type.Object(
        {
          kind: Nullable(Type.String({ maxLength: 40 })),
          metric: Nullable(Type.Enum(clockMetrics)),
          deeds: Type.Array(Type.Enum(zeroDeeds), { minItems: 1, uniqueItems: true }),
        },
        { additionalProperties: false },
      ),
      { maxItems: 50 },
    ),
  },
  { additionalProperties: false },
)
export type SlaBody = Static<typeof SlaBody>

const hours = (count: number) => count * 60
const target = (severity: (typeof severities)[number] | null, first: number, next: number, resolution: number) => ({
  kind: null,
  severity,
  team: null,
  firstResponseMinutes: hours(first),
  nextResponseMinutes: hours(next),
  resolutionMinutes: hours(resolution),
})

/** House values, no authority's: to be set by whoever answers for the queue. */
export const baseSla: SlaBody = {
  targets: [
    target('critical', 2, 2, 9),
    target('high', 4, 4, 18),
    target('medium', 9, 9, 27),
    target('low', 18, 18, 45),
  ],
  atRiskShare: 0.25,
  dueSoonMinutes: 60,
  atZero: [{ kind: null, metric: null, deeds: ['notify'] }],
}
