import { queueLetterNames, queueLetterTexts } from '#shared/templates/queueLetters.ts'
import type { TemplateName } from '#shared/templates/schema.ts'

const closing = ['Case number: {{case_number}}', 'Kind regards,\nSeller Operations']

const letter = (subject: string, ...paragraphs: string[]) => ({
  subject,
  body: ['Dear {{seller_name}},', ...paragraphs, ...closing].join('\n\n'),
})

const appeal = [
  'You may object within 30 days of receiving this notice by replying to this e-mail. Please include:',
  '- what you believe to be wrong, and why',
  '- evidence we can check, such as invoices, tracking records or messages with customers',
  'Somebody who had no part in this decision will review it, and you will receive the outcome with its reasons in writing.',
].join('\n')

type Statement = { subject: string; opening: string; terms?: string[]; consequence: string; nextSteps: string }

/** A statement of reasons: what, why, on which facts and clause, from when, and how to object. */
const statement = ({ subject, opening, terms = [], consequence, nextSteps }: Statement) =>
  letter(
    subject,
    opening,
    [
      '1. The measure',
      '- Measure: {{measure}}',
      '- Effective date: {{effective_date}}',
      ...terms,
      '- Payouts: {{payout_hold}}',
    ].join('\n'),
    '2. Our reasons\n{{grounds}}',
    '3. What we found\n{{findings}}',
    '4. The rule we applied\n- Policy: {{policy_name}}\n- Clause: {{clause}}',
    `5. What this means for you\n${consequence}`,
    `6. What you should do now\n${nextSteps}`,
    `7. How to object\n${appeal}`,
  )

const improvementPlan = [
  'Please reply to this e-mail with a plan of improvement that covers three points:',
  '- the specific cause of the breach',
  '- what you have already done about it, and with what result',
  '- how you will keep it from happening again, and by when',
].join('\n')

const ordersGoOn =
  'Orders already placed must still be shipped, and returns and customer questions handled, whatever the measure.'

const asLetter = ({ subject, body }: { subject: string; body: string }) => letter(subject, body)
const texts = queueLetterTexts('en')
const queueTexts = Object.fromEntries(queueLetterNames.map((name) => [name, asLetter(texts[name])])) as Record<
  (typeof queueLetterNames)[number],
  ReturnType<typeof letter>
>

