import { paragraph, title } from '@common/article/build.ts';
import { changeCase } from '../../../../../../renderer/src/editor/commands/change-case.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('cán bộ đả|ng viên')],
  run: (editor) => {
    changeCase(editor);
  },
  output: [title('A'), paragraph('cán bộ Đả|ng viên')],
});
