import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'bulk',
  list: lazy(() => import('./BulkList.tsx')),
  show: lazy(() => import('./BulkShow.tsx')),
  recordRepresentation: 'action',
} satisfies ResourceProps
