import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'sellers',
  list: lazy(() => import('./SellerList.tsx')),
  show: lazy(() => import('./SellerShow.tsx')),
  recordRepresentation: 'name',
} satisfies ResourceProps
