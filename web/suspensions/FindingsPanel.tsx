import { styled } from '@mui/material/styles'
import type { Finding } from '#shared/suspensions/schema.ts'
import { caseWords } from '#shared/suspensions/screenWords.ts'
import { Ago } from '../ui/Ago.tsx'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { Ground } from './Ground.tsx'
import { LimitBar } from './LimitBar.tsx'

/** Why the case exists: every finding in numbers, with the policy version that judged it. Newest first. */
export function FindingsPanel({ findings }: { findings: readonly Finding[] }) {
  const say = useSay()
  return (
    <Panel title={say(caseWords.findings)} count={findings.length}>
      <Rows>
        {findings.toReversed().map((finding) => (
          <li key={finding.id}>
            {finding.source === 'policy' ? <Judged finding={finding} /> : <Seen finding={finding} />}
          </li>
        ))}
      </Rows>
    </Panel>
  )
}

function Judged({ finding }: { finding: Finding }) {
  const say = useSay()
  const locale = useLanguage()
  const { numerator, denominator, windowDays, asOf, minimumCount } = finding
  const facts = [
    numerator !== null &&
      denominator !== null &&
      `${numerator.toLocaleString(locale)} / ${denominator.toLocaleString(locale)}`,
    windowDays !== null && say(caseWords.window, { days: windowDays }),
    asOf !== null && say(caseWords.asOf, { day: asOf }),
    Boolean(minimumCount) && say(caseWords.minimum, { count: minimumCount ?? 0 }),
  ].filter((fact) => typeof fact === 'string')
  return (
    <>
      <p>
        <Ground of={finding} />
      </p>
      <LimitBar metric={finding.metric} value={finding.value} threshold={finding.threshold} />
      <small>
        {facts.join(' · ')}
        <Source finding={finding} />
      </small>
    </>
  )
}

function Seen({ finding }: { finding: Finding }) {
  const say = useSay()
  return (
    <>
      <p className="note">{finding.note}</p>
      <small>
        {finding.byName && say(caseWords.foundBy, { name: finding.byName })}
        <Source finding={finding} />
      </small>
    </>
  )
}

function Source({ finding }: { finding: Finding }) {
  const say = useSay()
  return (
    <>
      {' · '}
      <RecordLink resource="policies" id={finding.policyVersionId}>
        {say(caseWords.underPolicy, { policy: say(finding.policyName), version: finding.policyVersion })}
      </RecordLink>
      {' · '}
      <Ago at={finding.foundAt} />
    </>
  )
}

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li + li': { marginTop: 12, paddingTop: 12, borderTop: `1px solid ${theme.palette.line}` },
  '& p': { margin: 0 },
  '& .note': { maxWidth: '72ch', whiteSpace: 'pre-wrap' },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary, '& a': { fontWeight: 400 } },
}))
