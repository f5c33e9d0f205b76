/** What a person chose for the application as a whole. */
import { preferences, type Preferences } from '../common/contract/shapes.ts';
import { JsonRecord } from './record.ts';

export type PreferencesPatch = { readonly [K in keyof Preferences]?: Preferences[K] | undefined };

/** Vietnamese first, whatever the system's language. */
export const DEFAULT_PREFERENCES: Preferences = { language: 'vi', theme: 'system', author: '', notices: true };

/** A file from before there was a name, or notices, has none. */
const kept = preferences.extend({ author: preferences.shape.author.default(DEFAULT_PREFERENCES.author), notices: preferences.shape.notices.default(DEFAULT_PREFERENCES.notices) });

export class PreferenceStore {
  readonly #record: JsonRecord<typeof kept>;

  private constructor(record: JsonRecord<typeof kept>) {
    this.#record = record;
  }

  static async open(path: string): Promise<PreferenceStore> {
    return new PreferenceStore(await JsonRecord.open(path, kept, DEFAULT_PREFERENCES));
  }

  get value(): Preferences {
    return this.#record.value;
  }

  async change(patch: PreferencesPatch): Promise<Preferences> {
    const { language, theme, author, notices } = { ...this.value, ...withoutUndefined(patch) };
    await this.#record.set({ language, theme, notices, author: author.normalize('NFC').replace(/\s+/g, ' ').trim() });
    return this.value;
  }
}

function withoutUndefined(patch: PreferencesPatch): Partial<Preferences> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
