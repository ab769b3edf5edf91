import * as chapter from './chapters.ts'
import type { Story } from './scene.ts'

/** The ways that cases of the demo go. Where a story ends, its case rests until a visitor takes it on. */

const day = 24

/** Nobody has looked at it yet. */
const untouched: Story = async function* () {}

const triaged: Story = async function* (scene) {
  yield* chapter.triage(scene)
}

const looked: Story = async function* (scene) {
  yield* chapter.investigate(scene)
}

const dismissed: Story = async function* (scene) {
  yield* scene.random.chance(0.5) ? chapter.triage(scene) : chapter.investigate(scene)
  yield* chapter.dismiss(scene)
}

const asked: Story = async function* (scene) {
  yield* chapter.investigate(scene)
  yield* chapter.ask(scene)
}

const proposed: Story = async function* (scene) {
  yield* chapter.investigate(scene)
  yield* chapter.propose(scene)
}

const measured: Story = async function* (scene) {
  yield* proposed(scene)
  yield* chapter.decide(scene)
}

const heardAndMeasured: Story = async function* (scene) {
  yield* asked(scene)
  yield* chapter.hear(scene)
  yield* chapter.propose(scene)
  yield* chapter.decide(scene)
}

const heardAndDismissed: Story = async function* (scene) {
  yield* asked(scene)
  yield* chapter.hear(scene)
  yield* chapter.dismiss(scene)
}

const secondThoughts: Story = async function* (scene) {
  yield* proposed(scene)
  yield* scene.random.chance(0.6) ? chapter.sendBack(scene) : chapter.withdraw(scene)
  yield* chapter.decide(scene)
}

/** For the desk of operations and of legal. */
const graveProposal = (measure: 'indefinite_suspension' | 'permanent_closure', signatures: number): Story =>
  async function* (scene) {
    yield* chapter.investigate(scene)
    yield* chapter.propose(scene, { measure, days: undefined, payoutHoldDays: 90 })
    yield* chapter.decide(scene, signatures)
  }

/** A measure in force, and what became of it some days later. */
const andThen = (beginning: Story, afterDays: readonly [number, number], ending: Story): Story =>
  async function* (scene) {
    yield* beginning(scene)
    yield* chapter.wait(day * scene.random.between(...afterDays))
    yield* ending(scene)
  }

/** The same, timed so that a visitor finds the last step fresh: within a day of the end. */
const andLately = (beginning: Story, ending: Story): Story =>
  async function* (scene) {
    yield* beginning({ ...scene, terms: [60, 90] })
    const { now } = yield* chapter.wait(0)
    const hoursLeft = (scene.end.getTime() - now.getTime()) / 3_600_000
    yield* chapter.wait(hoursLeft - scene.random.between(4, 20))
    yield* ending({ ...scene, pace: [0.2, 1.5] })
  }

const lifted: Story = async function* (scene) {
  yield* chapter.lift(scene)
  if (scene.random.chance(0.2)) {
    yield* chapter.keep(scene)
    yield* chapter.wait(day * 7)
    yield* chapter.lift(scene)
  }
  yield* chapter.confirmLift(scene)
}

const closed: Story = async function* (scene) {
  yield* chapter.escalate(scene)
  yield* chapter.closeForGood(scene, 'ops@demo')
  yield* chapter.closeForGood(scene, 'legal@demo')
}

const spared: Story = async function* (scene) {
  yield* chapter.escalate(scene)
  yield* chapter.deescalate(scene)
}

const escalatedTwice: Story = async function* (scene) {
  yield* chapter.escalate(scene)
  yield* chapter.closeForGood(scene, 'ops@demo')
}

/** Ordinary weeks: dealt out in turn, so that every way is gone whatever the seed. */
export const ordinary: readonly Story[] = [
  andThen(measured, [9, 20], lifted),
  dismissed,
  measured,
  andThen(heardAndMeasured, [10, 25], lifted),
  heardAndDismissed,
  measured,
  measured,
  secondThoughts,
  dismissed,
  andThen(heardAndMeasured, [8, 16], lifted),
  measured,
  heardAndMeasured,
]

export const grave: readonly Story[] = [
  andThen(measured, [2, 5], closed),
  measured,
  andThen(heardAndMeasured, [5, 9], lifted),
  heardAndDismissed,
  andThen(secondThoughts, [2, 6], spared),
  measured,
  heardAndMeasured,
  andThen(measured, [4, 6], lifted),
  dismissed,
  secondThoughts,
]

/** Some weeks ago, and on somebody's desk again these days. */
export const onTheDeskAgain: readonly Story[] = [
  andLately(measured, chapter.lift),
  measured,
  andLately(measured, chapter.escalate),
  andLately(measured, chapter.lift),
  andLately(measured, escalatedTwice),
]

/** The newest cases, so that every role finds its work waiting. */
export const today: readonly Story[] = [
  untouched,
  proposed,
  triaged,
  looked,
  asked,
  untouched,
  measured,
  untouched,
  proposed,
  looked,
]

export const todayGrave: readonly Story[] = [
  untouched,
  proposed,
  graveProposal('indefinite_suspension', 0),
  graveProposal('permanent_closure', 1),
  proposed,
  looked,
  proposed,
  asked,
  proposed,
]
