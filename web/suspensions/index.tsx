import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'
import type { Suspension } from '#shared/suspensions/schema.ts'

const suspensions: ResourceProps = {
  name: 'suspensions',
  list: lazy(() => import('./SuspensionList.tsx')),
  show: lazy(() => import('./SuspensionShow.tsx')),
  create: lazy(() => import('./SuspensionCreate.tsx')),
  recordRepresentation: (record: Suspension) => record.number,
}

export default suspensions
