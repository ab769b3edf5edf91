import { type FeatureName, features } from '#shared/features.ts'
import type { PriorityBody } from '#shared/settings/priority.ts'
import type { RoutingBody } from '#shared/settings/routing.ts'
import { severities } from '#shared/suspensions/ladder.ts'
import { severityWords } from '#shared/suspensions/words.ts'
import type { Say } from '../ui/useSay.ts'
import { priorityWords } from './priorityWords.ts'
import { routingWords } from './routingWords.ts'

/** One thing that a setting says, as in tell.ts. */
type Line = { key: string; place: string; text: string }

const kindName = (kind: string, say: Say) => (kind in features ? say(features[kind as FeatureName].label) : kind)

/** Each rule as a sentence: its conditions, and where they lead. Its place is its number, for the order decides. */
export function routingLines({ rules }: RoutingBody, say: Say): Line[] {
  return rules.map(({ name, when, then }, at) => {
    const conditions = [
      when.kinds?.map((kind) => kindName(kind, say)).join(', '),
      when.severities?.map((severity) => say(severityWords[severity])).join(', '),
      when.locales?.join(', '),
      when.categories?.join(', '),
      when.gmvAtLeastKrw !== undefined && `₩${when.gmvAtLeastKrw.toLocaleString()}+`,
      when.subjectHas && `“${when.subjectHas}”`,
    ].filter((one) => typeof one === 'string' && one !== '')
    const told = conditions.length > 0 ? conditions.join(' · ') : say(routingWords.always)
    const skill = then.skill ? ` · ${then.skill}` : ''
    return { key: `rule/${at}`, place: `${at + 1}`, text: `${name}: ${told} → ${then.team}${skill}` }
  })
}

export function priorityLines({ weights, units, ...rest }: PriorityBody, say: Say): Line[] {
  const line = (key: string, place: string, value: number): Line => ({ key, place, text: value.toLocaleString() })
  return [
    line('promise', say(priorityWords.promisePerHour), weights.promisePerHour),
    ...severities.map((severity) =>
      line(
        `severity/${severity}`,
        say(priorityWords.severityOf, { severity: say(severityWords[severity]) }),
        weights.severity[severity],
      ),
    ),
    line('harm', say(priorityWords.buyerHarm), weights.buyerHarm),
    line('gmv', say(priorityWords.gmvPerTenfold), weights.gmvPerTenfold),
    line('report', say(priorityWords.perReport), weights.perReport),
    line('reports', say(priorityWords.mostReports), weights.mostReports),
    ...Object.entries(units).map(([kind, count]) =>
      line(`units/${kind}`, say(priorityWords.unitsOf, { kind: kindName(kind, say) }), count),
    ),
    line('capacity', say(priorityWords.defaultCapacity), rest.defaultCapacity),
    line('hold', say(priorityWords.longestHold), rest.longestHoldHours),
  ]
}
