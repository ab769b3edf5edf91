import { useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'

/** Puts the first lines into an empty list, once they are known; what somebody took away stays away. */
export function useFirstLines(name: string, lines: readonly object[] | undefined): void {
  const { getValues, setValue } = useFormContext()
  const isFilled = useRef(false)
  useEffect(() => {
    if (isFilled.current || !lines || lines.length === 0) return
    // The form begins anew as it opens, after its fields have: what was put in before that is gone.
    const later = setTimeout(() => {
      isFilled.current = true
      const standing: unknown = getValues(name)
      if (!Array.isArray(standing) || standing.length === 0) setValue(name, [...lines])
    })
    return () => clearTimeout(later)
  }, [lines, name, getValues, setValue])
}
