import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNotify } from 'react-admin'
import { takeBackMs } from '#shared/conversation/rules.ts'
import type { Message } from '#shared/conversation/schema.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { problemOf } from '../../ui/problem.ts'
import { useApi } from '../../ui/useApi.ts'
import { useKeys } from '../../ui/useKeys.ts'
import { useSay } from '../../ui/useSay.ts'
import { useSayProblem } from '../../ui/useSayProblem.ts'
import { conversationWords } from './words.ts'

const key = 'shift+z'

type TakeBackBarProps = { message: Message; onTaken: () => void; onGone: () => void }

/** The seconds in which what was just sent can still be taken back. Counted from the answer: clocks of machines differ. */
export function TakeBackBar({ message, onTaken, onGone }: TakeBackBarProps) {
  const say = useSay()
  const sayProblem = useSayProblem()
  const notify = useNotify()
  const api = useApi()
  const client = useQueryClient()
  const [left, setLeft] = useState(Math.round(takeBackMs / 1000))
  useEffect(() => {
    const timer = setInterval(() => setLeft((was) => was - 1), 1000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (left <= 0) onGone()
  }, [left, onGone])
  const take = useMutation({
    mutationFn: () => api.call('POST', `/cases/${message.caseId}/messages/${message.id}/take-back`),
    onSuccess: () => {
      notify(say(conversationWords.takenBack), { type: 'info' })
      onTaken()
    },
    onError: (error) => {
      const isLate = problemOf(error)?.code === 'too-late'
      notify(isLate ? say(conversationWords.tooLate) : sayProblem(error), { type: 'warning' })
      onGone()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['conversation'] }),
  })
  useKeys([{ id: 'conversation.take-back', keys: key, says: conversationWords.takeBack, run: () => take.mutate() }])
  return (
    <Bar role="status">
      <span>{say(conversationWords.leavesIn, { seconds: Math.max(0, left) })}</span>
      <Button
        variant="outlined"
        disabled={take.isPending}
        endIcon={<KeyHint keys={key} id="conversation.take-back" />}
        onClick={() => take.mutate()}
      >
        {say(conversationWords.takeBack)}
      </Button>
    </Bar>
  )
}

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 8,
  padding: '6px 8px 6px 12px',
  borderRadius: 6,
  backgroundColor: theme.palette.action.selected,
  '& span': { fontVariantNumeric: 'tabular-nums' },
}))
