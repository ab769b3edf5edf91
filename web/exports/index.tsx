import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'exports',
  list: lazy(() => import('./ExportList.tsx')),
  recordRepresentation: 'fileName',
} satisfies ResourceProps
