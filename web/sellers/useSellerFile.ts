import { useQuery } from '@tanstack/react-query'
import type { SellerFile } from '#shared/sellers/schema.ts'
import { useApi } from '../ui/useApi.ts'

/** Readings, peers, limits, measures and strikes of a seller. */
export function useSellerFile(sellerId: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['sellers', 'file', sellerId],
    queryFn: ({ signal }) => api.file<SellerFile>('sellers', sellerId, signal),
  })
}
