import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'teams',
  list: lazy(() => import('./TeamList.tsx')),
  show: lazy(() => import('./TeamShow.tsx')),
  recordRepresentation: 'nameEn',
} satisfies ResourceProps
