import { useGetList } from 'react-admin'
import type { CaseRecord } from '#shared/cases/schema.ts'

/** The newest cases of all kinds against a seller, open and closed. */
export const useSellerCases = (sellerId: string) =>
  useGetList<CaseRecord>('cases', {
    filter: { sellerId },
    sort: { field: 'openedAt', order: 'DESC' },
    pagination: { page: 1, perPage: 25 },
  })
