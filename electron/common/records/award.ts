/** Awards, and the dated catalogue of their forms: the catalogue changes with the law and is the book's own, editable data. */
import * as z from '../schema.ts';
import { day, moment, recordType, reference, text } from './record.ts';

export const awardForm = recordType({
  name: 'awardForm',
  table: 'award_form',
  fields: {
    /** Huân chương Lao động hạng Ba, Bằng khen của Chủ tịch UBND tỉnh … */
    name: text.min(1),
    /** huân chương, huy chương, bằng khen, giấy khen, danh hiệu … */
    family: text,
    /** nhà nước, bộ/ngành/tỉnh, cơ sở … */
    level: text,
    givenTo: z.enum(['individual', 'collective', 'both']),
    /** Order in lists, the highest first: 1, 2, 3 … */
    rank: z.int().min(0).max(100_000),
    validFrom: day,
    validTo: day,
    /** The law or decree it comes from. */
    law: text,
  },
  initial: { family: '', level: '', givenTo: 'both', rank: 1000, validFrom: null, validTo: null, law: '' },
  search: ['name'],
});

export const award = recordType({
  name: 'award',
  table: 'award',
  fields: {
    exemplarId: z.string().min(1).max(100),
    formId: reference,
    /** The form as the source writes it, where the catalogue has none. */
    formText: text,
    issuer: text,
    level: text,
    decisionNumber: text,
    decidedOn: day,
    reason: text,
    period: text,
    sourceId: reference,
    cancelledAt: moment,
    cancelledReason: text,
    note: text,
  },
  initial: {
    formId: null,
    formText: '',
    issuer: '',
    level: '',
    decisionNumber: '',
    decidedOn: null,
    reason: '',
    period: '',
    sourceId: null,
    cancelledAt: null,
    cancelledReason: '',
    note: '',
  },
  search: ['formText', 'issuer', 'decisionNumber', 'reason'],
});
