import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { exactTime } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { AffectedSellers } from './AffectedSellers.tsx'
import { CaseCount } from './CaseCount.tsx'
import { impactQuestion } from './impactQuestion.ts'
import { useImpact } from './useImpact.ts'
import type { PhasedVersion } from './usePolicies.ts'
import { impactWords, policyWords } from './words.ts'

/** Whom a published version reaches on the figures loaded now, and what is open under it. */
export function ReachPanel({ version }: { version: PhasedVersion }) {
  const say = useSay()
  const locale = useLanguage()
  const { data: impact } = useImpact(impactQuestion(version))
  return (
    <Panel title={say(policyWords.reach)}>
      <Fields>
        <Field label={say(policyWords.openCases)}>
          <CaseCount policyId={version.policyId} count={version.openCases} />
        </Field>
        {version.publishedAt && (
          <Field label={say(policyWords.publishedAlone)}>
            {exactTime(new Date(version.publishedAt), locale)}
            {version.publishedByName && ` · ${version.publishedByName}`}
          </Field>
        )}
        <Field label={say(impactWords.judged)}>{impact?.judged.toLocaleString(locale) ?? '–'}</Field>
        <Field label={say(impactWords.flagged)}>{impact?.flagged.toLocaleString(locale) ?? '–'}</Field>
      </Fields>
      {!impact && <SkeletonRows rows={4} />}
      {impact && (
        <AffectedSellers
          title={say(impactWords.flagged)}
          nobody={say(impactWords.nobodyFlagged)}
          metric={version.metric}
          sellers={impact.newlyFlaggedSellers}
          count={impact.flagged}
        />
      )}
    </Panel>
  )
}
