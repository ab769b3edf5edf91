import { useListContext } from 'react-admin'
import { useChosenColumns, useChosenView, useViews } from './useViews.ts'
import { isChanged, isNarrowed, type QueueSort, viewOf } from './viewOf.ts'

/** The view in which the list stands now; only below a list. */
export function useView(resource: string, usual: readonly string[]) {
  const { filterValues, sort, setFilters, setSort } = useListContext()
  const { views, saved, teams } = useViews(resource)
  const [chosenKey, setChosenKey] = useChosenView(resource)
  const [chosenColumns, setChosenColumns] = useChosenColumns(resource)
  const current = viewOf(filterValues, views, chosenKey)
  const ofView = current.columns.length > 0 ? current.columns : usual
  const columns = chosenColumns[current.key] ?? ofView
  const order: QueueSort = { field: sort.field, order: sort.order }

  const { [current.key]: _, ...columnsElsewhere } = chosenColumns
  return {
    views,
    saved,
    teams,
    current,
    columns,
    /** Columns as they would be saved: none when nobody chose any. */
    ownColumns: chosenColumns[current.key] ?? [...current.columns],
    hasOwnColumns: columns !== usual,
    isNarrowed: isNarrowed(filterValues, current),
    isChanged: isChanged(current, filterValues, order, chosenColumns[current.key] ?? current.columns),
    filter: filterValues,
    order,
    show: (view: (typeof views)[number]) => {
      setChosenKey(view.key)
      setFilters(view.filter)
      setSort(view.sort)
    },
    choose: setChosenKey,
    setColumns: (next: readonly string[]) => setChosenColumns({ ...columnsElsewhere, [current.key]: [...next] }),
    forgetColumns: () => setChosenColumns(columnsElsewhere),
    plain: () => setFilters(current.filter),
  }
}

export type ViewNow = ReturnType<typeof useView>
