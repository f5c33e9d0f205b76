import { paragraph, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('Đảng bộ xã| Ngọc Chiến')],
  run: (editor) => {
    editor.deleteForward('word');
  },
  output: [title('A'), paragraph('Đảng bộ xã| Chiến')],
});
