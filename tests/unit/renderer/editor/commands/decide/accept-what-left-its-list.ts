import { list, paragraph, title } from '@common/article/build.ts';
import { decide } from '../../../../../../renderer/src/editor/commands/suggest/decide.ts';
import { broken, coming, fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một']), broken('inserted', paragraph([coming('mới|')])), list(false, ['hai'])],
  run: (editor) => decide(editor, 'accept', 'all'),
  output: [title('A'), list(false, ['một']), paragraph('mới|'), list(false, ['hai'])],
});
