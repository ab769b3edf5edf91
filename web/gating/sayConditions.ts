import type { Gating } from '#shared/gating/schema.ts'
import { caseWords } from '#shared/gating/screenWords.ts'
import type { Locale } from '#shared/text.ts'
import { exactDay } from '../ui/times.ts'
import type { Say } from '../ui/useSay.ts'

/** What a permission is bound to, a sentence each. */
export function sayConditions(conditions: Gating['conditions'], say: Say, locale: Locale): string[] {
  const { volumeCap, categories, testBuyBy, testBuyDoneAt } = conditions
  const on = (instant: string) => ({ day: exactDay(new Date(instant), locale) })
  return [
    volumeCap && say(caseWords.cap, { count: volumeCap.toLocaleString(locale) }),
    categories?.length && say(caseWords.only, { categories: categories.join(', ') }),
    testBuyDoneAt ? say(caseWords.testBuyDone, on(testBuyDoneAt)) : testBuyBy && say(caseWords.testBuy, on(testBuyBy)),
  ].filter((line) => typeof line === 'string')
}
