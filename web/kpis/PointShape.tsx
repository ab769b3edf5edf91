import type { Look } from './series.ts'

type PointShapeProps = { cx: number; cy: number; shape: Look['shape']; colour: string; size?: number }

/** A point whose shape says which line it is of. */
export function PointShape({ cx, cy, shape, colour, size = 3 }: PointShapeProps) {
  if (shape === 'circle') return <circle cx={cx} cy={cy} r={size} fill={colour} />
  const turn = shape === 'diamond' ? `rotate(45 ${cx} ${cy})` : undefined
  return <rect x={cx - size} y={cy - size} width={size * 2} height={size * 2} transform={turn} fill={colour} />
}
