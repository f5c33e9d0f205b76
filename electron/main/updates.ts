/**
 * Whether this copy of the program has a place where new versions are announced: `updateFeed` in its package.json, put there when it was
 * packaged (`build/updates.mjs`). Nothing is asked of a network here; without a feed there is nothing that could be.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const manifest = z.object({ updateFeed: z.url({ protocol: /^https$/u }).optional() });

/** @param folder of the program's package.json. @returns the feed's host; null: updates are off */
export function updateHost(folder: string): string | null {
  const { updateFeed } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return updateFeed === undefined ? null : new URL(updateFeed).host;
}
