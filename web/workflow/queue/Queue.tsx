import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { type ComponentType, type ReactNode, useState } from 'react'
import { useStore } from 'react-admin'
import type { CaseRecord } from '#shared/cases/schema.ts'
import { ListExport } from '../../ui/ExportButton.tsx'
import { ListPage } from '../../ui/ListPage.tsx'
import { useKeys } from '../../ui/useKeys.ts'
import { useSay } from '../../ui/useSay.ts'
import { CasePreview, PreviewPane } from './CasePreview.tsx'
import type { QueueColumn } from './columns.tsx'
import type { FilterDef } from './filters.ts'
import { LookTools } from './LookTools.tsx'
import { QueueEmpty } from './QueueEmpty.tsx'
import { QueueFilters } from './QueueFilters.tsx'
import { QueueStart } from './QueueStart.tsx'
import { QueueTable } from './QueueTable.tsx'
import { QueueTabs } from './QueueTabs.tsx'
import { SelectionKeeper } from './Selection.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { useView } from './useView.ts'
import { firstView } from './useViews.ts'
import { queueWords } from './words.ts'

type QueueProps<R extends CaseRecord> = {
  resource: string
  title: string
  /** Every column that it can show, by lasting name. */
  columns: Readonly<Record<string, QueueColumn<R>>>
  /** Those shown while nobody chose, in order. */
  usual: readonly string[]
  filters: readonly FilterDef[]
  /** Of the row under the cursor; what every case can tell, by default. */
  Preview?: ComponentType<{ record: R }>
  actions?: ReactNode
  /** What can be done to the selected rows. */
  bulk?: ReactNode
  /** What stands there while there is no case at all. */
  lesson: ReactNode
}

/** A list of cases that people live in: views, filters, columns, selection, preview. A kind gives only its own words. */
export function Queue<R extends CaseRecord>(props: QueueProps<R>) {
  const { resource, title, columns, usual, filters, Preview = CasePreview, actions, bulk, lesson } = props
  const say = useSay()
  const [isCompact, setIsCompact] = useStore('queue.isCompact', false)
  const [isPreviewed, setIsPreviewed] = useStore('queue.isPreviewed', true)
  const [cursor, setCursor] = useState<R>()
  const hasRoom = useMediaQuery<Theme>((theme) => theme.breakpoints.up(1440))
  useKeys([{ id: 'list.preview', keys: 'v', says: queueWords.togglePreview, run: () => setIsPreviewed(!isPreviewed) }])
  const [field, order] = firstView.sort
  const ofView = { resource, usual }
  return (
    <QueueStart resource={resource}>
      <ListPage
        resource={resource}
        title={title}
        wrap={SelectionKeeper}
        tabs={<Tabs {...ofView} />}
        actions={actions}
        takenAlong={<TakenAlong {...ofView} />}
        filters={
          <>
            <Filters {...ofView} filters={filters} />
            <LookTools
              {...ofView}
              columns={Object.entries(columns).map(([name, { label }]) => ({ name, label: say(label) }))}
              isCompact={isCompact}
              onCompact={setIsCompact}
              isPreviewed={isPreviewed}
              onPreviewed={hasRoom ? setIsPreviewed : undefined}
            />
            <SelectionBar>{bulk}</SelectionBar>
          </>
        }
        filterDefaultValues={firstView.filter}
        sort={{ field, order }}
        empty={<Empty {...ofView} lesson={lesson} />}
        noneFound={<Empty {...ofView} lesson={lesson} />}
        aside={
          hasRoom &&
          isPreviewed && (
            <PreviewPane aria-label={say(queueWords.preview)}>
              {cursor && <Preview record={cursor} key={cursor.id} />}
            </PreviewPane>
          )
        }
      >
        <Table {...ofView} columns={columns} isCompact={isCompact} onCursor={setCursor} />
      </ListPage>
    </QueueStart>
  )
}

type OfView = { resource: string; usual: readonly string[] }

// Each asks for the view below the list, where its filter and order are known.
const Tabs = ({ resource, usual }: OfView) => <QueueTabs resource={resource} view={useView(resource, usual)} />

const Filters = ({ resource, usual, filters }: OfView & { filters: readonly FilterDef[] }) => (
  <QueueFilters filters={filters} view={useView(resource, usual)} />
)

const TakenAlong = ({ resource, usual }: OfView) => <ListExport columns={useView(resource, usual).columns} />

const Empty = ({ resource, usual, lesson }: OfView & { lesson: ReactNode }) => (
  <QueueEmpty resource={resource} view={useView(resource, usual)} lesson={lesson} />
)

type TableProps<R extends CaseRecord> = OfView & {
  columns: Readonly<Record<string, QueueColumn<R>>>
  isCompact: boolean
  onCursor: (row: R | undefined) => void
}

function Table<R extends CaseRecord>({ resource, usual, ...rest }: TableProps<R>) {
  const view = useView(resource, usual)
  return <QueueTable<R> resource={resource} shown={view.columns} isChosen={view.hasOwnColumns} {...rest} />
}
