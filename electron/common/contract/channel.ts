/**
 * One channel = one name, where its handler lives, one input schema, one output schema. Client, bridge, validation on both
 * ends and handler types all derive from the table in `channels.ts`; nothing about a call is written twice.
 */
import { lazy } from '../lazy.ts';
import * as z from '../schema.ts';

/**
 * Who answers. `main`: Electron's main process (dialogs, windows: whatever names a path). `store`: the process that owns the
 * yearbook file. `backup`: a process made for one piece of work on files that nobody has open. `print`: the long-lived typesetting
 * process. `export`: a typesetting process made for one job. `import`: a process that reads strangers' files and may be killed.
 * `inspect`: one that looks at yearbook files as data (strangers', damaged, or just opened) and may be killed.
 */
export type Answerer = 'main' | 'store' | 'print' | 'export' | 'import' | 'backup' | 'inspect';

/** Who may ask. A renderer's channel is reachable from the window; an internal one only between trusted processes. */
export type Asker = 'renderer' | 'internal';

/**
 * `I` and `O` are what goes in and comes out, not the schemas: those of every channel together are so many types that whoever
 * compares two channels keeps the compiler busy for seconds.
 */
export interface Channel<F extends Asker, T extends Answerer, I, O> {
  readonly from: F;
  readonly to: T;
  readonly input: z.ZodType<I>;
  readonly output: z.ZodType<O>;
  /** What goes in is large and JSON: it travels as a letter that only who answers opens (see `letter.ts`). */
  readonly sealed: (T extends 'main' ? never : true) | undefined;
}

/** @param schema called when the channel is used for the first time: a process uses few of them, and each process has this table before it does anything */
export function channel<F extends Asker, T extends Answerer, I extends z.ZodType, O extends z.ZodType>(
  from: F,
  to: T,
  schema: () => { input: I; output: O; sealed?: T extends 'main' ? never : true },
): Channel<F, T, z.infer<I>, z.infer<O>> {
  const made = lazy(schema as () => Pick<Channel<F, T, z.infer<I>, z.infer<O>>, 'input' | 'output' | 'sealed'>);
  return {
    from,
    to,
    get input() { return made().input; },
    get output() { return made().output; },
    get sealed() { return made().sealed; },
  };
}

export const nothing = z.strictObject({});
export type Nothing = z.infer<typeof nothing>;
