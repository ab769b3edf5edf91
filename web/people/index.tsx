import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'people',
  list: lazy(() => import('./PersonList.tsx')),
  recordRepresentation: 'name',
} satisfies ResourceProps
