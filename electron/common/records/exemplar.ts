/** Who and what the book is about: an individual (cá nhân), a collective (tập thể) or a model (mô hình); and their part in articles. */
import * as z from '../schema.ts';
import { moment, recordType, reference, text } from './record.ts';

export const exemplar = recordType({
  name: 'exemplar',
  table: 'exemplar',
  fields: {
    kind: z.enum(['individual', 'collective', 'model']),
    /** As it is printed, without the honorific. */
    name: text.min(1),
    /** Other spellings and former names, one a line: found as this exemplar, never printed. */
    otherNames: text,
    /** đồng chí, ông, bà, bác sĩ …: not part of the name. */
    honorific: text,
    role: text,
    unitId: reference,
    /** Of a model: học tập và làm theo Bác, Dân vận khéo … */
    field: text,
    gender: z.enum(['female', 'male']).nullable(),
    birthYear: z.int().min(1800).max(2200).nullable(),
    /** Set by hand where the given name cannot be told (two-word given names); empty: from the name. */
    sortKey: text,
    /** Never printed. */
    contact: text,
    portraitId: reference,
    note: text,
    /** Withdrawn from the book (a cancelled award, a discipline): it stands nowhere until each place is decided. */
    withdrawnAt: moment,
    withdrawnReason: text,
    mergedInto: reference,
  },
  initial: {
    otherNames: '',
    honorific: '',
    role: '',
    unitId: null,
    field: '',
    gender: null,
    birthYear: null,
    sortKey: '',
    contact: '',
    portraitId: null,
    note: '',
    withdrawnAt: null,
    withdrawnReason: '',
    mergedInto: null,
  },
  search: ['name', 'otherNames', 'honorific', 'role', 'field', 'note'],
});

export const exemplarArticle = recordType({
  name: 'exemplarArticle',
  table: 'exemplar_article',
  fields: {
    exemplarId: z.string().min(1).max(100),
    articleId: z.string().min(1).max(100),
    partPlayed: z.enum(['subject', 'mentioned', 'author']),
  },
  initial: { partPlayed: 'subject' },
});
