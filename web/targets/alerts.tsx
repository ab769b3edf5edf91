import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

/** Read with what reads targets. */
export default {
  name: 'alerts',
  list: lazy(() => import('./AlertList.tsx')),
  show: lazy(() => import('./AlertShow.tsx')),
} satisfies ResourceProps
