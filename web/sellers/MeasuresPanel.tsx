import { Fragment } from 'react'
import type { MeasureInForce } from '#shared/sellers/schema.ts'
import { Panel } from '../ui/Panel.tsx'
import { RecordLink } from '../ui/RecordLink.tsx'
import { exactDay } from '../ui/times.ts'
import { useLanguage, useSay } from '../ui/useSay.ts'
import { Quiet, Rows } from './Rows.tsx'
import { sayMeasure } from './sayMeasure.ts'
import { sellerWords } from './words.ts'

/** What holds the seller now, and what did; each with its case. */
export function MeasuresPanel({ measures }: { measures: readonly MeasureInForce[] }) {
  const say = useSay()
  const open = measures.filter((measure) => measure.endedAt === null)
  const ended = measures.filter((measure) => measure.endedAt !== null)
  return (
    <>
      <Panel title={say(sellerWords.measures)} count={open.length || undefined}>
        {open.length === 0 ? <Quiet>{say(sellerWords.noMeasures)}</Quiet> : <MeasureRows measures={open} />}
      </Panel>
      {ended.length > 0 && (
        <Panel title={say(sellerWords.ended)} count={ended.length}>
          <MeasureRows measures={ended} />
        </Panel>
      )}
    </>
  )
}

function MeasureRows({ measures }: { measures: readonly MeasureInForce[] }) {
  const say = useSay()
  const locale = useLanguage()
  const day = (instant: string) => exactDay(new Date(instant), locale)
  return (
    <Rows>
      {measures.map((measure) => {
        const told = [
          measure.endedAt
            ? say(sellerWords.span, { from: day(measure.inForceFrom), to: day(measure.endedAt) })
            : say(sellerWords.since, { day: day(measure.inForceFrom) }),
          !measure.endedAt && measure.until && say(sellerWords.until, { day: day(measure.until) }),
          measure.listings > 0 && say(sellerWords.countListings, { count: measure.listings.toLocaleString(locale) }),
        ].filter(Boolean)
        return (
          <li key={measure.id} data-over={measure.endedAt !== null}>
            <span>{sayMeasure(measure, say)}</span>
            <small>
              <RecordLink resource="suspensions" id={measure.caseId}>
                {measure.caseNumber}
              </RecordLink>
              {told.map((part) => (
                <Fragment key={String(part)}> · {part}</Fragment>
              ))}
            </small>
          </li>
        )
      })}
    </Rows>
  )
}
