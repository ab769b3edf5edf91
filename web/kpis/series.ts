import type { Palette } from '@mui/material/styles'

/** How the lines of one chart are told apart: by colour, by dash and by the shape of their points. */
export type Look = { colour: string; dash?: string; shape: 'circle' | 'square' | 'diamond' }

/** Blue, orange and near black stay apart for every kind of colour vision; dashes and shapes for everybody. */
export const looksOf = ({ text, primary, tone }: Palette): readonly [Look, ...Look[]] => [
  { colour: text.primary, shape: 'circle' },
  { colour: primary.main, dash: '7 3', shape: 'square' },
  { colour: tone.busy.mark, dash: '2 3', shape: 'diamond' },
]
