import { absenceReasons } from '#shared/teams/absence.ts'
import { availabilities, type Certificate, type ShiftWeek, teamFunctions } from '#shared/teams/schema.ts'
import { flag, index, instant, integer, json, primaryKey, table, text, uniqueIndex, word } from '../db/columns.ts'
import { oneOf } from '../db/oneOf.ts'
import { people } from '../people/table.ts'
import { vendors } from '../vendors/table.ts'

export const teams = table(
  'teams',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    /** Short and lasting: rules and links name the team by it. */
    slug: text('slug').notNull(),
    nameEn: text('name_en').notNull(),
    nameKo: text('name_ko').notNull(),
    function: word('function', teamFunctions).notNull(),
    /** The provider whose desk it is; null for our own. Its people see what is routed here, and nothing else. */
    vendorId: text('vendor_id').references(() => vendors.id),
    /** Which calendar of the settings its promises run by. */
    calendar: text('calendar').notNull(),
    /** Whom a case goes to when its promise is broken and the rule says escalate. */
    escalatesToId: text('escalates_to_id'),
    /** Hands new cases to members with room, instead of waiting until somebody asks for the next one. */
    assignsItself: flag('assigns_itself').notNull(),
    isActive: flag('is_active').notNull(),
    /** Once it no longer works: the team that takes its cases. */
    successorId: text('successor_id'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('teams_slug').on(t.slug), oneOf('teams', 'function', teamFunctions)],
)

export const teamMembers = table(
  'team_members',
  {
    teamId: text('team_id')
      .notNull()
      .references(() => teams.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    isLead: flag('is_lead').notNull(),
    since: instant('since').notNull(),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.personId] }), index('team_members_person').on(t.personId)],
)

/** What a person can take on. Somebody without a row has no skills and the house's capacity. */
export const workProfiles = table(
  'work_profiles',
  {
    personId: text('person_id')
      .primaryKey()
      .references(() => people.id),
    version: integer('version').notNull(),
    languages: json<('en' | 'ko')[]>('languages').notNull(),
    /** Skill words with the day their certificate ends. */
    skills: json<Certificate[]>('skills').notNull(),
    capacity: integer('capacity').notNull(),
    shift: json<ShiftWeek>('shift').notNull(),
    availability: word('availability', availabilities).notNull(),
    availabilitySince: instant('availability_since').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  () => [oneOf('work_profiles', 'availability', availabilities)],
)

/** What somebody said of themselves before what their profile says now: each row is over. */
export const availabilitySpans = table(
  'availability_spans',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    availability: word('availability', availabilities).notNull(),
    fromAt: instant('from_at').notNull(),
    toAt: instant('to_at').notNull(),
  },
  (t) => [
    index('availability_spans_person').on(t.personId, t.toAt),
    oneOf('availability_spans', 'availability', availabilities),
  ],
)

/** The hours that somebody worked by until then, before those of their profile. */
export const shiftSpans = table(
  'shift_spans',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    shift: json<ShiftWeek>('shift').notNull(),
    until: instant('until').notNull(),
  },
  (t) => [index('shift_spans_person').on(t.personId, t.until)],
)

/** Time in a team that is over: they left it, or it no longer worked. */
export const teamSpans = table(
  'team_spans',
  {
    id: text('id').primaryKey(),
    teamId: text('team_id')
      .notNull()
      .references(() => teams.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    fromAt: instant('from_at').notNull(),
    toAt: instant('to_at').notNull(),
  },
  (t) => [index('team_spans_person').on(t.personId, t.toAt)],
)

/** Days on which somebody is not there, and who stands in for them. Ended before it began: cancelled. */
export const absences = table(
  'absences',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day').notNull(),
    beginsAt: instant('begins_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    reason: word('reason', absenceReasons).notNull(),
    note: text('note'),
    delegateId: text('delegate_id').references(() => people.id),
    enteredById: text('entered_by_id').references(() => people.id),
    enteredAt: instant('entered_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('absences_person').on(t.personId, t.endsAt, t.beginsAt),
    index('absences_end').on(t.endsAt, t.beginsAt, t.personId),
    index('absences_delegate').on(t.delegateId, t.endsAt),
    oneOf('absences', 'reason', absenceReasons),
  ],
)
