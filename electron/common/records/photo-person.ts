/** Who stands where on a photo: "đứng thứ 8 từ bên trái qua" as data. */
import * as z from '../schema.ts';
import { recordType, reference, text } from './record.ts';

/** Part of a photo; all four in 0 to 1 of its upright width and height. */
export const box = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

export const photoPerson = recordType({
  name: 'photoPerson',
  table: 'photo_person',
  fields: {
    photoId: z.string().min(1).max(100),
    exemplarId: reference,
    /** The name as the caption has it, also where no record knows it. */
    name: text,
    /** Counted from the left, 1 the first; null: not known. */
    place: z.int().min(1).max(10_000).nullable(),
    box: box.nullable(),
  },
  json: ['box'],
  initial: { exemplarId: null, name: '', place: null, box: null },
  search: ['name'],
});
