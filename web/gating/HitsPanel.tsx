import { styled } from '@mui/material/styles'
import type { GatingFile } from '#shared/gating/schema.ts'
import { caseWords } from '#shared/gating/screenWords.ts'
import { Panel } from '../ui/Panel.tsx'
import { ToneChip } from '../ui/ToneChip.tsx'
import { useSay } from '../ui/useSay.ts'
import type { Marks } from './useMarks.ts'

/** What the rules said before anybody looked, and why; whether they were right is the reader's to say. */
export function HitsPanel({ file, marks }: { file: GatingFile; marks: Marks }) {
  const say = useSay()
  const { preChecks, ruleNumber, listings } = file
  return (
    <Panel
      title={say(caseWords.preChecks)}
      count={preChecks.length || undefined}
      aside={ruleNumber !== null && <Quiet>{say(caseWords.preCheckedAt, { number: ruleNumber })}</Quiet>}
    >
      {preChecks.length === 0 && <Quiet>{say(listings.length === 0 ? caseWords.noGoods : caseWords.noHits)}</Quiet>}
      <Rows>
        {preChecks.map((hit) => {
          const isRight = marks.hitOf(hit.key)
          return (
            <li key={hit.key}>
              <p>
                {hit.isHardBan ? (
                  <ToneChip tone="bad">{say(hit.name)}</ToneChip>
                ) : (
                  <ToneChip tone="busy">{say(hit.name)}</ToneChip>
                )}
                <Title hit={hit} />
                <small>{say(caseWords.weight, { weight: hit.weight })}</small>
              </p>
              <p className="why">{say(hit.why)}</p>
              <Verdict role="group" aria-label={say(hit.name)}>
                {[true, false].map((value) => (
                  <button
                    key={String(value)}
                    type="button"
                    aria-pressed={isRight === value}
                    disabled={!marks.mayMark}
                    onClick={() => marks.markHit(hit.key, value)}
                  >
                    {say(value ? caseWords.isRight : caseWords.isWrong)}
                  </button>
                ))}
                {hit.byName && <small>{say(caseWords.markedBy, { name: hit.byName })}</small>}
              </Verdict>
            </li>
          )
        })}
      </Rows>
    </Panel>
  )
}

/** The title of the listing with what the rule saw in it marked. */
function Title({ hit }: { hit: GatingFile['preChecks'][number] }) {
  const spans = hit.spans.filter(({ field }) => field === 'title').toSorted((a, b) => a.start - b.start)
  const parts: { text: string; isSeen: boolean; at: number }[] = []
  let at = 0
  for (const { start, end } of spans) {
    if (start < at) continue
    parts.push(
      { text: hit.title.slice(at, start), isSeen: false, at },
      { text: hit.title.slice(start, end), isSeen: true, at: start },
    )
    at = end
  }
  parts.push({ text: hit.title.slice(at), isSeen: false, at })
  return <span>{parts.map((part) => (part.isSeen ? <mark key={part.at}>{part.text}</mark> : part.text))}</span>
}

const Quiet = styled('small')(({ theme }) => ({ ...theme.typography.body1, color: theme.palette.text.secondary }))

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li + li': { marginTop: 10, paddingTop: 10, borderTop: `1px solid ${theme.palette.line}` },
  '& p': { margin: 0, display: 'flex', flexWrap: 'wrap', gap: '2px 8px', alignItems: 'center' },
  '& .why': { margin: '4px 0', color: theme.palette.text.secondary },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& mark': { color: 'inherit', backgroundColor: theme.palette.tone.bad.soft },
}))

const Verdict = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  '& button': {
    ...theme.typography.caption,
    minHeight: 24,
    padding: '1px 8px',
    borderRadius: 6,
    border: `1px solid ${theme.palette.line}`,
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
    cursor: 'pointer',
    '&:disabled': { cursor: 'default', color: theme.palette.text.secondary },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 1 },
    '&[aria-pressed="true"]': {
      borderColor: theme.palette.text.primary,
      backgroundColor: theme.palette.action.selected,
      fontWeight: 600,
    },
  },
}))
