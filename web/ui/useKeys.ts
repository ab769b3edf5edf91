import { useEffect, useRef } from 'react'
import { addKeys, type KeyBinding, type KeyScope } from './keys.ts'

/** Binds keys while the component is on the screen. Letters never fire inside fields or during composition. */
export function useKeys(bindings: readonly KeyBinding[]) {
  const scope = useRef<KeyScope>({ bindings })
  useEffect(() => {
    scope.current.bindings = bindings
  }, [bindings])
  useEffect(() => addKeys(scope.current), [])
}
