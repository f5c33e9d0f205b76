import { paragraph, title } from '@common/article/build.ts';
import { changeCase } from '../../../../../../renderer/src/editor/commands/change-case.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('x|ã', 'Nay là phường')])],
  run: (editor) => {
    changeCase(editor);
  },
  output: [title('A'), paragraph([noted('X|ã', 'Nay là phường')])],
});
