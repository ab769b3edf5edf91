import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { CaseDecision, CaseFile } from '#shared/cases/schema.ts'
import type { Words } from '#shared/text.ts'
import type { Tone, Workflow } from '#shared/workflow/workflow.ts'
import { Ago } from '../ui/Ago.tsx'
import { ToneMark } from '../ui/ToneMark.tsx'
import { type Say, useSay } from '../ui/useSay.ts'
import type { WorkflowWords } from './actionForms.ts'
import { workflowWords } from './words.ts'

type TimelineProps<W extends Workflow> = {
  workflow: W
  words: WorkflowWords<W>
  effectWords: Record<string, Words>
  file: CaseFile
  /** How it began: the finding, the report. */
  opened: { at: string; text: ReactNode }
  /** The feature's telling of what a decision carried; nothing by default but its sentences. */
  tell?: (decision: CaseDecision) => ReactNode
}

type Line = { id: string; at: string; tone: Tone; text: ReactNode; more?: ReactNode; isQuiet?: boolean }

/** What happened, newest first: decisions with what they caused. */
export function Timeline<W extends Workflow>(props: TimelineProps<W>) {
  const { opened, file } = props
  const say = useSay()
  const lines = [
    { id: 'opened', at: opened.at, tone: 'neutral' as const, text: say(workflowWords.opened), more: opened.text },
    ...file.decisions.map((decision) => decisionLine(decision, props, say)),
    ...file.notices.flatMap((notice) =>
      notice.sentAt ? [noticeLine(notice.id, notice.sentAt, notice.subject, say)] : [],
    ),
    ...file.effects.flatMap((effect) => effectLine(effect, props, say)),
  ]
  const newestFirst = lines
    .map((line, place) => ({ line, place }))
    .sort((a, b) => Date.parse(b.line.at) - Date.parse(a.line.at) || b.place - a.place)
  return (
    <List>
      {newestFirst.map(({ line }) => (
        <li key={line.id} data-quiet={line.isQuiet}>
          <ToneMark tone={line.tone} />
          <div>
            <p>{line.text}</p>
            {line.more && <div className="more">{line.more}</div>}
          </div>
          <Ago at={line.at} />
        </li>
      ))}
    </List>
  )
}

function decisionLine<W extends Workflow>(decision: CaseDecision, props: TimelineProps<W>, say: Say): Line {
  const { workflow, words, tell } = props
  const isUndo = decision.action === 'undo'
  const done = isUndo ? workflowWords.undone : words.actions[decision.action as keyof typeof words.actions]?.done
  const suffix = decision.actorKind === 'person' ? '' : ` (${say(workflowWords[decision.actorKind])})`
  return {
    id: decision.id,
    at: decision.decidedAt,
    tone: workflow.states[decision.toState]?.tone ?? 'neutral',
    isQuiet: decision.isVoided,
    text: (
      <>
        <b>{decision.actorName}</b>
        {suffix || say(workflowWords.honorific)} {done ? say(done) : decision.action}
        {decision.isVoided && <em> · {say(workflowWords.voided)}</em>}
      </>
    ),
    more: tell ? tell(decision) : sentencesOf(decision.body),
  }
}

const spoken = ['reason', 'note', 'question', 'explanation', 'grounds']

function sentencesOf(body: Record<string, unknown>): ReactNode {
  const sentences = spoken.flatMap((field) => (typeof body[field] === 'string' && body[field] ? [body[field]] : []))
  return sentences.length > 0 ? sentences.map((sentence) => <p key={sentence}>{sentence}</p>) : undefined
}

const noticeLine = (id: string, at: string, subject: string, say: Say): Line => ({
  id,
  at,
  tone: 'neutral',
  isQuiet: true,
  text: say(workflowWords.noticeSent, { subject }),
})

function effectLine<W extends Workflow>(
  effect: CaseFile['effects'][number],
  props: TimelineProps<W>,
  say: Say,
): Line[] {
  // A sent notice tells of itself.
  if (effect.kind === 'send-notice' || effect.state === 'pending') return []
  const words = props.effectWords[effect.kind]
  const isDone = effect.state === 'applied'
  const sentence = isDone ? workflowWords.effectApplied : workflowWords.effectFailed
  const text = say(sentence, { effect: words ? say(words) : effect.kind })
  return [
    { id: effect.id, at: effect.appliedAt ?? effect.queuedAt, tone: isDone ? 'neutral' : 'bad', text, isQuiet: isDone },
  ]
}

const List = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '10px minmax(0, 1fr) auto',
    gap: '0 12px',
    paddingBottom: 14,
    '& > svg': { marginTop: 5 },
    '& p': { margin: 0 },
    '& em': { fontStyle: 'normal', color: theme.palette.textFaint },
    '& time': { fontSize: 12, lineHeight: '20px', color: theme.palette.textFaint },
    '& .more': { marginTop: 2, maxWidth: '72ch', color: theme.palette.text.secondary, whiteSpace: 'pre-wrap' },
    '&:not(:last-of-type)::before': {
      content: '""',
      position: 'absolute',
      left: 4.5,
      top: 18,
      bottom: -4,
      width: 1,
      backgroundColor: theme.palette.line,
    },
    '&[data-quiet="true"] p': { color: theme.palette.text.secondary },
    '&[data-quiet="true"] b': { fontWeight: 500 },
  },
}))
