import { paragraph, title } from '@common/article/build.ts';
import { broken, fixture, noted, suggesting } from '../../support.ts';

const by = { id: 's1', author: 'Lan', at: 1000 };

/** Part of the note's words stands: until the others are accepted it is behind those that stand, wherever the others are parted. */
export default fixture({
  input: [title('A'), paragraph([noted('xã', 'ghi'), { ...noted(' M|ới', 'ghi'), inserted: by }])],
  run: suggesting((editor) => editor.insertBreak()),
  output: [title('A'), paragraph([noted('xã', 'ghi'), { ...noted(' M', 'ghi'), inserted: by }]), broken('inserted', paragraph([{ text: '|ới', inserted: by }]))],
});
