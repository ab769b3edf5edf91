import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNotify } from 'react-admin'
import type { CaseEffect, CaseFile } from '#shared/cases/schema.ts'
import type { Words } from '#shared/text.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { Ago } from '../ui/Ago.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useApi } from '../ui/useApi.ts'
import { useMay } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { uiWords } from '../ui/words.ts'
import { effectStateWords, workflowWords } from './words.ts'

type EffectsPanelProps = {
  resource: string
  caseId: string
  effects: readonly CaseEffect[]
  /** By the effect's kind; a kind without words shows its own. */
  effectWords: Record<string, Words>
}

const toneOf = { pending: 'busy', applied: 'good', failed: 'bad', cancelled: 'neutral' } satisfies Record<
  CaseEffect['state'],
  Tone
>
const order = ['failed', 'pending', 'applied']

/** What the decisions set going and how far it is; trouble first, with the way to try again. */
export function EffectsPanel({ resource, caseId, effects, effectWords }: EffectsPanelProps) {
  const say = useSay()
  const mayRetry = useMay('cases:release')
  const retry = useRetry(resource, caseId)
  const named = (kind: string) => {
    const words = effectWords[kind]
    return words ? say(words) : kind
  }
  const inOrder = effects.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  return (
    <Panel title={say(workflowWords.effects)} count={effects.length || undefined}>
      {effects.length === 0 && <Quiet>{say(workflowWords.noEffects)}</Quiet>}
      <Rows>
        {inOrder.map((effect) => (
          <li key={effect.id}>
            <ToneChip tone={toneOf[effect.state]}>{say(effectStateWords[effect.state])}</ToneChip>
            <span>{named(effect.kind)}</span>
            <Ago at={effect.appliedAt ?? effect.queuedAt} />
            {effect.state !== 'applied' && effect.lastError && (
              <p>
                {effect.lastError} · {say(workflowWords.attempts, { count: effect.attempts })}
              </p>
            )}
            {effect.state === 'failed' && mayRetry && (
              <Button variant="outlined" disabled={retry.isPending} onClick={() => retry.mutate(effect.id)}>
                {say(uiWords.retry)}
              </Button>
            )}
          </li>
        ))}
      </Rows>
    </Panel>
  )
}

function useRetry(resource: string, caseId: string) {
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const sayProblem = useSayProblem()
  return useMutation({
    mutationFn: (effectId: string) => api.call<CaseFile>('POST', `/cases/${caseId}/effects/${effectId}/retry`),
    onSuccess: (file) => client.setQueryData([resource, 'file', caseId], file),
    onError: (error) => notify(sayProblem(error), { type: 'error' }),
  })
}

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 8,
  '& li': { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', gap: '0 10px', alignItems: 'center' },
  '& time': { fontSize: 12, color: theme.palette.textFaint },
  '& p': { gridColumn: '1 / -1', margin: '2px 0 0', fontSize: 12, color: theme.palette.tone.bad.text },
  '& .MuiButton-root': { gridColumn: '1 / -1', justifySelf: 'start', marginTop: 4 },
}))
