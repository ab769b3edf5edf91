import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'
import type { Appeal } from '#shared/appeals/schema.ts'

const appeals: ResourceProps = {
  name: 'appeals',
  list: lazy(() => import('./AppealList.tsx')),
  show: lazy(() => import('./AppealShow.tsx')),
  create: lazy(() => import('./AppealCreate.tsx')),
  recordRepresentation: (record: Appeal) => record.number,
}

export default appeals
