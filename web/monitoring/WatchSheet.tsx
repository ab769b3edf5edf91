import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useGetOne, useNotify } from 'react-admin'
import type { WatchedSeller } from '#shared/monitoring/schema.ts'
import { watchChangeWords, watchSourceWords } from '#shared/monitoring/words.ts'
import { Ago } from '../ui/Ago.tsx'
import { Field, Fields } from '../ui/Fields.tsx'
import { SideSheet } from '../ui/SideSheet.tsx'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { useSayProblem } from '../ui/useSayProblem.ts'
import { daysAfter, watchDays } from './watchDays.ts'
import { watchWords as words } from './words.ts'

/** One entry of the watch list: how it came to be, and what can be done with it. */
export function WatchSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: watched } = useGetOne<WatchedSeller>('watched-sellers', { id })
  return (
    <SideSheet title={watched?.sellerName ?? '…'} onClose={onClose}>
      {watched ? <Entry watched={watched} /> : <SkeletonRows rows={8} />}
    </SideSheet>
  )
}

function Entry({ watched }: { watched: WatchedSeller }) {
  const say = useSay()
  return (
    <Rows>
      <Fields>
        <Field label={say(words.reasons)}>{watched.reasons}</Field>
        <Field label={say(words.source)}>{say(watchSourceWords[watched.source])}</Field>
        <Field label={say(words.until)}>
          <Ago at={watched.until} />
        </Field>
      </Fields>
      {watched.allowedActions.length > 0 && <ChangeForm key={watched.version} watched={watched} />}
      <section>
        <h3>{say(words.history)}</h3>
        <History>
          {watched.history.toReversed().map((line) => (
            <li key={line.at}>
              <b>{say(watchChangeWords[line.what])}</b> {line.byName} · <Ago at={line.at} />
              {line.until && (
                <span>
                  {' '}
                  · {say(words.until)} <Ago at={line.until} />
                </span>
              )}
              {line.reason && <p>{line.reason}</p>}
            </li>
          ))}
        </History>
      </section>
    </Rows>
  )
}

function ChangeForm({ watched }: { watched: WatchedSeller }) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const change = useMutation({
    mutationFn: ({ action, body }: { action: 'extend' | 'end'; body: object }) =>
      api.call('POST', `/watched-sellers/${watched.id}/actions/${action}`, {
        body,
        headers: { 'If-Match': `"${watched.version}"` },
      }),
    onSuccess: () => {
      notify(say(words.saved), { type: 'success' })
      void client.invalidateQueries({ queryKey: ['watched-sellers'] })
    },
  })
  const isBlank = reason.trim() === '' || change.isPending
  const extend = (days: number) =>
    change.mutate({ action: 'extend', body: { reason, until: daysAfter(days, new Date(watched.until)) } })
  return (
    <section>
      {change.error && <Alert severity="error">{sayProblem(change.error)}</Alert>}
      <TextField
        fullWidth
        multiline
        minRows={2}
        label={say(words.reason)}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Buttons>
        <span>{say(words.extend)}</span>
        {watchDays.map((days) => (
          <Button key={days} variant="outlined" disabled={isBlank} onClick={() => extend(days)}>
            + {say(words.days, { count: days })}
          </Button>
        ))}
        <Button
          variant="text"
          color="error"
          disabled={isBlank}
          sx={{ ml: 'auto' }}
          onClick={() => change.mutate({ action: 'end', body: { reason } })}
        >
          {say(words.end)}
        </Button>
      </Buttons>
    </section>
  )
}

const Rows = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 20,
  '& h3': { ...theme.typography.h3, margin: '0 0 8px' },
}))

const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 6,
  marginTop: 8,
  '& > span': { color: theme.palette.text.secondary },
}))

const History = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': { color: theme.palette.text.secondary },
  '& b': { fontWeight: 600, color: theme.palette.text.primary },
  '& p': { margin: '2px 0 0', color: theme.palette.text.primary },
}))
