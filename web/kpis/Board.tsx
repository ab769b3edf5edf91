import { styled } from '@mui/material/styles'
import type { BoardAnswer } from '#shared/kpis/boardSchema.ts'
import { boards } from '#shared/kpis/boards.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useSay } from '../ui/useSay.ts'
import { AgeingPanel } from './AgeingPanel.tsx'
import { BreakdownPanel } from './BreakdownPanel.tsx'
import { CoursePanel } from './CoursePanel.tsx'
import { postsOf } from './courses.ts'
import { FlowsPanel } from './FlowsPanel.tsx'
import { HeatPanel } from './HeatPanel.tsx'
import { NextPanel } from './NextPanel.tsx'
import { NotesList } from './NotesList.tsx'
import { NowStrip } from './NowStrip.tsx'
import { OwnTeams } from './OwnTeams.tsx'
import { StatesPanel } from './StatesPanel.tsx'
import { Tiles } from './Tiles.tsx'
import type { Scoped } from './useScope.ts'
import { WaitsPanel } from './WaitsPanel.tsx'
import { kpiWords } from './words.ts'

/** A board as it was answered: what stands now, figures, their course, and work taken apart. */
export function Board({ answer, scoped }: { answer: BoardAnswer; scoped: Scoped }) {
  const say = useSay()
  const { name, step, tiles, courses, notes, now, next, ownTeams } = answer
  const { ageing, heat, states, flows, waits, breakdowns } = answer
  const board = boards[name]
  const hasNext = name === 'own' || name === 'team'
  const isEmpty = tiles.every(({ number }) => number === 0) && (ageing ?? []).every(({ number }) => number === 0)
  return (
    <Root data-board={name}>
      {ownTeams.length > 0 && <OwnTeams teams={ownTeams} />}
      <NowStrip now={now} />
      <Tiles tiles={tiles} search={scoped.search} />
      <Parts>
        {hasNext && <NextPanel cases={next} />}
        {isEmpty && (
          <div className={hasNext ? undefined : 'wide'}>
            <EmptyState title={say(kpiWords.empty)}>{say(kpiWords.emptyText)}</EmptyState>
          </div>
        )}
        {(isEmpty ? [] : board.courses).map(({ label, kpis }, n) => (
          <CoursePanel
            key={label.en}
            course={{
              title: say(label),
              kpis,
              points: courses[n]?.points ?? [],
              step,
              targets: tiles.flatMap(({ kpi, target }) =>
                target && kpis.includes(kpi) ? [{ kpi, value: target.value }] : [],
              ),
              notes: postsOf(notes, courses[n]?.points ?? [], step),
            }}
          />
        ))}
        {ageing && !isEmpty && <AgeingPanel bands={ageing} />}
        {waits?.bands.some(({ number }) => number > 0) && <WaitsPanel waits={waits} />}
        {flows && !isEmpty && <FlowsPanel flows={flows} />}
        {notes.length > 0 && <NotesList notes={notes} />}
        {heat && heat.length > 0 && (
          <div className="wide">
            <HeatPanel cells={heat} />
          </div>
        )}
        {states && states.length > 0 && (
          <div className="wide">
            <StatesPanel funnels={states} />
          </div>
        )}
        {breakdowns
          .filter(({ rows }) => rows.length > 0)
          .map((breakdown) => (
            <div className="wide" key={breakdown.by}>
              <BreakdownPanel breakdown={breakdown} kpis={board.columns} />
            </div>
          ))}
      </Parts>
    </Root>
  )
}

const Root = styled('div')({ minWidth: 0 })

const Parts = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: 1,
  backgroundColor: theme.palette.background.paper,
  '& > *': { borderBottom: 0, breakInside: 'avoid', boxShadow: `0 0 0 1px ${theme.palette.line}` },
  '& > .wide': { gridColumn: '1 / -1' },
  '@container screen (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
}))
