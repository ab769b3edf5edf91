import type { ContractTerms, LineTerms } from '#shared/vendors/schema.ts'

const line = (
  name: LineTerms['line'],
  weight: number,
  green: number,
  amber: number,
  redCreditKrw: number,
): LineTerms => ({ line: name, weight, green, amber, amberCreditKrw: redCreditKrw / 2, redCreditKrw })

/** Where talks with a new provider begin: common targets of the trade, to be changed before anything is agreed. */
export const firstTerms: ContractTerms = {
  lines: [
    line('sla', 25, 95, 90, 400_000),
    line('accuracy', 20, 95, 90, 300_000),
    line('overturned', 10, 5, 10, 200_000),
    line('quality', 10, 97, 93, 100_000),
    line('csat', 10, 80, 70, 100_000),
    line('handleMedian', 5, 15, 25, 0),
    line('handleP90', 5, 45, 70, 0),
    line('occupancy', 5, 70, 60, 0),
    line('adherence', 5, 95, 90, 0),
    line('cost', 5, 9_000, 12_000, 0),
    line('volume', 0, 10, 5, 0),
  ],
  costPer: 'hour',
  costKrw: 24_000,
  creditCapPercent: 10,
}
