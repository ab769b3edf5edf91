import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useRef } from 'react'
import type { RoutingBody } from '#shared/settings/routing.ts'
import { Panel } from '../ui/Panel.tsx'
import { useSay } from '../ui/useSay.ts'
import { Wrong } from './EditTable.tsx'
import type { EditorProps } from './editorProps.ts'
import { RoutingDryRun } from './RoutingDryRun.tsx'
import { RoutingRule } from './RoutingRule.tsx'
import { routingWords } from './routingWords.ts'

type Rule = RoutingBody['rules'][number]

/** Which team a new case goes to: rules in their order, and what they would have done lately. */
export default function RoutingEditor({ value, onChange, errors, isReadOnly }: EditorProps<RoutingBody>) {
  const say = useSay()
  const list = useRef<HTMLOListElement>(null)
  const { rules } = value
  const put = (next: Rule[]) => onChange({ rules: next })
  const move = (at: number, by: -1 | 1) => {
    const to = at + by
    const next = [...rules]
    const [rule] = next.splice(at, 1)
    if (!rule || to < 0 || to >= rules.length) return
    next.splice(to, 0, rule)
    put(next)
    // The field that was being written in goes along with its rule.
    const field = document.activeElement?.getAttribute('data-field')
    requestAnimationFrame(() =>
      list.current?.children[to]?.querySelector<HTMLElement>(field ? `[data-field="${field}"]` : 'input')?.focus(),
    )
  }
  const add = () => {
    const ids = new Set(rules.map(({ id }) => id))
    let n = rules.length + 1
    while (ids.has(`rule-${n}`)) n++
    // biome-ignore lint/suspicious/noThenProperty: the wording of a rule, never awaited
    put([...rules, { id: `rule-${n}`, name: say(routingWords.fresh), when: {}, then: { team: '' } }])
  }
  return (
    <>
      <Panel title={say(routingWords.rules)} count={rules.length}>
        <Hint>
          {say(routingWords.hint)} {!isReadOnly && rules.length > 1 && say(routingWords.orderHint)}
        </Hint>
        <Wrong errors={errors} at={['/rules']} />
        {rules.length === 0 && <Hint>{say(routingWords.empty)}</Hint>}
        <List ref={list}>
          {rules.map((rule, at) => (
            <RoutingRule
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place, which is what counts
              key={at}
              rules={rules}
              rule={rule}
              at={at}
              errors={errors}
              isReadOnly={isReadOnly}
              onChange={(next) => put(rules.map((one, n) => (n === at ? next : one)))}
              onRules={put}
              onMove={(by) => move(at, by)}
            />
          ))}
        </List>
        {!isReadOnly && (
          <Button startIcon={<Add />} disabled={rules.length >= 200} onClick={add}>
            {say(routingWords.add)}
          </Button>
        )}
      </Panel>
      <RoutingDryRun body={value} />
    </>
  )
}

const Hint = styled('p')(({ theme }) => ({ margin: '0 0 8px', color: theme.palette.text.secondary, maxWidth: '72ch' }))

const List = styled('ol')({ listStyle: 'none', margin: '0 0 8px', padding: 0, maxWidth: 1120 })
