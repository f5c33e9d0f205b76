/** Saving, where a text that is locked is no reason to stop. */
import { toErrorShape } from '@common/errors.ts';

/** Waits for a save; that the article is approved, and takes nothing in, is passed over. @throws whatever else the save failed with */
export async function unlessLocked(saved: Promise<void>): Promise<void> {
  try {
    await saved;
  } catch (thrown) {
    if (toErrorShape(thrown).code !== 'article/locked') throw thrown;
  }
}
