import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'templates',
  list: lazy(() => import('./TemplateList.tsx')),
  show: lazy(() => import('./TemplateShow.tsx')),
  recordRepresentation: 'name',
} satisfies ResourceProps
