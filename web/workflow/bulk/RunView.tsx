import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { styled } from '@mui/material/styles'
import { useNotify } from 'react-admin'
import { Link } from 'react-router'
import type { BulkRun } from '#shared/bulk/schema.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { RunResults } from './RunResults.tsx'
import { RunStateChip } from './RunStateChip.tsx'
import { UndoButton } from './UndoButton.tsx'
import { isLive, useRun, useTurnRun } from './useBulk.ts'
import { bulkWords } from './words.ts'

/** How a run goes and what came of it. `isBrief`: in a sheet, where the whole list is a press away. */
export function RunView({ id, isBrief = false }: { id: string; isBrief?: boolean }) {
  const say = useSay()
  const { data: run, error, refetch } = useRun(id)
  if (error) return <ErrorState error={error} retry={refetch} />
  if (run === null) return <p>{say(bulkWords.gone)}</p>
  if (!run) return <SkeletonRows rows={6} />
  return (
    <Rows>
      <RunHead run={run} />
      {isBrief && isLive(run) && <Quiet>{say(bulkWords.leaveIt)}</Quiet>}
      {!isLive(run) && <RunResults run={run} isBrief={isBrief} />}
      {isBrief && (
        <Button component={Link} to={`/bulk/${id}/show`} variant="text" sx={{ justifySelf: 'start' }}>
          {say(bulkWords.details)}
        </Button>
      )}
    </Rows>
  )
}

function RunHead({ run }: { run: BulkRun }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const turn = useTurnRun(run.id)
  const isUndo = run.state === 'undoing' || run.state === 'undone'
  const [at, of] = isUndo ? [run.undone + run.kept, run.done] : [run.done + run.refused, run.total]
  const press = (verb: 'cancel' | 'undo') =>
    turn.mutate(verb, { onError: (error) => notify(sayProblem(error), { type: 'error' }) })
  return (
    <Head aria-live="polite">
      <div>
        <RunStateChip run={run} />
        <span>{say(bulkWords.progress, { done: at.toLocaleString(), total: of.toLocaleString() })}</span>
      </div>
      {isLive(run) && (
        <LinearProgress
          variant="determinate"
          value={of === 0 ? 100 : (100 * at) / of}
          aria-label={say(bulkWords.progress, { done: at, total: of })}
          data-undo={isUndo}
        />
      )}
      <div>
        {run.allowedActions.includes('cancel') && (
          <Button
            variant="outlined"
            disabled={turn.isPending}
            title={say(bulkWords.stopHint)}
            onClick={() => press('cancel')}
          >
            {say(bulkWords.stop)}
          </Button>
        )}
        <UndoButton run={run} isBusy={turn.isPending} onPress={() => press('undo')} />
        {run.undoneByName && <Quiet>{say(bulkWords.undoneBy, { name: run.undoneByName })}</Quiet>}
      </div>
    </Head>
  )
}

const Rows = styled('div')({ display: 'grid', gap: 16, alignContent: 'start' })

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.palette.text.secondary }))

const Head = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  '& > div:first-of-type': { display: 'flex', alignItems: 'center', gap: 10, fontVariantNumeric: 'tabular-nums' },
  '& > div:last-of-type': { display: 'flex', alignItems: 'center', gap: 10, flexWrap: 'wrap' },
  '& > div:last-of-type:empty': { display: 'none' },
  '& .MuiLinearProgress-root': { height: 6, borderRadius: 3, backgroundColor: theme.palette.line },
  '& .MuiLinearProgress-bar': { borderRadius: 3 },
  '& [data-undo="true"]': { transform: 'scaleX(-1)' },
}))
