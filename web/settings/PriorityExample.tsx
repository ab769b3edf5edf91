import { styled } from '@mui/material/styles'
import { scoreOf, termsOf, type Urgency } from '#shared/dispatch/priority.ts'
import type { PriorityBody } from '#shared/settings/priority.ts'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'
import { TermBars } from '../workflow/dispatch/TermBars.tsx'
import { dispatchWords } from '../workflow/dispatch/words.ts'
import { priorityWords } from './priorityWords.ts'

// Any instant does: the cases are made up around it.
const now = new Date(0)
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

const samples = [
  {
    name: 'late',
    urgency: { dueAt: inHours(-6), openedAt: now, severity: 'low', buyerHarm: 0, gmvKrw: 3_000_000, reports: 1 },
  },
  {
    name: 'grave',
    urgency: { dueAt: inHours(20), openedAt: now, severity: 'critical', buyerHarm: 3, gmvKrw: 2e9, reports: 2 },
  },
  {
    name: 'reported',
    urgency: { dueAt: inHours(30), openedAt: now, severity: 'medium', buyerHarm: 1, gmvKrw: 80_000_000, reports: 6 },
  },
] as const satisfies readonly { name: keyof typeof priorityWords; urgency: Urgency }[]

/** Three cases that everybody can picture, in the order that these weights give them. */
export function PriorityExample({ weights }: { weights: PriorityBody['weights'] }) {
  const say = useSay()
  const inOrder = samples
    .map(({ name, urgency }) => ({ name, terms: termsOf(weights, urgency, now) }))
    .toSorted((a, b) => scoreOf(b.terms) - scoreOf(a.terms))
  return (
    <Panel title={say(priorityWords.example)}>
      <List>
        <p>{say(priorityWords.exampleHint)}</p>
        {inOrder.map(({ name, terms }, position) => (
          <section key={name}>
            <h3>
              <span>
                {position + 1}. {say(priorityWords[name])}
              </span>
              <b>{say(dispatchWords.score, { score: Math.round(scoreOf(terms)).toLocaleString() })}</b>
            </h3>
            <TermBars terms={terms} />
          </section>
        ))}
      </List>
    </Panel>
  )
}

const List = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 16,
  maxWidth: 560,
  '& p': { margin: 0, color: theme.palette.text.secondary },
  '& h3': {
    ...theme.typography.subtitle1,
    display: 'flex',
    justifyContent: 'space-between',
    gap: 12,
    margin: '0 0 4px',
    fontVariantNumeric: 'tabular-nums',
  },
}))
