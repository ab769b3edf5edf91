import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { Link } from 'react-router'
import type { CaseRecord } from '#shared/cases/schema.ts'
import type { Seller, SellerFile } from '#shared/sellers/schema.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { Ago } from '../ui/Ago.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ToneMark } from '../ui/ToneMark.tsx'
import { useMay } from '../ui/useMe.ts'
import { type Say, useSay } from '../ui/useSay.ts'
import { linkTo } from './links.ts'
import { sayMeasure } from './sayMeasure.ts'
import { useSellerCases } from './useSellerCases.ts'
import { historyWords } from './words.ts'

type Event = { id: string; at: string; tone: Tone; text: string }

const firstShown = 12

/** What happened to the seller, newest first; the audit log, for those who may, tells who did it. */
export function HistoryPanel({ seller, file }: { seller: Seller; file: SellerFile }) {
  const say = useSay()
  const mayAudit = useMay('audit:read')
  const { data: cases = [] } = useSellerCases(seller.id)
  const [isOpen, setIsOpen] = useState(false)
  const events = eventsOf(seller, file, cases, say)
  const shown = isOpen ? events : events.slice(0, firstShown)
  const audit = (
    <MuiLink component={Link} to={linkTo('audit', { resource: ['sellers'], resourceId: seller.id })}>
      {say(historyWords.audit)}
    </MuiLink>
  )
  return (
    <Panel title={say(historyWords.title)} aside={mayAudit && audit}>
      <List>
        {shown.map((event) => (
          <li key={event.id}>
            <ToneMark tone={event.tone} />
            <span>{event.text}</span>
            <Ago at={event.at} />
          </li>
        ))}
      </List>
      {shown.length < events.length && (
        <Button variant="text" onClick={() => setIsOpen(true)} sx={{ ml: -2 }}>
          {say(historyWords.more, { count: events.length })}
        </Button>
      )}
    </Panel>
  )
}

function eventsOf(seller: Seller, file: SellerFile, cases: readonly CaseRecord[], say: Say): Event[] {
  const happened = (id: string, at: string | null, tone: Tone, text: string): Event[] =>
    at ? [{ id, at, tone, text }] : []
  const events = [
    ...happened('joined', seller.joinedAt, 'neutral', say(historyWords.joined)),
    ...cases.flatMap(({ id, number, openedAt, closedAt }) => [
      ...happened(`${id} opened`, openedAt, 'busy', say(historyWords.opened, { number })),
      ...happened(`${id} closed`, closedAt, 'neutral', say(historyWords.closed, { number })),
    ]),
    ...file.measures.flatMap((one) => {
      const measure = sayMeasure(one, say)
      return [
        ...happened(`${one.id} began`, one.inForceFrom, 'bad', say(historyWords.began, { measure })),
        ...happened(`${one.id} ended`, one.endedAt, 'good', say(historyWords.ended, { measure })),
      ]
    }),
    ...file.strikes.flatMap(({ id, points: count, givenAt, voidedAt }) => [
      ...happened(`${id} given`, givenAt, 'bad', say(historyWords.strike, { count })),
      ...happened(`${id} voided`, voidedAt, 'good', say(historyWords.strikeVoided, { count })),
    ]),
  ]
  return events.toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

const List = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 8,
  '& li': { display: 'grid', gridTemplateColumns: '10px minmax(0, 1fr) auto', gap: 10, alignItems: 'baseline' },
  '& time': { fontSize: 12, color: theme.palette.textFaint },
}))
