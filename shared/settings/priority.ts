import { type Static, Type } from 'typebox'

const Points = Type.Number({ minimum: 0, maximum: 1_000 })

/** How much each term adds to the score of "next case", and how much work a person can hold. */
export const PriorityBody = Type.Object(
  {
    weights: Type.Object(
      {
        /** Points for each hour less until the soonest promise. */
        promisePerHour: Points,
        severity: Type.Object(
          { low: Points, medium: Points, high: Points, critical: Points },
          { additionalProperties: false },
        ),
        /** Points a level of harm to buyers (0–3). */
        buyerHarm: Points,
        /** Points each tenfold of the seller's GMV above ₩1 million. */
        gmvPerTenfold: Points,
        /** Points a report beyond the first, up to `mostReports`. */
        perReport: Points,
        mostReports: Type.Integer({ minimum: 1, maximum: 100 }),
      },
      { additionalProperties: false },
    ),
    /** Capacity units that a case of a kind takes; 1 when not named. */
    units: Type.Record(Type.String(), Type.Integer({ minimum: 1, maximum: 100 })),
    /** Units a person holds when their profile says nothing. */
    defaultCapacity: Type.Integer({ minimum: 1, maximum: 1_000 }),
    /** How long a hold may keep a case, in hours. */
    longestHoldHours: Type.Integer({ minimum: 1, maximum: 720 }),
  },
  { additionalProperties: false },
)
export type PriorityBody = Static<typeof PriorityBody>

export const basePriority: PriorityBody = {
  weights: {
    promisePerHour: 1,
    severity: { low: 0, medium: 12, high: 30, critical: 60 },
    buyerHarm: 10,
    gmvPerTenfold: 4,
    perReport: 3,
    mostReports: 10,
  },
  units: {},
  defaultCapacity: 20,
  longestHoldHours: 48,
}
