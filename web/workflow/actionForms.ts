import type { ComponentType } from 'react'
import type { Static, TSchema } from 'typebox'
import type { Words } from '#shared/text.ts'
import type { Standing } from '#shared/workflow/refusal.ts'
import type { ActionOf, StateOf, Workflow } from '#shared/workflow/workflow.ts'

/** What a case record must carry for its actions to be shown: every case on the wire does. */
export type ActionRecord = Standing & { id: string; version: number }

/** The words of a feature's workflow: a missing state or action does not compile. */
export type WorkflowWords<W extends Workflow> = {
  states: Record<StateOf<W>, Words>
  actions: Record<ActionOf<W>, { label: Words; done: Words; explains: Words }>
}

export type ActionForm<R> = {
  /** Inputs whose sources are the fields of the action's body. */
  Fields: ComponentType<{ record: R }>
  /** What stands in them at first. */
  initial?: (record: R) => Record<string, unknown>
  /** The body made of what stands in the inputs, where the two differ; called before anything is sent. */
  body?: (values: Record<string, unknown>) => Record<string, unknown>
}

type BodyOf<A> = A extends { asks: infer S extends TSchema } ? Static<S> : Record<never, never>

type Asking<W extends Workflow> = {
  [A in ActionOf<W> as W['actions'][A] extends { needs: 'system' }
    ? never
    : Record<never, never> extends BodyOf<W['actions'][A]>
      ? never
      : A]: unknown
}

/** A form for every action whose body has a required field; for the others where one helps. Without one the action is taken at once. */
export type ActionForms<W extends Workflow, R> = { [A in keyof Asking<W>]: ActionForm<R> } & {
  [A in ActionOf<W>]?: ActionForm<R>
}
