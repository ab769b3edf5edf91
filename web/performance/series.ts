import type { Theme } from '@mui/material/styles'

/** Lines are told apart by dashes and by the order of their names too: nobody has to see the colour. */
const dashes = ['', '7 3', '2 3', '10 3 2 3', '5 2 1 2 1 2', '14 4'] as const

export type Series = { colour: string; dash: string }

/** As many as can be told apart in one chart. */
export const mostDrawn = dashes.length

export function seriesOf({ palette }: Theme): Series[] {
  const { busy, good, bad, paused } = palette.tone
  const colours = [palette.primary.main, busy.mark, good.mark, paused.mark, bad.mark, palette.text.primary]
  return colours.map((colour, at) => ({ colour, dash: dashes[at] ?? '' }))
}
