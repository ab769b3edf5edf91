import { type ReactNode, useContext, useMemo } from 'react'
import { type DataProvider, DataProviderContext } from 'react-admin'
import { SkeletonRows } from '../ui/SkeletonRows.tsx'
import { useMe } from '../ui/useMe.ts'
import { filterOnTheWire } from './queueFilter.ts'

/** Below it, lists of suspensions may be filtered by the queue's own words: what is due today, what is mine. */
export function QueueData({ children }: { children: ReactNode }) {
  const stock = useContext(DataProviderContext)
  const me = useMe()
  const myId = me?.id
  const provider = useMemo(() => stock && myId && speaking(stock, myId), [stock, myId])
  if (!provider) return <SkeletonRows rows={16} />
  return <DataProviderContext.Provider value={provider}>{children}</DataProviderContext.Provider>
}

const speaking = (stock: DataProvider, myId: string): DataProvider => ({
  ...stock,
  getList: (resource, params) =>
    stock.getList(
      resource,
      resource === 'suspensions' ? { ...params, filter: filterOnTheWire(params.filter, myId, new Date()) } : params,
    ),
})
