/** `kyyeu press BOOK …`: what the printing house asks of the interior's file. Without options: what the book says now. */
import { INK, paperProfile, PAPER_PROFILES, PRESS_COLOURS, PRESS_STANDARDS, type PressSettings } from '../../common/book/press.ts';
import { profileName, setPress, useProfile } from '../../services/book/press.ts';
import { EXIT, given, printJson, printLines, UsageError, type Run } from '../command.ts';
import { openToRead, openToWrite } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, json } = given(args, ['BOOK'], ['standard', 'marks', 'ink', 'colours', 'profile']);
  const file = positionals[0] ?? '';
  const patch = patchOf(values);
  const own = values['profile'];
  if (Object.keys(patch).length > 0 || own !== undefined) {
    const book = await openToWrite(file);
    try {
      const paper = own === 'usual' ? '' : PAPER_PROFILES.find((each) => each === own);
      if (own === undefined || paper !== undefined) setPress(book, { ...patch, ...(paper === undefined ? {} : { pressProfile: paper }) });
      else useProfile(book, own, patch);
    } finally {
      book.close();
    }
  }
  const book = await openToRead(file);
  try {
    const { pressStandard: standard, pressMarks: marks, pressInk: ink, pressColours: colours } = book.settings();
    const profile = profileName(book) ?? (paperProfile(book.settings().pressProfile) || null);
    if (json) printJson(io, { standard, marks, ink, colours, profile });
    else printLines(io, [`standard ${standard}, marks ${marks ? 'yes' : 'no'}, ink ${String(ink)} %, colours ${colours}, profile ${profile ?? 'usual'}`]);
  } finally {
    book.close();
  }
  return EXIT.ok;
};

function patchOf(values: Readonly<Record<string, string | undefined>>): Partial<PressSettings> {
  const { standard, marks, ink, colours } = values;
  return {
    ...(standard === undefined ? {} : { pressStandard: oneOf('standard', PRESS_STANDARDS, standard) }),
    ...(marks === undefined ? {} : { pressMarks: oneOf('marks', ['yes', 'no'], marks) === 'yes' }),
    ...(ink === undefined ? {} : { pressInk: percentOf(ink) }),
    ...(colours === undefined ? {} : { pressColours: oneOf('colours', PRESS_COLOURS, colours) }),
  };
}

function oneOf<T extends string>(option: string, known: readonly T[], value: string): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new UsageError(`--${option} must be ${known.join(' or ')}`);
  return found;
}

function percentOf(value: string): number {
  const percent = Number(value);
  if (!Number.isInteger(percent) || percent < INK.least || percent > INK.most) throw new UsageError(`--ink must be a whole number from ${String(INK.least)} to ${String(INK.most)}`);
  return percent;
}