export const baseTextsEn: Record<TemplateName, ReturnType<typeof letter>> = {
  explanation_request: letter(
    '[Explanation requested] {{policy_name}} ({{case_number}})',
    'We have found the following in your sales activity and would like to hear from you before anything is decided. This is an inquiry; no measure has been taken.',
    '1. What we found\n{{findings}}',
    '2. The rule that applies\n- Policy: {{policy_name}}\n- Clause: {{clause}}',
    '3. What we would like you to explain\n{{question}}',
    '4. When we need your answer\nPlease reply to this e-mail with your explanation and evidence by {{answer_by}}.',
    'We will read your answer before we decide. If we have not heard from you by then, we will have to decide on the facts above alone.',
  ),
  explanation_reminder: letter(
    '[Reminder] Please answer by {{answer_by}} ({{case_number}})',
    'We have not yet received the explanation that we asked you for.',
    '1. What we would like you to explain\n{{question}}',
    '2. When we need your answer\nPlease reply to this e-mail with your explanation and evidence by {{answer_by}}.',
    'If we have not heard from you by then, we will have to decide on the facts we have. If you have answered already, please disregard this reminder.',
  ),
  notice: statement({
    subject: '[Notice] {{policy_name}} is outside its limit ({{case_number}})',
    opening:
      'Your sales activity has moved outside the limit of our policy “{{policy_name}}”. Please take this as a notice.',
    consequence:
      'Nothing about your account is restricted by this notice. If the same happens again, a warning or a stricter measure may follow.',
    nextSteps: 'Please look into the cause and bring the figure back inside the limit. You do not need to reply.',
  }),
  warning: statement({
    subject: '[Warning] Breach of {{policy_name}} ({{case_number}})',
    opening: 'We have found a breach of our policy “{{policy_name}}” and are issuing a warning.',
    consequence:
      'The warning is kept on your record; you may go on selling as before. If things do not improve or the same breach happens again, stricter measures such as removal of listings or suspension may follow.',
    nextSteps:
      'Please correct the cause. If you have a plan of improvement, reply to this e-mail; we will take it into account.',
  }),
  listing_removal: statement({
    subject: '[Listings removed] {{listing_count}} of your listings are taken down ({{case_number}})',
    opening: 'We have found a breach of our policy “{{policy_name}}” and are taking down listings as set out below.',
    terms: ['- Listings concerned: {{listing_count}} (shown in your seller centre)'],
    consequence: `From the effective date these listings are not shown and take no new orders. Your other listings stay on sale. ${ordersGoOn}`,
    nextSteps: `${improvementPlan}\nDeleting these listings and registering the same goods again may be treated as an attempt to get round the measure.`,
  }),
  feature_restriction: statement({
    subject: '[Features restricted] Some seller features are restricted ({{case_number}})',
    opening: 'We have found a breach of our policy “{{policy_name}}” and are restricting features as set out below.',
    terms: ['- Restricted features: {{features}}'],
    consequence:
      'You cannot use these features from the effective date until the restriction is lifted. Your listings stay on sale.',
    nextSteps: improvementPlan,
  }),
  temporary_suspension: statement({
    subject: '[Suspension] Sales suspended from {{effective_date}} to {{until_date}} ({{case_number}})',
    opening:
      'We have found a serious breach of our policy “{{policy_name}}” and are suspending your sales for a fixed term.',
    terms: ['- Term: {{effective_date}} to {{until_date}}'],
    consequence: `During the term none of your listings is shown and no new listing can be added. ${ordersGoOn}`,
    nextSteps: `${improvementPlan}\nThe suspension ends by itself after {{until_date}}. Unless another measure is in force, your listings are then restored as they were.`,
  }),
  indefinite_suspension: statement({
    subject: '[Suspension] Sales suspended until further notice ({{case_number}})',
    opening:
      'We have found a serious breach of our policy “{{policy_name}}” and are suspending your sales until further notice.',
    terms: ['- Term: until we decide to lift it'],
    consequence: `None of your listings is shown and no new listing can be added. ${ordersGoOn}`,
    nextSteps: `${improvementPlan}\nWe will review your plan and your figures since, decide whether to lift the suspension, and tell you the outcome.`,
  }),
  permanent_closure: statement({
    subject: '[Account closed] Your seller account is closed ({{case_number}})',
    opening:
      'We have found breaches that make it impossible for us to go on working with you, and are closing your seller account under our policy “{{policy_name}}”.',
    consequence: `From the effective date none of your listings is on sale, and listings and seller features are no longer available to you. ${ordersGoOn}`,
    nextSteps:
      'Please complete the orders under way. Amounts still due are paid as stated above and in the Seller Terms.',
  }),
  measure_lifted: letter(
    '[Lifted] {{measure}} has been lifted ({{case_number}})',
    'The following measure against your account was lifted with effect from {{effective_date}}: {{measure}}.',
    'Listings and features that this measure had stopped are restored as they were; this may take a short while to show. Where another measure is in force, its restrictions remain.',
    'Please keep an eye on your figures so that the same does not happen again. If something has not come back, reply to this e-mail.',
  ),
  measure_ended: letter(
    '[Ended] The term of your measure is over ({{case_number}})',
    'The term of the following measure against your account is over; it ended on {{effective_date}}: {{measure}}.',
    'Listings that this measure had stopped are restored as they were; this may take a short while to show. Where another measure is in force, or payouts are held until a date of their own, that remains.',
    'If the same happens again, a stricter measure may follow. If something has not come back, reply to this e-mail.',
  ),
  ...queueTexts,
}
