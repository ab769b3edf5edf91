import { type Static, Type } from 'typebox'
import { severities } from '../suspensions/ladder.ts'

const Some = <T extends Parameters<typeof Type.Array>[0]>(item: T) =>
  Type.Optional(Type.Array(item, { maxItems: 50, uniqueItems: true }))

/** Ordered rules: the first whose every condition holds decides; a condition left out holds for every case. */
export const RoutingBody = Type.Object(
  {
    rules: Type.Array(
      Type.Object(
        {
          id: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }),
          name: Type.String({ minLength: 1, maxLength: 80 }),
          when: Type.Object(
            {
              kinds: Some(Type.String({ maxLength: 40 })),
              severities: Some(Type.Enum(severities)),
              locales: Some(Type.Enum(['en', 'ko'])),
              categories: Some(Type.String({ maxLength: 80 })),
              gmvAtLeastKrw: Type.Optional(Type.Integer({ minimum: 0 })),
              subjectHas: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
            },
            { additionalProperties: false },
          ),
          // biome-ignore lint/suspicious/noThenProperty: the wording of a rule, never awaited
          then: Type.Object(
            {
              /** A team's slug. */
              team: Type.String({ maxLength: 40 }),
              skill: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9_-]{0,59}$' })),
            },
            { additionalProperties: false },
          ),
        },
        { additionalProperties: false },
      ),
      { maxItems: 200 },
    ),
  },
  { additionalProperties: false },
)
export type RoutingBody = Static<typeof RoutingBody>

/** No rule, no team: every case is open to whoever may work it, until somebody sets up teams. */
export const baseRouting: RoutingBody = { rules: [] }
