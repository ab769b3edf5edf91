import { useGetList } from 'react-admin'
import { listLimits } from '#shared/list.ts'
import { type TemplateName, type TemplateVersion, templateNames } from '#shared/templates/schema.ts'

const all = { page: 1, perPage: listLimits.widestRange }

/** Every version of one letter, newest first. */
export const useTemplateVersions = (name: TemplateName) =>
  useGetList<TemplateVersion>('templates', {
    filter: { name },
    sort: { field: 'number', order: 'DESC' },
    pagination: all,
  })

/** A letter as the list shows it: what is sent now, and what may come. */
export type LetterLine = { id: TemplateName; inForce?: TemplateVersion; draft?: TemplateVersion }

/** All letters in the order in which a seller might get them. */
export function useLetterLines() {
  const sort = { field: 'name', order: 'ASC' } as const
  const inForce = useGetList<TemplateVersion>('templates', { filter: { isInForce: true }, sort, pagination: all })
  const drafts = useGetList<TemplateVersion>('templates', { filter: { state: 'draft' }, sort, pagination: all })
  return {
    isPending: inForce.isPending || drafts.isPending,
    error: inForce.error ?? drafts.error,
    refetch: () => void Promise.all([inForce.refetch(), drafts.refetch()]),
    lines: templateNames.map((id): LetterLine => {
      const isOf = (version: TemplateVersion) => version.name === id
      return { id, inForce: inForce.data?.find(isOf), draft: drafts.data?.find(isOf) }
    }),
  }
}
