import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'listings',
  list: lazy(() => import('./ListingList.tsx')),
  recordRepresentation: 'title',
} satisfies ResourceProps
