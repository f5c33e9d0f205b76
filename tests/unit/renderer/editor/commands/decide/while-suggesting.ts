import { paragraph, title } from '@common/article/build.ts';
import { decide } from '../../../../../../renderer/src/editor/commands/suggest/decide.ts';
import { coming, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'a|' }, coming('b')])],
  run: suggesting((editor) => decide(editor, 'accept', 'all')),
  output: [title('A'), paragraph('a|b')],
});
