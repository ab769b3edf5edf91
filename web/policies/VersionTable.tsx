import { styled } from '@mui/material/styles'
import type { PolicyTerms, PolicyVersion } from '#shared/policies/schema.ts'
import { comparisonWords, policyTermWords, sayOrders } from '#shared/policies/words.ts'
import { comparisonSigns, formatMetric, metrics } from '#shared/sellers/metrics.ts'
import { measureWords, severityWords } from '#shared/suspensions/words.ts'
import type { Locale } from '#shared/text.ts'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { exactDay } from '../ui/times.ts'
import { type Say, useLanguage, useSay } from '../ui/useSay.ts'
import { PhaseChip } from './PhaseChip.tsx'
import type { PhasedVersion } from './usePolicies.ts'
import { policyWords } from './words.ts'

const terms = Object.keys(policyTermWords) as (keyof PolicyTerms)[]

/** Every version in a column of its own, oldest first; what differs from the one before is marked. */
export function VersionTable({ versions, currentId }: { versions: readonly PhasedVersion[]; currentId: string }) {
  const say = useSay()
  const locale = useLanguage()
  const inOrder = versions.toSorted((a, b) => a.number - b.number)
  const day = (instant: string) => exactDay(new Date(instant), locale)
  const text = (version: PolicyVersion, term: keyof PolicyTerms) =>
    term === 'effectiveFrom' ? day(version.effectiveFrom) : sayTerm(version, term, say, locale)
  return (
    <Panel title={say(policyWords.history)} aside={<Hint>{say(policyWords.historyHint)}</Hint>} flush>
      <Scroll tabIndex={0} role="group" aria-label={say(policyWords.history)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(policyWords.term)}</th>
              {inOrder.map((version) => (
                <th key={version.id} scope="col" aria-current={version.id === currentId || undefined}>
                  <RecordLink resource="policies" id={version.id}>
                    {say(policyWords.version, { number: version.number })}
                  </RecordLink>
                  <PhaseChip phase={version.phase} />
                  <small>{version.publishedAt && `${day(version.publishedAt)} ${publisher(version, say)}`}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <tr key={term}>
                <th scope="row">{say(policyTermWords[term])}</th>
                {inOrder.map((version, at) => {
                  const before = inOrder[at - 1]
                  const isChanged = before !== undefined && before[term] !== version[term]
                  return (
                    <td key={version.id} aria-current={version.id === currentId || undefined}>
                      {isChanged ? (
                        <ins title={`${say(policyWords.changed)}: ${text(before, term)} → ${text(version, term)}`}>
                          {text(version, term)}
                        </ins>
                      ) : (
                        text(version, term)
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}

const publisher = (version: PolicyVersion, say: Say) =>
  version.publishedByName
    ? say(policyWords.publishedBy, { name: version.publishedByName })
    : say(policyWords.publishedAlone)

function sayTerm(version: PolicyVersion, term: keyof PolicyTerms, say: Say, locale: Locale): string {
  const { metric, comparison, threshold, minimumCount, severity, measure } = version
  if (term === 'metric') return say(metrics[metric].label)
  if (term === 'comparison') return `${say(comparisonWords[comparison])} (${comparisonSigns[comparison]})`
  if (term === 'threshold') return formatMetric(metric, threshold)
  if (term === 'minimumCount') return minimumCount === 0 ? say(policyWords.anyCount) : sayOrders(minimumCount, locale)
  if (term === 'severity') return say(severityWords[severity])
  if (term === 'measure') return say(measureWords[measure])
  return version[term]
}

const Hint = styled('small')(({ theme }) => ({ ...theme.typography.caption, color: theme.palette.text.secondary }))

const Scroll = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  outlineOffset: -2,
  '& table': { borderCollapse: 'collapse' },
  '& th, & td': {
    width: 380,
    minWidth: 220,
    padding: '7px 16px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    whiteSpace: 'pre-wrap',
    borderTop: `1px solid ${theme.palette.line}`,
  },
  '& tbody th, & thead th:first-of-type': {
    position: 'sticky',
    left: 0,
    width: 208,
    minWidth: 168,
    fontSize: 12,
    color: theme.palette.text.secondary,
    backgroundColor: theme.palette.background.paper,
  },
  '& thead th + th': {
    whiteSpace: 'nowrap',
    '& > a': { marginRight: 8 },
    '& small': {
      ...theme.typography.caption,
      display: 'block',
      minHeight: 16,
      color: theme.palette.text.secondary,
    },
  },
  '& [aria-current]': { backgroundColor: theme.palette.background.default },
  '& ins': {
    padding: '1px 4px',
    margin: '0 -4px',
    borderRadius: 3,
    textDecoration: 'none',
    boxDecorationBreak: 'clone',
    color: theme.palette.tone.busy.text,
    backgroundColor: theme.palette.tone.busy.soft,
  },
}))
