import { kpiOf } from '#shared/kpis/kpis.ts'
import { roleWords } from '#shared/people/roleWords.ts'
import type { Report } from '#shared/reports/schema.ts'
import { Field, Fields } from '../ui/Fields.tsx'
import { Panel } from '../ui/Panel.tsx'
import { exactTime } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useScopeText } from '../workflow/figures/useScopeText.ts'
import { figureWords } from '../workflow/figures/words.ts'
import { useComesText } from './useComesText.ts'
import { periodWords, reportWords as words } from './words.ts'

/** What it says, of whom, when and to whom. */
export function ReportFacts({ report }: { report: Report }) {
  const say = useSay()
  const locale = useLanguage()
  const scopeText = useScopeText()
  const comesText = useComesText()
  const when = (at: string | null) => (at ? exactTime(new Date(at), locale) : say(words.never))
  const roles = report.roles.map((role) => say(roleWords[role]))
  const outside = report.outside.map(({ email }) => email)
  return (
    <Panel title={say(words.about)}>
      <Fields>
        <Field label={say(figureWords.scope)}>{scopeText(report)}</Field>
        <Field label={say(words.period)}>{say(periodWords[report.period])}</Field>
        <Field label={say(words.rhythm)}>
          {comesText(report)}
          {report.isOnBusinessDays && ` · ${say(words.business)}`}
        </Field>
        <Field label={say(words.next)}>{when(report.nextDueAt)}</Field>
        <Field label={say(words.last)}>{when(report.lastDueAt)}</Field>
        <Field label={say(words.recipients)}>
          {[say(words.recipientCount, { n: report.recipientCount }), ...roles, ...outside].join(' · ')}
        </Field>
        <Field label={say(words.by)}>{report.byName}</Field>
        <Field label={say(words.figures)}>{report.metrics.map((metric) => say(kpiOf(metric).label)).join(', ')}</Field>
      </Fields>
    </Panel>
  )
}
