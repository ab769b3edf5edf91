import { lazy } from 'react'
import type { ResourceProps } from 'react-admin'
import type { Verification } from '#shared/verifications/schema.ts'

const verifications: ResourceProps = {
  name: 'verifications',
  list: lazy(() => import('./VerificationList.tsx')),
  show: lazy(() => import('./VerificationShow.tsx')),
  create: lazy(() => import('./VerificationCreate.tsx')),
  recordRepresentation: (record: Verification) => record.number,
}

export default verifications
