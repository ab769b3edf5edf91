import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'
import type { Settlement } from '#shared/settlements/schema.ts'

const settlements: ResourceProps = {
  name: 'settlements',
  list: lazy(() => import('./SettlementList.tsx')),
  show: lazy(() => import('./SettlementShow.tsx')),
  create: lazy(() => import('./SettlementCreate.tsx')),
  recordRepresentation: (record: Settlement) => record.number,
}

export default settlements
