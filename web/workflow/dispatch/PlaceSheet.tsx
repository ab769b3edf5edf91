import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { problemOf } from '../../ui/problem.ts'
import { SideSheet } from '../../ui/SideSheet.tsx'
import { useKeys } from '../../ui/useKeys.ts'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { dispatchWords } from './words.ts'

type PlaceSheetProps = {
  title: string
  note: string
  /** The button; "Apply" when left out. */
  label?: string
  error: unknown
  isReady: boolean
  isBusy: boolean
  onSave: () => void
  onClose: () => void
  children: ReactNode
}

/** What must be said before a case changes hands, beside the case. */
export function PlaceSheet(props: PlaceSheetProps) {
  const { title, note, label, error, isReady, isBusy, onSave, onClose, children } = props
  const say = useSay()
  const sayProblem = useSayProblem()
  const fields = Object.values(problemOf(error)?.errors ?? {})
  const save = () => {
    if (isReady && !isBusy) onSave()
  }
  useKeys([{ keys: 'mod+Enter', evenInFields: true, run: save }])
  return (
    <SideSheet
      title={title}
      note={note}
      onClose={onClose}
      footer={
        <>
          <Button
            size="medium"
            variant="contained"
            disabled={!isReady || isBusy}
            endIcon={<KeyHint keys="mod+Enter" />}
            onClick={save}
          >
            {label ?? say(dispatchWords.save)}
          </Button>
          <Button size="medium" onClick={onClose}>
            {say(dispatchWords.cancel)}
          </Button>
        </>
      }
    >
      <Rows>
        {error !== null && error !== undefined && (
          <Alert severity="error">{fields.length > 0 ? fields.join(' · ') : sayProblem(error)}</Alert>
        )}
        {children}
      </Rows>
    </SideSheet>
  )
}

const Rows = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 16,
  '& legend, & .label': { color: theme.palette.text.secondary, fontSize: 12, padding: 0 },
}))
