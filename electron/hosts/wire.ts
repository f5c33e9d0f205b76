/** The four messages between a caller and a host. Both ends check what arrives: a host that reads strangers' files is not trusted. */
import * as z from 'zod';
import { ERROR_CODES } from '../common/errors.ts';
import { progress } from '../common/contract/shapes.ts';

const callId = z.number().int().nonnegative();

/** Caller → host. `session`: which open book the call is about; null where the channel is about none. */
export const request = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), id: callId, channel: z.string(), session: z.string().nullable(), input: z.unknown() }),
  z.object({ kind: z.literal('cancel'), id: callId }),
]);
export type Request = z.infer<typeof request>;

const errorShape = z.object({
  code: z.enum(ERROR_CODES),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
});

const outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: errorShape }),
]);

/** Host → caller. A call has any number of progress messages, then one reply. */
export const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reply'), id: callId, reply: outcome }),
  z.object({ kind: z.literal('progress'), id: callId, progress }),
]);
export type Answer = z.infer<typeof answer>;
