import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'vendors',
  list: lazy(() => import('./VendorList.tsx')),
  show: lazy(() => import('./VendorShow.tsx')),
  recordRepresentation: 'name',
} satisfies ResourceProps
