import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'

export default {
  name: 'brands',
  list: lazy(() => import('./BrandList.tsx')),
  show: lazy(() => import('./BrandShow.tsx')),
  recordRepresentation: 'name',
} satisfies ResourceProps
