import { planParts } from '#shared/appeals/plan.ts'

/** The plan as it is typed, by finding: `{ plan: { <findingId>: { rootCause, …, evidenceIds } } }`, made into a list. */
export function planBody({ plan }: Record<string, unknown>): Record<string, unknown> {
  const byFinding = typeof plan === 'object' && plan !== null ? (plan as Record<string, Record<string, unknown>>) : {}
  return {
    plan: Object.entries(byFinding).map(([findingId, answer]) => ({
      findingId,
      ...Object.fromEntries(planParts.map((part) => [part, typeof answer[part] === 'string' ? answer[part] : ''])),
      evidenceIds: Array.isArray(answer.evidenceIds) ? answer.evidenceIds : [],
    })),
  }
}
