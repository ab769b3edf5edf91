import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { BulkResult, BulkRow, BulkRun } from '#shared/bulk/schema.ts'
import { bulkResultWords } from '#shared/bulk/words.ts'
import type { Tone } from '#shared/workflow/workflow.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { SkeletonRows } from '../../ui/SkeletonRows.tsx'
import { ToneMark } from '../../ui/ToneMark.tsx'
import { useSay } from '../../ui/useSay.ts'
import { useRunResults } from './useBulk.ts'
import { useSayReason } from './useSayReason.ts'
import { bulkWords } from './words.ts'

const tones = {
  waiting: 'busy',
  done: 'good',
  refused: 'bad',
  skipped: 'neutral',
  undone: 'neutral',
  kept: 'paused',
} satisfies Record<BulkResult, Tone>

/** What went wrong is looked at first. */
const inOrder: readonly BulkResult[] = ['refused', 'kept', 'skipped', 'waiting', 'undone', 'done']
const pageOf = { brief: 20, whole: 200 }

/** A result for each case, with the reason in words. */
export function RunResults({ run, isBrief }: { run: BulkRun; isBrief: boolean }) {
  const say = useSay()
  const { data, error, refetch } = useRunResults(run)
  const [chosen, setChosen] = useState<BulkResult>()
  const page = isBrief ? pageOf.brief : pageOf.whole
  const [most, setMost] = useState(page)
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!data) return <SkeletonRows rows={5} />

  const groups = inOrder.flatMap((result) => {
    const rows = data.results.filter((row) => row.result === result)
    return rows.length > 0 ? [{ result, rows }] : []
  })
  const current = groups.find((group) => group.result === chosen) ?? groups[0]
  const shown = current?.rows.slice(0, most) ?? []
  const rest = (current?.rows.length ?? 0) - shown.length
  const choose = (result: BulkResult) => {
    setChosen(result)
    setMost(page)
  }
  return (
    <section aria-label={say(bulkWords.results)}>
      <Tabs>
        {groups.map(({ result, rows }) => (
          <button key={result} type="button" aria-pressed={result === current?.result} onClick={() => choose(result)}>
            <ToneMark tone={tones[result]} size={8} />
            {say(bulkResultWords[result])} <small>{rows.length.toLocaleString()}</small>
          </button>
        ))}
      </Tabs>
      <Rows data-brief={isBrief}>
        {shown.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </Rows>
      {rest > 0 && !isBrief && (
        <Button variant="text" onClick={() => setMost(most + page)}>
          {say(bulkWords.showMore, { count: Math.min(rest, page).toLocaleString() })}
        </Button>
      )}
      {rest > 0 && isBrief && <Quiet>{say(bulkWords.andMore, { count: rest.toLocaleString() })}</Quiet>}
    </section>
  )
}

function Row({ row }: { row: BulkRow }) {
  const say = useSay()
  const sayReason = useSayReason()
  return (
    <li>
      {row.number && row.kind ? (
        <RecordLink resource={row.kind} id={row.id}>
          {row.number}
        </RecordLink>
      ) : (
        <span>{say(bulkWords.unknownCase)}</span>
      )}
      <span>{row.sellerName}</span>
      {row.code && <em>{sayReason(row.code, row.detail)}</em>}
    </li>
  )
}

const Tabs = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  marginBottom: 8,
  '& button': {
    ...theme.typography.body1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    minHeight: 28,
    padding: '0 8px',
    border: `1px solid ${theme.palette.line}`,
    borderRadius: 6,
    background: 'none',
    color: theme.palette.text.secondary,
    cursor: 'pointer',
    '&[aria-pressed="true"]': {
      color: theme.palette.text.primary,
      borderColor: theme.palette.lineStrong,
      fontWeight: 600,
    },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 1 },
  },
  '& small': { ...theme.typography.caption, fontVariantNumeric: 'tabular-nums' },
}))

const Rows = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li': {
    display: 'grid',
    gridTemplateColumns: '136px minmax(0, 1fr) minmax(0, 1.4fr)',
    gap: '0 12px',
    alignItems: 'baseline',
    padding: '7px 0',
    borderTop: `1px solid ${theme.palette.line}`,
  },
  '& li > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& em': { fontStyle: 'normal', color: theme.palette.text.secondary },
  '&[data-brief="true"] li': {
    gridTemplateColumns: '136px minmax(0, 1fr)',
    '& em': { gridColumn: '1 / -1', fontSize: 12 },
  },
}))

const Quiet = styled('p')(({ theme }) => ({ margin: '8px 0 0', color: theme.palette.text.secondary }))
