import { useGetIdentity } from 'react-admin'
import type { SessionRecord } from '#shared/people/schema.ts'
import { may, type Permission } from '#shared/permissions.ts'

const isSession = (identity: object | undefined): identity is SessionRecord =>
  identity !== undefined && 'permissions' in identity

/** Who is signed in; undefined for the moment before the session is known. */
export function useMe(): SessionRecord | undefined {
  const { identity } = useGetIdentity()
  return isSession(identity) ? identity : undefined
}

export const useMay = (permission: Permission): boolean => may(useMe()?.permissions ?? [], permission)
