import { styled } from '@mui/material/styles'
import { fillKnown, messageValues } from '#shared/conversation/slots.ts'
import type { Locale } from '#shared/text.ts'
import { useNow } from '../ui/useNow.ts'
import { useSay } from '../ui/useSay.ts'
import { snippetWords } from './words.ts'

const sample = {
  ko: { sellerName: '한빛상사', subject: '배송 지연율 기준 초과', agentName: '김서연' },
  en: { sellerName: 'Hanbit Trading', subject: 'Late delivery above the limit', agentName: 'Daniel Cho' },
} as const
const teamName = { en: 'Seller Operations 1', ko: '판매자 운영 1팀' }
const week = 7 * 86_400_000

/** A snippet as it is inserted, with the facts of an invented case. */
export function SnippetText({ body, locale }: { body: string; locale: Locale }) {
  const say = useSay()
  const now = useNow()
  const waitsUntil = new Date(now.getTime() + week)
  const facts = { ...sample[locale], caseNumber: 'SUS-2026-000123', teamName, waitsUntil, now }
  return (
    <Box>
      <small>{say(snippetWords.preview)}</small>
      <p lang={locale}>{fillKnown(body, messageValues(facts, locale))}</p>
    </Box>
  )
}

const Box = styled('div')(({ theme }) => ({
  padding: '8px 12px',
  border: `1px solid ${theme.palette.line}`,
  borderRadius: 6,
  backgroundColor: theme.palette.background.default,
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& p': { margin: '4px 0 0', maxWidth: '72ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}))
