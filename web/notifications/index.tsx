import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'notifications',
  list: lazy(() => import('./NotificationList.tsx')),
} satisfies ResourceProps
