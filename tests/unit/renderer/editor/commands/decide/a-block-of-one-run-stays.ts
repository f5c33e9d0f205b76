import { paragraph, title } from '@common/article/build.ts';
import { decide } from '../../../../../../renderer/src/editor/commands/suggest/decide.ts';
import { coming, fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([coming('một|')])],
  run: (editor) => decide(editor, 'reject', 'all'),
  output: [title('A'), paragraph('|')],
});
