import Search from '@mui/icons-material/Search'
import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useEffect, useRef, useState } from 'react'
import { useListFilterContext } from 'react-admin'
import { KeyHint } from './KeyHint.tsx'
import { useKeys } from './useKeys.ts'
import { useSay } from './useSay.ts'
import { uiWords } from './words.ts'

const pauseMs = 300

/** Full-text search of the list; `/` goes there. Sends nothing while a syllable is being composed. */
export function FilterSearch({ source = 'q', placeholder }: { source?: string; placeholder?: string }) {
  const say = useSay()
  const { filterValues, setFilters } = useListFilterContext()
  const set: string = filterValues?.[source] ?? ''
  const [text, setText] = useState(set)
  const [isComposing, setIsComposing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const latest = useRef(filterValues)
  latest.current = filterValues

  useEffect(() => setText(set), [set])
  useEffect(() => {
    if (isComposing || text.trim() === set) return
    const timer = setTimeout(() => {
      const { [source]: _, ...others } = latest.current ?? {}
      setFilters(text.trim() ? { ...others, [source]: text.trim() } : others)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [text, set, isComposing, source, setFilters])
  useKeys([{ id: 'list.search', keys: '/', says: uiWords.searchHere, run: () => field.current?.focus() }])

  return (
    <OutlinedInput
      type="search"
      size="small"
      value={text}
      inputRef={field}
      placeholder={placeholder ?? say(uiWords.search)}
      onChange={(event) => setText(event.target.value)}
      slotProps={{
        input: {
          'aria-label': placeholder ?? say(uiWords.searchHere),
          onCompositionStart: () => setIsComposing(true),
          onCompositionEnd: () => setIsComposing(false),
          onKeyDown: (event) => {
            if (event.key !== 'Escape' && event.key !== 'Enter') return
            // A search field of the browser clears itself on Escape; here Escape only goes back to the rows.
            event.preventDefault()
            if (!event.nativeEvent.isComposing) field.current?.blur()
          },
        },
      }}
      startAdornment={
        <InputAdornment position="start">
          <Search />
        </InputAdornment>
      }
      endAdornment={<KeyHint keys="/" id="list.search" />}
      sx={{
        width: 260,
        px: 2,
        '& input': { px: 0, py: '3px' },
        '& .MuiInputAdornment-root': { mr: 1.5 },
        color: 'text.secondary',
        '& input:focus': { color: 'text.primary' },
      }}
    />
  )
}
