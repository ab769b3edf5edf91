import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'
import type { Gating } from '#shared/gating/schema.ts'

const gating: ResourceProps = {
  name: 'gating',
  list: lazy(() => import('./GatingList.tsx')),
  show: lazy(() => import('./GatingShow.tsx')),
  create: lazy(() => import('./GatingCreate.tsx')),
  recordRepresentation: (record: Gating) => record.number,
}

export default gating
