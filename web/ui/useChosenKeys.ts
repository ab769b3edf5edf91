import { useEffect } from 'react'
import { useStore } from 'react-admin'
import { type ChosenKeys, setChosenKeys } from './keys.ts'
import { useMe } from './useMe.ts'

const nobody = 'nobody'

/** The keys that this person chose, kept on this computer under their name. */
export const useChosenKeys = () => useStore<ChosenKeys>(`keys.${useMe()?.id ?? nobody}`, {})

/** Puts them in force; once, in the frame. */
export function useKeysInForce(): void {
  const [keys] = useChosenKeys()
  useEffect(() => setChosenKeys(keys), [keys])
}
