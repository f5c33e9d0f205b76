import { join } from 'node:path';
import { app } from 'electron';

/** Folder of what is kept between runs to be quick (converted photos, how articles are set); may be emptied at any time. */
export const cacheFolder = (): string => join(app.getPath('userData'), 'print-cache');
