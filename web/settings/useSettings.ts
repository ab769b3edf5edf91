import { useQuery } from '@tanstack/react-query'
import { useGetList } from 'react-admin'
import { listLimits } from '#shared/list.ts'
import { type SettingName, type SettingVersion, settingNames } from '#shared/settings/schema.ts'
import { useApi } from '../ui/useApi.ts'

/** Versions of one setting, or of all, newest first. */
export const useSettingVersions = (name?: SettingName) =>
  useGetList<SettingVersion>('settings', {
    filter: name ? { name } : {},
    sort: { field: 'number', order: 'DESC' },
    pagination: { page: 1, perPage: listLimits.widestRange },
  })

/** A setting as the list shows it. */
export type SettingLine = { id: SettingName; inForce?: SettingVersion; draft?: SettingVersion }

export function linesOfSettings(versions: readonly SettingVersion[]): SettingLine[] {
  return settingNames.map((id) => {
    const own = versions.filter(({ name }) => name === id)
    return {
      id,
      inForce: own.find(({ isInForce }) => isInForce),
      draft: own.find(({ state }) => state === 'draft'),
    }
  })
}

/** What keeps a saved draft from being published, by path. */
export function useCheck({ id, version, state }: SettingVersion) {
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['settings', 'check', id, version],
    queryFn: ({ signal }) => api.call<{ errors: Record<string, string> }>('GET', `/settings/${id}/check`, { signal }),
    enabled: state === 'draft',
  })
  return data?.errors ?? none
}

const none: Record<string, string> = {}
