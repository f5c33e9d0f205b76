import { paragraph, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('Đảng bộ xã Ngọc Chiến|, huyện')],
  run: (editor) => {
    editor.deleteBackward('word');
  },
  output: [title('A'), paragraph('Đảng bộ xã Ngọc |, huyện')],
});
