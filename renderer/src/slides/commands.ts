/** What the commands of slides and photos do. */
import type { DeskParts } from '../app/use-desk-parts.ts';
import { run } from '../errors/report.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { slideLayers } from './state.ts';

/** @param flush what was typed goes into the file first */
export function runSlides(command: 'export-slides' | 'present' | 'export-photos', { jobs }: Pick<DeskParts, 'jobs'>, flush: () => Promise<void>): void {
  if (slideLayers.get() !== null) return;
  run(async () => {
    await flush();
    if (command === 'present') await present(jobs);
    else slideLayers.show({ kind: command === 'export-slides' ? 'choose' : 'photos' });
  });
}

/** Shows what was chosen last over the whole screen. */
export async function present(jobs: Jobs): Promise<void> {
  const pages = await jobs.show(slideLayers.chosen());
  if (pages !== null) slideLayers.show({ kind: 'show', pages });
}
