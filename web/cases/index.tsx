import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'cases',
  list: lazy(() => import('./CaseList.tsx')),
  recordRepresentation: 'number',
} satisfies ResourceProps
