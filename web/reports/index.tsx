import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'reports',
  list: lazy(() => import('./ReportList.tsx')),
  show: lazy(() => import('./ReportShow.tsx')),
  recordRepresentation: 'name',
} satisfies ResourceProps
