import { paragraph, title } from '@common/article/build.ts';
import { broken, fixture, noted, suggesting } from '../../support.ts';

const by = { id: 's1', author: 'Lan', at: 1000 };

/** One word is to take another's place; until that is decided the note stands behind either. */
export default fixture({
  input: [title('A'), paragraph([{ ...noted('cũ', 'ghi'), deleted: by }, { ...noted('|mới', 'ghi'), inserted: by }])],
  run: suggesting((editor) => editor.insertBreak()),
  output: [title('A'), paragraph([{ ...noted('cũ', 'ghi'), deleted: by }]), broken('inserted', paragraph([{ ...noted('|mới', 'ghi'), inserted: by }]))],
});
