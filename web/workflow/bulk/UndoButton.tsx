import Undo from '@mui/icons-material/Undo'
import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { isUndoable } from '#shared/bulk/rules.ts'
import type { BulkRun } from '#shared/bulk/schema.ts'
import { useSay } from '../../ui/useSay.ts'
import { bulkWords } from './words.ts'

type UndoButtonProps = { run: BulkRun; isBusy: boolean; onPress: () => void }

/** Takes a run back while that is still possible, with the time that is left for it. */
export function UndoButton({ run, isBusy, onPress }: UndoButtonProps) {
  const say = useSay()
  const mayUndo = run.allowedActions.includes('undo')
  const left = useSecondsUntil(mayUndo ? run.undoUntil : null)
  if (!mayUndo) return null
  if (!isUndoable(run, new Date()) || left <= 0) return <small>{say(bulkWords.undoOver)}</small>
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
  return (
    <Button variant="outlined" startIcon={<Undo />} disabled={isBusy} onClick={onPress}>
      {say(bulkWords.undo)}
      <small style={{ marginLeft: 6, fontVariantNumeric: 'tabular-nums' }}>{say(bulkWords.undoLeft, { time })}</small>
    </Button>
  )
}

/** Whole seconds until then, counting down once a second. */
export function useSecondsUntil(until: string | null): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!until) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [until])
  return until ? Math.max(0, Math.ceil((new Date(until).getTime() - now) / 1000)) : 0
}
