import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import { type Absence, type AbsenceReason, absenceReasons } from '#shared/teams/absence.ts'
import { faultSentence, faultsIn } from '#shared/teams/absenceFaults.ts'
import { seoulDayOf } from '#shared/teams/absenceRules.ts'
import { absenceReasonWords } from '#shared/teams/absenceWords.ts'
import type { WorkProfile } from '#shared/teams/schema.ts'
import { problemOf } from '../ui/problem.ts'
import { useApi } from '../ui/useApi.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { absenceWords } from './absenceWords.ts'
import { DelegateChoice } from './DelegateChoice.tsx'

type AbsenceFormProps = { profile: WorkProfile; absence?: Absence; onClose: () => void }

/** Days, why and who stands in: of a new absence, or of one that is not over. */
export function AbsenceForm({ profile, absence, onClose }: AbsenceFormProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const locale = useLanguage()
  const { personId } = profile
  const today = seoulDayOf(new Date())
  const [fromDay, setFromDay] = useState(absence?.fromDay ?? today)
  const [toDay, setToDay] = useState(absence?.toDay ?? today)
  const [reason, setReason] = useState<AbsenceReason>(absence?.reason ?? 'leave')
  const [note, setNote] = useState(absence?.note ?? '')
  const [delegateId, setDelegateId] = useState<string | null>(absence?.delegateId ?? null)
  const path = `/people/${personId}/absences`
  const save = useMutation({
    mutationFn: () => {
      const body = { fromDay, toDay, reason, note, delegateId }
      if (!absence) return api.call<Absence[]>('POST', path, { body })
      const headers = { 'If-Match': `"${absence.version}"` }
      return api.call<Absence[]>('PATCH', `${path}/${absence.id}`, { body, headers })
    },
    onSuccess: (all) => {
      client.setQueryData(['people', 'absences', personId], all)
      notify(say(absenceWords.entered), { type: 'success' })
      onClose()
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['people'] })
      void client.invalidateQueries({ queryKey: ['teams'] })
      void client.invalidateQueries({ queryKey: ['cases'] })
    },
  })
  const found = Object.entries(faultsIn(problemOf(save.error)?.current))
  const faults = Object.fromEntries(found.map(([field, fault]) => [field, faultSentence(fault, locale)]))
  const day = (label: string, value: string, set: (day: string) => void, fault: string | undefined) => (
    <TextField
      type="date"
      label={label}
      value={value}
      error={fault !== undefined}
      helperText={fault}
      onChange={(event) => set(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  )
  const isReady = fromDay !== '' && toDay !== ''
  return (
    <Rows
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) save.mutate()
      }}
    >
      {save.error && Object.keys(faults).length === 0 && <Alert severity="error">{sayProblem(save.error)}</Alert>}
      <div className="days">
        {day(say(absenceWords.fromDay), fromDay, setFromDay, faults.fromDay)}
        {day(say(absenceWords.toDay), toDay, setToDay, faults.toDay)}
      </div>
      <TextField
        select
        label={say(absenceWords.reason)}
        value={reason}
        onChange={(event) => setReason(event.target.value as AbsenceReason)}
      >
        {absenceReasons.map((each) => (
          <MenuItem key={each} value={each}>
            {say(absenceReasonWords[each])}
          </MenuItem>
        ))}
      </TextField>
      <DelegateChoice
        personId={personId}
        initialName={absence?.delegateName ?? null}
        fault={faults.delegateId}
        onChoose={setDelegateId}
      />
      <TextField
        label={say(absenceWords.note)}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <p>{say(absenceWords.explains)}</p>
      <div className="tools">
        <Button type="submit" variant="contained" disabled={!isReady || save.isPending}>
          {say(absence ? absenceWords.save : absenceWords.enter)}
        </Button>
        <Button onClick={onClose}>{say(absenceWords.cancelEditing)}</Button>
      </div>
    </Rows>
  )
}

const Rows = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: 14,
  width: '100%',
  padding: '12px 0',
  '& .days': { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 },
  '& .tools': { display: 'flex', gap: 8 },
  '& p': { margin: 0, fontSize: 12, color: theme.palette.text.secondary },
}))
