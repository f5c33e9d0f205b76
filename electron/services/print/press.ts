/** What the printing house asks for, ready to be worked by: the profile as a file, the PDF version, the room that marks take. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paperProfile, type PaperProfile, type PressStandard } from '../../common/book/press.ts';
import { AppError } from '../../common/errors.ts';
import { resourcePath } from '../resources.ts';
import { readProfile } from './icc.ts';
import { SLUG } from './pdf/marks.ts';
import type { PrintSource } from './source.ts';

export interface Press {
  readonly standard: PressStandard;
  /** PDF version of the file: that of PDF/X-1a:2003 knows no transparency. */
  readonly header: '1.4' | '1.6';
  /** mm round the bleed, for marks. */
  readonly slug: number;
  /** Path of the ICC output profile, four inks. */
  readonly profile: string;
  /** Name of the printing condition, registered where it is a known one. */
  readonly condition: string;
  readonly info: string;
  /** What the profile calls itself: "ISO Coated v2 300% (basICColor)". */
  readonly profileName: string;
  /** % of all inks together, at most. */
  readonly ink: number;
  /** The whole interior in black alone. */
  readonly grey: boolean;
}

/** The conditions are registered ones (color.org/registry): FOGRA39 paper types 1 and 2, FOGRA29 type 4, FOGRA30 type 5. Where the files are from is said beside them. */
const BUNDLED: Readonly<Record<PaperProfile, { readonly file: string; readonly condition: string; readonly info: string; readonly name: string }>> = {
  '': { file: 'ISOcoated_v2_300_bas.icc', condition: 'FOGRA39', info: 'Coated FOGRA39 (ISO 12647-2:2004)', name: 'ISO Coated v2 300% (basICColor)' },
  uncoated: { file: 'Uncoated_FOGRA29_280.icc', condition: 'FOGRA29', info: 'Uncoated FOGRA29 (ISO 12647-2:2004)', name: 'Uncoated FOGRA29 280% (Ky Yeu)' },
  'uncoated-yellowish': { file: 'Uncoated_FOGRA30_280.icc', condition: 'FOGRA30', info: 'Uncoated yellowish FOGRA30 (ISO 12647-2:2004)', name: 'Uncoated-yellowish FOGRA30 280% (Ky Yeu)' },
};

/**
 * @param cache a printer's own profile is laid there for as long as it is wanted
 * @throws AppError print/profile when the book's own profile is missing, print/profile-* when it is none; print/output when the cache cannot be written
 */
export function pressOf(source: PrintSource, cache: string): Press {
  const { pressStandard: standard, pressMarks, pressProfile, pressInk: ink, pressColours } = source.settings();
  const common = { standard, header: standard === 'x1a' ? '1.4' : '1.6', slug: pressMarks ? SLUG : 0, ink, grey: pressColours === 'one' } as const;
  const paper = paperProfile(pressProfile);
  if (paper !== undefined) {
    const { file, condition, info, name } = BUNDLED[paper];
    return { ...common, profile: resourcePath('icc', file), condition, info, profileName: name };
  }
  const bytes = source.kept?.(pressProfile) ?? null;
  if (bytes === null) throw new AppError('print/profile', { why: 'missing' });
  const { name } = readProfile(bytes);
  return { ...common, profile: laidDown(bytes, cache), condition: 'Custom', info: name, profileName: name };
}

function laidDown(bytes: Uint8Array, cache: string): string {
  const folder = join(cache, 'profiles');
  const path = join(folder, `${createHash('sha256').update(bytes).digest('hex')}.icc`);
  if (existsSync(path)) return path;
  try {
    mkdirSync(folder, { recursive: true });
    const part = `${path}.${String(process.pid)}.part`;
    writeFileSync(part, bytes);
    renameSync(part, path);
  } catch (thrown) {
    throw new AppError('print/output', { message: thrown instanceof Error ? thrown.message : String(thrown) }, { cause: thrown });
  }
  return path;
}
