import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'policies',
  list: lazy(() => import('./PolicyList.tsx')),
  show: lazy(() => import('./PolicyShow.tsx')),
  create: lazy(() => import('./PolicyCreate.tsx')),
  recordRepresentation: 'nameEn',
} satisfies ResourceProps
