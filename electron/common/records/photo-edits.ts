/** How a photo is shown, beside its crop: the original is never changed. */
import * as z from '../schema.ts';

export const photoEdits = z.strictObject({
  /** Clockwise, after the camera's own orientation. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** Degrees clockwise that the horizon is put right by, after the turn. */
  straighten: z.number().min(-15).max(15),
  /** Stops (EV): 1 is twice the light. */
  exposure: z.number().min(-2).max(2),
  /** What has to stay in sight where the photo is cut to a shape, in 0 to 1 of the upright, turned picture; null: its middle. */
  focus: z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).nullable(),
});
export type PhotoEdits = z.infer<typeof photoEdits>;

/** As it came. */
export const NO_EDITS: PhotoEdits = { turn: 0, straighten: 0, exposure: 0, focus: null };
