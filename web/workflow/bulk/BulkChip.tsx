import Close from '@mui/icons-material/Close'
import IconButton from '@mui/material/IconButton'
import LinearProgress from '@mui/material/LinearProgress'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { Link } from 'react-router'
import { isUndoable } from '#shared/bulk/rules.ts'
import type { BulkRun } from '#shared/bulk/schema.ts'
import { bulkStateWords } from '#shared/bulk/words.ts'
import { useMe } from '../../ui/useMe.ts'
import { useNow } from '../../ui/useNow.ts'
import { useSay } from '../../ui/useSay.ts'
import { uiWords } from '../../ui/words.ts'
import { actionLabel } from './kit.ts'
import { useSecondsUntil } from './UndoButton.tsx'
import { isLive, useLatestRuns } from './useBulk.ts'
import { bulkWords } from './words.ts'

/** In the frame, wherever one goes: the run under way, and once it ended how long it can be taken back. */
export function BulkChip() {
  const me = useMe()
  const now = useNow()
  const { data } = useLatestRuns(me?.id)
  const [putAway, setPutAway] = useState<readonly string[]>([])
  const run = data?.find(isLive) ?? data?.find((one) => isUndoable(one, now) && !putAway.includes(one.id))
  return run ? <Chip run={run} onPutAway={() => setPutAway([...putAway, run.id])} /> : null
}

function Chip({ run, onPutAway }: { run: BulkRun; onPutAway: () => void }) {
  const say = useSay()
  const left = useSecondsUntil(isLive(run) ? null : run.undoUntil)
  const label = say(actionLabel(run.resource, run.action))
  const isUndo = run.state === 'undoing'
  const [at, of] = isUndo ? [run.undone + run.kept, run.done] : [run.done + run.refused, run.total]
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
  return (
    <Root role="status">
      <Link to={`/bulk/${run.id}/show`}>
        <b>{label}</b>
        {isLive(run) ? (
          <>
            <span>{say(bulkWords.progress, { done: at.toLocaleString(), total: of.toLocaleString() })}</span>
            <LinearProgress variant="determinate" value={of === 0 ? 100 : (100 * at) / of} aria-hidden />
          </>
        ) : (
          <span>
            {say(bulkStateWords[run.state])} · {say(bulkWords.undo)} {time}
          </span>
        )}
      </Link>
      {!isLive(run) && (
        <IconButton aria-label={say(uiWords.close)} onClick={onPutAway}>
          <Close />
        </IconButton>
      )}
    </Root>
  )
}

const Root = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  marginLeft: 'auto',
  '#page-actions:not(:empty) + &': { marginLeft: 0 },
  border: `1px solid ${theme.palette.line}`,
  borderRadius: 6,
  fontVariantNumeric: 'tabular-nums',
  '& a': {
    position: 'relative',
    display: 'flex',
    gap: 8,
    alignItems: 'center',
    minHeight: 28,
    padding: '0 10px',
    color: 'inherit',
    textDecoration: 'none',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 1, borderRadius: 6 },
  },
  '& b': { fontWeight: 600 },
  '& span': { color: theme.palette.text.secondary, whiteSpace: 'nowrap' },
  '& .MuiLinearProgress-root': { position: 'absolute', left: 6, right: 6, bottom: 0, height: 2, borderRadius: 1 },
  '& .MuiIconButton-root': { padding: 4, '& svg': { fontSize: 14 } },
}))
