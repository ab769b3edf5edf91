import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'api-keys',
  list: lazy(() => import('./KeyList.tsx')),
  recordRepresentation: 'name',
} satisfies ResourceProps
