import { styled } from '@mui/material/styles'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { Appeal } from '#shared/appeals/schema.ts'
import { formWords } from '#shared/appeals/screenWords.ts'
import { useApi } from '../ui/useApi.ts'
import { useSay } from '../ui/useSay.ts'
import { decideBody } from './decideBody.ts'

const settleMs = 400

type Letter = { subject: string; body: string; locale: 'en' | 'ko' }

/** The letter as it would leave now; what is still to be written stands in braces. */
export function LetterPreview({ record, isReady }: { record: Appeal; isReady: boolean }) {
  const say = useSay()
  const api = useApi()
  const body = useSettledBody(withoutBlanks(decideBody(useWatch() as Record<string, unknown>)))
  const { data: letter } = useQuery({
    queryKey: ['appeals', 'letter', record.id, body],
    queryFn: ({ signal }) =>
      api.call<Letter>('POST', `/appeals/${record.id}/letter`, { body: JSON.parse(body) as object, signal }),
    enabled: isReady,
    retry: false,
    placeholderData: keepPreviousData,
  })
  return (
    <Paper aria-label={say(formWords.preview)}>
      <h3>{say(formWords.preview)}</h3>
      {!isReady && <p className="quiet">{say(formWords.previewEmpty)}</p>}
      {isReady && letter && (
        <article lang={letter.locale}>
          <b>{letter.subject}</b>
          <p>{letter.body}</p>
        </article>
      )}
    </Paper>
  )
}

/** Every keystroke is not worth a question. */
function useSettledBody(body: Record<string, unknown>): string {
  const text = JSON.stringify(body)
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settleMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** A verdict whose reason is still empty cannot be sent; a dash stands for it meanwhile. */
const withoutBlanks = ({ verdicts, ...values }: Record<string, unknown>): Record<string, unknown> => ({
  ...Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ),
  verdicts: (verdicts as { reason: string }[]).map((one) => ({ ...one, reason: one.reason.trim() || '…' })),
})

const Paper = styled('section')(({ theme }) => ({
  padding: 12,
  border: `1px solid ${theme.palette.line}`,
  borderRadius: 6,
  '& h3': { ...theme.typography.subtitle2, margin: '0 0 6px' },
  '& p': { margin: '6px 0 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '& .quiet': { color: theme.palette.text.secondary },
}))
