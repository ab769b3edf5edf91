import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { rejectReasons } from '#shared/monitoring/kinds.ts'
import type { Finding } from '#shared/monitoring/schema.ts'
import { rejectReasonWords } from '#shared/monitoring/words.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { useKeys } from '../ui/useKeys.ts'
import { useSay } from '../ui/useSay.ts'
import type { Decision } from './useDecide.ts'
import { monitoringWords as words } from './words.ts'

type DecideBarProps = { finding: Finding; isBusy: boolean; decide: (decision: Decision) => void }

/** What somebody says of a finding: one key each; what is wrong with it is one figure more. */
export function DecideBar({ finding, isBusy, decide }: DecideBarProps) {
  const say = useSay()
  const [isRejecting, setIsRejecting] = useState(false)
  const may = (action: Decision['action']) => finding.allowedActions.includes(action) && !isBusy
  useKeys([
    {
      id: 'monitoring.accept',
      keys: 'a',
      says: words.acceptSays,
      run: () => may('accept') && decide({ action: 'accept' }),
    },
    { id: 'monitoring.reject', keys: 'r', says: words.rejectSays, run: () => may('reject') && setIsRejecting(true) },
    { id: 'monitoring.open', keys: 'o', says: words.openSays, run: () => may('open') && decide({ action: 'open' }) },
    ...(isRejecting
      ? [
          { keys: 'Escape', run: () => setIsRejecting(false) },
          ...rejectReasons.map((reason, at) => ({
            keys: String(at + 1),
            run: () => may('reject') && decide({ action: 'reject', reason }),
          })),
        ]
      : []),
  ])
  if (finding.allowedActions.length === 0) {
    return finding.state === 'proposed' ? <Bar>{say(words.mayNotDecide)}</Bar> : null
  }
  if (isRejecting) {
    return (
      <Bar role="group" aria-label={say(words.whyWrong)}>
        <strong>{say(words.whyWrong)}</strong>
        {rejectReasons.map((reason, at) => (
          <Button
            key={reason}
            variant="outlined"
            endIcon={<KeyHint keys={String(at + 1)} />}
            aria-keyshortcuts={String(at + 1)}
            disabled={isBusy}
            onClick={() => decide({ action: 'reject', reason })}
          >
            {say(rejectReasonWords[reason])}
          </Button>
        ))}
        <Button variant="text" onClick={() => setIsRejecting(false)}>
          {say(words.cancel)}
        </Button>
      </Bar>
    )
  }
  return (
    <Bar>
      {finding.state === 'proposed' && (
        <>
          <Button
            size="medium"
            variant="contained"
            endIcon={<KeyHint keys="a" id="monitoring.accept" />}
            aria-keyshortcuts="A"
            disabled={!may('accept')}
            onClick={() => decide({ action: 'accept' })}
          >
            {say(words.accept)}
          </Button>
          <Button
            size="medium"
            variant="outlined"
            endIcon={<KeyHint keys="r" id="monitoring.reject" />}
            aria-keyshortcuts="R"
            disabled={!may('reject')}
            onClick={() => setIsRejecting(true)}
          >
            {say(words.reject)}
          </Button>
        </>
      )}
      {finding.allowedActions.includes('open') && (
        <Button
          size="medium"
          variant="outlined"
          endIcon={<KeyHint keys="o" id="monitoring.open" />}
          aria-keyshortcuts="O"
          disabled={!may('open')}
          onClick={() => decide({ action: 'open' })}
        >
          {say(words.open)}
        </Button>
      )}
    </Bar>
  )
}

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  minHeight: 52,
  padding: '9px 16px',
  color: theme.palette.text.secondary,
  backgroundColor: theme.palette.background.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& strong': { width: '100%', fontWeight: 600, color: theme.palette.text.primary },
}))
