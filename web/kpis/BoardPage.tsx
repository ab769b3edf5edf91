import Print from '@mui/icons-material/PrintOutlined'
import Button from '@mui/material/Button'
import { useCallback } from 'react'
import { useParams } from 'react-router'
import { type BoardName, boardNames } from '#shared/kpis/board.ts'
import { boards, homeBoard } from '#shared/kpis/boards.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Forbidden } from '../ui/Forbidden.tsx'
import { Page } from '../ui/Page.tsx'
import { problemOf } from '../ui/problem.ts'
import { useMay, useMe } from '../ui/useMe.ts'
import { useSay } from '../ui/useSay.ts'
import { NextCase } from '../workflow/queue/NextCase.tsx'
import { Board } from './Board.tsx'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import { BoardTabs } from './BoardTabs.tsx'
import { type Narrow, NarrowContext } from './Marks.tsx'
import { NoFigure } from './NoFigure.tsx'
import { PrintHead } from './PrintHead.tsx'
import { ScopeBar } from './ScopeBar.tsx'
import { useBoard } from './useFigures.ts'
import { useScope } from './useScope.ts'
import { kpiWords } from './words.ts'

const isBoard = (name: string): name is BoardName => boardNames.some((one) => one === name)

/** One board; without a name that of the reader's role. */
export default function BoardPage() {
  const me = useMe()
  const { name } = useParams()
  if (!me) return <BoardSkeleton />
  const asked = name ?? homeBoard(me.role)
  return isBoard(asked) ? <OneBoard key={asked} name={asked} /> : <NoFigure />
}

function OneBoard({ name }: { name: BoardName }) {
  const say = useSay()
  const scoped = useScope()
  const mayRead = useMay('kpis:read')
  const { data, error, refetch } = useBoard(name, scoped)
  const board = boards[name]
  const { set } = scoped
  const narrow: Narrow = useCallback((by, id) => set({ [by]: id }), [set])
  if (!mayRead) return <Forbidden />
  return (
    <Page
      title={say(board.label)}
      tabs={<BoardTabs search={scoped.search} />}
      actions={
        <>
          <Button variant="text" startIcon={<Print />} onClick={() => window.print()}>
            {say(kpiWords.print)}
          </Button>
          {(name === 'own' || name === 'team') && <NextCase kind="cases" isPrimary />}
        </>
      }
    >
      <PrintHead title={say(board.label)} scoped={scoped} compared={data?.compared ?? null} />
      <ScopeBar scoped={scoped} kinds={board.kinds} isOwn={board.own === true} />
      {error && problemOf(error)?.code !== 'refused' && <ErrorState error={error} retry={refetch} />}
      {!error && !data && !scoped.fault && <BoardSkeleton />}
      {data && !error && !scoped.fault && (
        <NarrowContext value={board.own ? null : narrow}>
          <Board answer={data} scoped={scoped} />
        </NarrowContext>
      )}
    </Page>
  )
}
