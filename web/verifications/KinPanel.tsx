import { styled } from '@mui/material/styles'
import { standingWords } from '#shared/suspensions/screenWords.ts'
import { linkKeyWords, linkStrengthWords, linkVerdictWords } from '#shared/verifications/factWords.ts'
import type { LinkedSeller } from '#shared/verifications/schema.ts'
import { caseWords } from '#shared/verifications/screenWords.ts'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'

/** Other sellers that share facts with this one: by what, how strongly, and what somebody found. */
export function KinPanel({ links }: { links: readonly LinkedSeller[] }) {
  const say = useSay()
  return (
    <Panel title={say(caseWords.links)} count={links.length || undefined}>
      {links.length === 0 && <Quiet>{say(caseWords.noLinks)}</Quiet>}
      <Rows>
        {links.map((link) => (
          <li key={link.sellerId}>
            <RecordLink resource="sellers" id={link.sellerId}>
              {link.sellerName}
            </RecordLink>
            <span>
              {link.isEnforced && <ToneChip tone="bad">{say(caseWords.enforced)}</ToneChip>}{' '}
              {link.verdict ? (
                <ToneChip tone={link.verdict === 'same' ? 'bad' : 'good'}>
                  {say(caseWords.judged, { verdict: say(linkVerdictWords[link.verdict]), name: link.judgedBy ?? '' })}
                </ToneChip>
              ) : (
                link.isWorthALook && <ToneChip tone="busy">{say(caseWords.toJudge)}</ToneChip>
              )}
            </span>
            <small>
              {link.keys
                .map(({ key, strength }) => `${say(linkKeyWords[key])} (${say(linkStrengthWords[strength])})`)
                .join(', ')}
              {` · ${say(standingWords[link.standing])}`}
            </small>
            {link.reason && <p>{link.reason}</p>}
          </li>
        ))}
      </Rows>
    </Panel>
  )
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 10,
  '& li': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '0 8px', alignItems: 'center' },
  '& span': { display: 'inline-flex', gap: 6 },
  '& small': { ...theme.typography.caption, gridColumn: '1 / -1', color: theme.palette.text.secondary },
  '& p': { gridColumn: '1 / -1', margin: '2px 0 0', maxWidth: '72ch' },
}))
