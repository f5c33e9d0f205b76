import { paragraph, title } from '@common/article/build.ts';
import { broken, fixture, noted, suggesting } from '../../support.ts';

const by = { id: 's1', author: 'Lan', at: 1000 };

/** The words that go keep the note if they stay, the last of those that come take it if they do not. */
export default fixture({
  input: [title('A'), paragraph([{ ...noted('cũ', 'ghi'), deleted: by }, { ...noted('xã m|ới', 'ghi'), inserted: by }])],
  run: suggesting((editor) => editor.insertBreak()),
  output: [title('A'), paragraph([{ ...noted('cũ', 'ghi'), deleted: by }, { text: 'xã m', inserted: by }]), broken('inserted', paragraph([{ ...noted('|ới', 'ghi'), inserted: by }]))],
});
