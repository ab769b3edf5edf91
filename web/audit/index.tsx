import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'audit',
  list: lazy(() => import('./AuditList.tsx')),
  recordRepresentation: 'action',
} satisfies ResourceProps
