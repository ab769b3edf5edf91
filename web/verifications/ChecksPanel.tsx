import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { CheckVerdict } from '#shared/verifications/checks.ts'
import { checkFindingWords, checkKindWords, checkVerdictWords } from '#shared/verifications/factWords.ts'
import type { VerificationCheck } from '#shared/verifications/schema.ts'
import { caseWords } from '#shared/verifications/screenWords.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { Ago } from '../ui/Ago.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'

const toneOf = { passed: 'good', mismatch: 'bad', failed: 'bad', unavailable: 'paused' } satisfies Record<
  CheckVerdict,
  Tone
>

/** What registries and banks answered and when, newest first; the raw answer on demand. */
export function ChecksPanel({ checks }: { checks: readonly VerificationCheck[] }) {
  const say = useSay()
  return (
    <Panel title={say(caseWords.checks)} count={checks.length || undefined}>
      {checks.length === 0 && <Quiet>{say(caseWords.noChecks)}</Quiet>}
      <Rows>
        {checks.map((check) => (
          <Check key={check.id} check={check} />
        ))}
      </Rows>
    </Panel>
  )
}

function Check({ check }: { check: VerificationCheck }) {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  return (
    <li>
      <ToneChip tone={toneOf[check.verdict]}>{say(checkVerdictWords[check.verdict])}</ToneChip>
      <span>{say(checkKindWords[check.kind])}</span>
      <Ago at={check.askedAt} />
      <p>
        {check.findings.map((finding) => say(checkFindingWords[finding])).join(', ')} ·{' '}
        {say(caseWords.provider, { provider: check.provider, round: check.round })}
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say(isOpen ? caseWords.hideAnswer : caseWords.rawAnswer)}
        </Button>
      </p>
      {isOpen && <pre>{JSON.stringify(check.answer, null, 2)}</pre>}
    </li>
  )
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 10,
  '& li': { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', gap: '2px 10px', alignItems: 'center' },
  '& time': { fontSize: 12, color: theme.palette.textFaint },
  '& p': { ...theme.typography.caption, gridColumn: '1 / -1', margin: 0, color: theme.palette.text.secondary },
  '& .MuiButton-root': { minWidth: 0, padding: '0 6px', marginLeft: 6, height: 20, fontSize: 12 },
  '& pre': {
    gridColumn: '1 / -1',
    margin: 0,
    padding: 8,
    overflowX: 'auto',
    fontSize: 12,
    borderRadius: 6,
    backgroundColor: theme.palette.action.hover,
  },
}))
