import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'settings',
  list: lazy(() => import('./SettingList.tsx')),
  show: lazy(() => import('./SettingShow.tsx')),
  recordRepresentation: 'name',
} satisfies ResourceProps
