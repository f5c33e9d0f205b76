/**
 * What React Aria says to a screen reader, in Vietnamese, by the package of it that says so; its own languages are without. The bundle puts
 * these beside its English (`build/lib/aria-words.mjs`). Vietnamese has one form for one and many.
 */
interface Formatter {
  readonly number: (value: number) => string;
}

type Args = Readonly<Record<string, string | number | boolean>>;
export type Said = string | ((args: Args, formatter: Formatter) => string);
type Words = Readonly<Record<string, Said>>;

const counted = (args: Args, name: string, formatter: Formatter): string => formatter.number(Number(args[name]));

const components: Words = {
  selectPlaceholder: 'Chọn một mục',
  tableResizer: 'Thanh đổi cỡ',
  dropzoneLabel: 'Vùng thả',
  colorSwatchPicker: 'Các màu',
};

const combobox: Words = {
  focusAnnouncement: (args, formatter) =>
    [
      args['isGroupChange'] === true ? `Vào nhóm ${String(args['groupTitle'])}, có ${counted(args, 'groupCount', formatter)} mục. ` : '',
      String(args['optionText']),
      args['isSelected'] === true ? ', đang chọn' : '',
    ].join(''),
  countAnnouncement: (args, formatter) => `Có ${counted(args, 'optionCount', formatter)} mục.`,
  selectedAnnouncement: (args) => `${String(args['optionText'])}, đã chọn`,
  buttonLabel: 'Hiện gợi ý',
  listboxLabel: 'Gợi ý',
};

const dnd: Words = {
  dragItem: (args) => `Kéo ${String(args['itemText'])}`,
  dragSelectedItems: (args, formatter) => `Kéo ${counted(args, 'count', formatter)} mục đang chọn`,
  dragDescriptionKeyboard: 'Bấm Enter để bắt đầu kéo.',
  dragDescriptionKeyboardAlt: 'Bấm Alt + Enter để bắt đầu kéo.',
  dragDescriptionTouch: 'Chạm hai lần để bắt đầu kéo.',
  dragDescriptionVirtual: 'Bấm để bắt đầu kéo.',
  dragDescriptionLongPress: 'Nhấn giữ để bắt đầu kéo.',
  dragSelectedKeyboard: (args, formatter) => `Bấm Enter để kéo ${counted(args, 'count', formatter)} mục đang chọn.`,
  dragSelectedKeyboardAlt: (args, formatter) => `Bấm Alt + Enter để kéo ${counted(args, 'count', formatter)} mục đang chọn.`,
  dragSelectedLongPress: (args, formatter) => `Nhấn giữ để kéo ${counted(args, 'count', formatter)} mục đang chọn.`,
  dragStartedKeyboard: 'Đang kéo. Bấm Tab để đến chỗ thả, rồi Enter để thả, hoặc Esc để thôi.',
  dragStartedTouch: 'Đang kéo. Đi đến chỗ thả, rồi chạm hai lần để thả.',
  dragStartedVirtual: 'Đang kéo. Đi đến chỗ thả, rồi bấm hoặc bấm Enter để thả.',
  endDragKeyboard: 'Đang kéo. Bấm Enter để thôi kéo.',
  endDragTouch: 'Đang kéo. Chạm hai lần để thôi kéo.',
  endDragVirtual: 'Đang kéo. Bấm để thôi kéo.',
  dropDescriptionKeyboard: 'Bấm Enter để thả. Bấm Esc để thôi kéo.',
  dropDescriptionTouch: 'Chạm hai lần để thả.',
  dropDescriptionVirtual: 'Bấm để thả.',
  dropCanceled: 'Đã thôi kéo.',
  dropComplete: 'Đã thả.',
  dropIndicator: 'chỗ thả',
  dropOnRoot: 'Thả vào đây',
  dropOnItem: (args) => `Thả vào ${String(args['itemText'])}`,
  insertBefore: (args) => `Đặt trước ${String(args['itemText'])}`,
  insertBetween: (args) => `Đặt giữa ${String(args['beforeItemText'])} và ${String(args['afterItemText'])}`,
  insertAfter: (args) => `Đặt sau ${String(args['itemText'])}`,
};

const grid: Words = {
  deselectedItem: (args) => `Đã bỏ chọn ${String(args['item'])}.`,
  select: 'Chọn',
  selectedCount: (args, formatter) => (Number(args['count']) === 0 ? 'Không chọn mục nào.' : `Đã chọn ${counted(args, 'count', formatter)} mục.`),
  selectedAll: 'Đã chọn mọi mục.',
  selectedItem: (args) => `Đã chọn ${String(args['item'])}.`,
  longPressToSelect: 'Nhấn giữ để bắt đầu chọn.',
};

/** By the folder of React Aria that holds the English; `components`: the package of the components itself. */
export const ARIA_WORDS = {
  components,
  combobox,
  dnd,
  grid,
  menu: { longPressMessage: 'Nhấn giữ, hoặc bấm Alt + mũi tên xuống, để mở bảng chọn' },
  overlays: { dismiss: 'Đóng' },
  searchfield: { 'Clear search': 'Xóa ô tìm' },
  toast: { close: 'Đóng', notifications: (args, formatter) => `${counted(args, 'count', formatter)} thông báo.` },
  tree: { expand: 'Mở', collapse: 'Thu lại' },
} satisfies Readonly<Record<string, Words>>;
