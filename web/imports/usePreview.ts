import { useQuery } from '@tanstack/react-query'
import { type ImportKind, type ImportPreview, importLimits } from '#shared/imports/schema.ts'
import { useApi } from '../ui/useApi.ts'

/** The media type under which the server reads this file. */
export const typeOf = (file: File): string =>
  /\.(jsonl|ndjson)$/i.test(file.name) ? 'application/x-ndjson' : 'text/csv'

/** What the start of the file looks like to the server; only that much of it is sent. */
export function usePreview(file: File | undefined, kind: ImportKind) {
  const api = useApi()
  return useQuery({
    // Not under `imports`: signals about other imports must not send the file again.
    queryKey: ['import-preview', kind, file?.name, file?.size, file?.lastModified],
    enabled: file !== undefined,
    queryFn: ({ signal }) => {
      const isCut = (file?.size ?? 0) > importLimits.preview
      return api.call<ImportPreview>('POST', `/imports/preview?kind=${kind}&isCut=${isCut}`, {
        body: file?.slice(0, importLimits.preview),
        headers: { 'Content-Type': file ? typeOf(file) : '' },
        signal,
      })
    },
  })
}
