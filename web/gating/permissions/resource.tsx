import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

/** Permissions are granted by gating reviews; who may read those may read these. */
export default {
  name: 'sales-permissions',
  list: lazy(() => import('./PermissionList.tsx')),
} satisfies ResourceProps
