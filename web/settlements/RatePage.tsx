import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useParams } from 'react-router'
import { ratePageWords } from '#shared/settlements/surveyWords.ts'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'

const scores = [1, 2, 3, 4, 5] as const

/** Behind the link of a survey: one to five, a word if they like, once. For people who are not signed in. */
export function RatePage() {
  const say = useSay()
  const api = useApi()
  const { token = '' } = useParams()
  const [score, setScore] = useState<number>()
  const [comment, setComment] = useState('')
  const path = `/csat/${encodeURIComponent(token)}`
  const asked = useQuery({
    queryKey: ['csat', token],
    queryFn: () => api.call<{ number: string }>('GET', path),
    retry: false,
  })
  const send = useMutation({ mutationFn: () => api.call('POST', path, { body: { score, comment } }) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (score) send.mutate()
  }
  if (asked.error) return <Told title={say(ratePageWords.gone)} text={say(ratePageWords.goneText)} />
  if (send.isSuccess) return <Told title={say(ratePageWords.thanks)} text={say(ratePageWords.thanksText)} />
  return (
    <Sheet>
      <form onSubmit={submit}>
        <p>{asked.data ? say(ratePageWords.about, { number: asked.data.number }) : ' '}</p>
        <h1>{say(ratePageWords.title)}</h1>
        {send.error && <Alert severity="error">{say(ratePageWords.failed)}</Alert>}
        <div role="radiogroup" aria-label={say(ratePageWords.title)}>
          <small>{say(ratePageWords.worst)}</small>
          {scores.map((one) => (
            <label key={one} data-chosen={score === one}>
              <input type="radio" name="score" value={one} checked={score === one} onChange={() => setScore(one)} />
              {one}
            </label>
          ))}
          <small>{say(ratePageWords.best)}</small>
        </div>
        <TextField
          label={say(ratePageWords.comment)}
          helperText={say(ratePageWords.optional)}
          multiline
          minRows={3}
          fullWidth
          value={comment}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
          onChange={(event) => setComment(event.target.value)}
        />
        <Button type="submit" variant="contained" size="large" disabled={!score || send.isPending}>
          {say(ratePageWords.send)}
        </Button>
      </form>
    </Sheet>
  )
}

const Told = ({ title, text }: { title: string; text: string }) => (
  <Sheet>
    <div>
      <h1>{title}</h1>
      <p>{text}</p>
    </div>
  </Sheet>
)

const Sheet = styled('main')(({ theme }) => ({
  minHeight: '100vh',
  display: 'grid',
  placeItems: 'center',
  padding: 24,
  backgroundColor: theme.palette.sunken,
  '& > *': {
    display: 'grid',
    gap: 16,
    width: '100%',
    maxWidth: 480,
    padding: 32,
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.line}`,
    borderRadius: 6,
  },
  '& h1': { ...theme.typography.h1, margin: 0 },
  '& p': { margin: 0, color: theme.palette.text.secondary },
  '& [role="radiogroup"]': { display: 'flex', alignItems: 'center', gap: 8 },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& label': {
    flex: 1,
    display: 'grid',
    placeItems: 'center',
    height: 44,
    fontWeight: 500,
    cursor: 'pointer',
    border: `1px solid ${theme.palette.control}`,
    borderRadius: 6,
    '&[data-chosen="true"]': {
      color: theme.palette.primary.contrastText,
      backgroundColor: theme.palette.primary.main,
      borderColor: theme.palette.primary.main,
    },
    '&:focus-within': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2 },
    '& input': { position: 'absolute', opacity: 0 },
  },
}))
