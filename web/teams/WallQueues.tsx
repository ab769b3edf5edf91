import { Link } from 'react-router'
import { features } from '#shared/features.ts'
import type { Wallboard } from '#shared/teams/wallboard.ts'
import { Ago } from '../ui/Ago.tsx'
import { useSay } from '../ui/useSay.ts'
import { Block } from './WallNext.tsx'
import { wallWords } from './wallWords.ts'

/** What nobody has taken, queue by queue, with the case that came first. */
export function WallQueues({ wall }: { wall: Wallboard }) {
  const say = useSay()
  return (
    <Block aria-label={say(wallWords.queues)}>
      <h3>{say(wallWords.queues)}</h3>
      {wall.queues.length === 0 && <p>{say(wallWords.nothingWaits)}</p>}
      {wall.queues.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say(wallWords.queue)}</th>
              <th scope="col" className="number">
                {say(wallWords.waiting)}
              </th>
              <th scope="col">{say(wallWords.oldest)}</th>
            </tr>
          </thead>
          <tbody>
            {wall.queues.map(({ kind, waiting, oldest }) => (
              <tr key={kind}>
                <td>{say(features[kind as keyof typeof features].label)}</td>
                <td className="number">{waiting.toLocaleString()}</td>
                <td>
                  {oldest && (
                    <Link to={`/${kind}/${oldest.id}/show`} data-row={oldest.id}>
                      {oldest.number}
                    </Link>
                  )}{' '}
                  {oldest && (
                    <small>
                      <Ago at={oldest.openedAt} />
                    </small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Block>
  )
}
