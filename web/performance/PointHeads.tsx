import { useSay } from '../ui/useSay.ts'
import { performanceWords } from './words.ts'

const heads = ['sellers', 'orders', 'mean', 'p10', 'p50', 'p90', 'judged', 'outside'] as const

/** What `PointCells` say, in their order. */
export function PointHeads() {
  const say = useSay()
  return heads.map((head) => (
    <th key={head} scope="col" className="number">
      {say(performanceWords[head])}
    </th>
  ))
}
