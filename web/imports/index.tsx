import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'imports',
  list: lazy(() => import('./ImportList.tsx')),
  show: lazy(() => import('./ImportShow.tsx')),
  create: lazy(() => import('./ImportCreate.tsx')),
  recordRepresentation: 'fileName',
} satisfies ResourceProps
