import type { Words } from '../text.ts'

/** How a setting is shown, edited and told apart from another version: one description, read by the screen. */
export type SettingField =
  | { kind: 'whole'; label: Words; unit?: Words; hint?: Words }
  | { kind: 'number'; label: Words; unit?: Words; hint?: Words }
  /** 0 … 1 in the body, percent on the screen. */
  | { kind: 'share'; label: Words; hint?: Words }
  | { kind: 'krw'; label: Words; hint?: Words }
  | { kind: 'text'; label: Words; hint?: Words; isLong?: true }
  | { kind: 'flag'; label: Words; hint?: Words }
  | { kind: 'choice'; label: Words; hint?: Words; options: Record<string, Words> }
  | { kind: 'choices'; label: Words; hint?: Words; options: Record<string, Words> }
  /** A list of free words. */
  | { kind: 'texts'; label: Words; hint?: Words }
  | { kind: 'group'; label: Words; hint?: Words; fields: Record<string, SettingField> }
  /** A list of objects; `fresh` is what a new row begins with, `title` the field that names a row. */
  | {
      kind: 'rows'
      label: Words
      hint?: Words
      title: string
      fields: Record<string, SettingField>
      fresh: Record<string, unknown>
    }

/** A field that may be null in the body says so with `isOptional`; empty on the screen is null. */
export type SettingForm = Record<string, SettingField & { isOptional?: true }>
