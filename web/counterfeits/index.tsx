import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'
import type { Counterfeit } from '#shared/counterfeits/schema.ts'

const counterfeits: ResourceProps = {
  name: 'counterfeits',
  list: lazy(() => import('./CounterfeitList.tsx')),
  show: lazy(() => import('./CounterfeitShow.tsx')),
  create: lazy(() => import('./CounterfeitCreate.tsx')),
  recordRepresentation: (record: Counterfeit) => record.number,
}

export default counterfeits
