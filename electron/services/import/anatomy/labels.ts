/**
 * Words of web pages that are not of the article, as data, folded (no tones, small letters). To teach the importer a new
 * page, add its words here.
 */

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split('|')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  );

/** Menu entries: furniture at the head and foot of a page, or when a whole line is made of them. */
export const MENU = words(`
  trang chu|trang nhat|home|gioi thieu|gioi thieu chung|tin tuc|tin tuc su kien|tin tuc - su kien|lien he|ban can biet|tien ich|
  so do site|so do trang|so do cong|sitemap|rss|dang nhap|dang ky|dang xuat|tim kiem|menu|hoi dap|hoi - dap|gop y|thu vien|
  thu vien anh|thu vien video|video|clip|audio|multimedia|media|van ban|van ban moi|thu dien tu|english|tieng viet|dat bao|rao vat|
  quang cao|doc bao in|bao in|e-magazine|emagazine|podcast|mobile|danh muc|chuyen muc|toggle navigation|skip to main content|
  ngon ngu|tra cuu|thong bao|lich cong tac|thu tuc hanh chinh|dich vu cong|co cau to chuc|to chuc bo may|chuyen de|trang truoc|
  trang sau|infographics|an pham|e-paper|epaper|bao giay|mang xa hoi|fanpage|instagram|zalo oa|thoi tiet|gia vang|ty gia|lien ket|lien ket web|lien ket website|website lien ket|lien ket nhanh|thong ke truy cap|bo dem|tham do y kien|tin video|tin anh|thong tin can biet|van ban chi dao dieu hanh|van ban chi dao|chuyen den noi dung chinh|bo qua dieu huong|nhap tu khoa tim kiem|nhap tu khoa|tim kiem...|xem theo ngay|xem tin theo ngay|xem tin theo ngay thang|chuyen trang|vn en|vi en|infographic|hinh anh|anh|toa soan|duong day nong|lich phat song|truyen hinh|phat thanh|megastory|longform|search
`);

/** Sections of newspapers and portals: in front of a title they are not the title. */
export const SECTIONS = words(`
  thoi su|chinh tri|kinh te|xa hoi|van hoa|van hoa - xa hoi|giao duc|y te|suc khoe|quoc phong|an ninh|quoc phong - an ninh|
  an ninh - quoc phong|doi song|phap luat|the gioi|quoc te|trong nuoc|trong tinh|xay dung dang|xay dung dang - chinh quyen|
  xay dung dang, chinh quyen|guong sang|guong sang quanh ta|guong sang co so|guong tot|nguoi tot viec tot|nguoi tot, viec tot|
  nguoi tot - viec tot|guong nguoi tot viec tot|guong nguoi tot, viec tot|guong nguoi tot - viec tot|dien hinh tien tien|
  guong dien hinh|guong dien hinh tien tien|hoc tap va lam theo bac|hoc tap va lam theo guong bac|hoc va lam theo bac|
  hoc bac|lam theo bac|lam theo loi bac|lam theo guong bac|lam theo guong bac ho|hoc tap lam theo bac|
  hoc tap va lam theo tu tuong, dao duc, phong cach ho chi minh|hoc tap, lam theo tu tuong, dao duc, phong cach ho chi minh|
  cuoc song quanh ta|ban doc|phong su|ky su|phong su - ky su|nhan vat|nhan vat - su kien|su kien|su kien - binh luan|dan van kheo|
  thi dua yeu nuoc|thi dua - khen thuong|tin hoat dong|hoat dong cua dang bo|hoat dong|cong tac dang|cong tac dan van|mat tran - doan the|
  doan the|tuoi tre|phu nu|nong thon moi|nong nghiep|khoa hoc - cong nghe|the thao|du lich|moi truong|tin trong tinh|tin dia phuong|
  tin noi bat|guong mat|chan dung|nhip song tre|tin co so|tin hoi vien|cong tac xay dung dang|to chuc xay dung dang|dang - doan the|dang va doan the|chinh quyen|nghi quyet va cuoc song|dua nghi quyet vao cuoc song|doi song - xa hoi|cau chuyen hom nay|tam diem|chuyen quanh ta|cuoc thi viet|nhip cau nhan ai|vi cong dong|ban doc viet|trang van nghe|sang tac|tin van|hoc tap va lam theo tam guong dao duc ho chi minh|hoc va lam theo bac|guong thay|guong sang phu nu|dien hinh|nhan to moi|mo hinh moi|mo hinh hay|sggp|sggpo|nldo|nld|hnm|lao dong|tien phong|dan tri|qdnd|cand|vov|vtv|tap the dien hinh|tap the dien hinh tien tien|ca nhan dien hinh|ca nhan dien hinh tien tien|guong tap the|guong ca nhan|tap the tieu bieu|ca nhan tieu bieu|tro chuyen|dat va nguoi|guong sang doi thuong|doi thoai|gap go|ho so|tam su|gioi tre|suc song tre|song dep|song tre|nhan ai|gia dinh|cong nghe|khoa hoc|lao dong|viec lam|cong doan|doi song xa hoi|an sinh xa hoi|tam long nhan ai|viec tu te|chuyen tu te|kinh doanh|doanh nhan|doanh nghiep|khuyen hoc|nha giao|ban tre|dong bao dan toc|dan toc|dan toc - mien nui|ton giao|bien dao|bien gioi - bien dao|xay dung nong thon moi|thi dua|khen thuong|chuyen doi so|vi cuoc song cong dong|nhung tam guong binh di|nhung bong hoa dep
`);

/** Tools and states around an article: furniture wherever they fill a line. */
export const TOOLS = words(`
  print|in|in ra|in bai|in bai viet|in trang|in trang nay|ban in|ban de in|email|e-mail|gui email|gui mail|gui bai viet|gui cho ban be|chia se|
  chia se bai viet|chia se facebook|share|share this|facebook|zalo|twitter|linkedin|telegram|messenger|pinterest|youtube|tiktok|
  like|thich|tweet|luu|luu bai|luu bai viet|luu trang|sao chep lien ket|copy link|copy|theo doi|google news|google+|nghe doc bai|nghe|doc bai|
  nghe bai viet|phong to|thu nho|co chu|a a|a a a|a+|a-|a|tang co chu|giam co chu|tang giam co chu|tai tep dinh kem|tep dinh kem|
  tep tin dinh kem|file dinh kem|tai lieu dinh kem|tai file dinh kem|tai ve|tai xuong|download|xem tiep|doc tiep|
  quay lai|tro ve|tro lai|ve dau trang|len dau trang|dau trang|top|back to top|gui|gui phan hoi|binh chon|danh gia|danh gia bai viet|
  loading|dang tai|media player|trinh phat|video player is loading|facebook comments|previous|next|truoc|sau|prev|con nua|het|
  dong y|chap nhan|tu choi|accept|accept all|da hieu|dong cua so|dong cua so nay|gui tin nay|xem voi co chu|aa|in tin|gui bai viet qua email|gui tin qua email|doc bai viet|ve trang truoc|bao loi|anh bia|captcha|ma bao mat|tra loi binh luan|mo menu|dong menu|xem ban day du|xem tren mobile|theo doi chung toi|theo doi tren|theo doi bao tren|theo doi chung toi tren|follow us|advertisement|tin tai tro|ngay dang|so ky hieu|dang ky nhan ban tin|nhan ban tin|dang ky nhan tin|goc anh|xem anh lon|click de xem anh|chia se:|ban quyen|binh luan facebook|che do toi|tuong phan|doc truyen|bai viet|nguoi viet|nguoi viet bai|nguoi bao cao|tac gia|tac gia bai viet|nguoi thuc hien|(da ky)|da ky
`);

/** Headings of lists of other articles: what follows is furniture until the text goes on. */
export const RELATED = words(`
  tin lien quan|bai lien quan|bai viet lien quan|tin bai lien quan|tin, bai lien quan|tin tuc lien quan|cac tin khac|tin khac|cac tin bai khac|
  tin bai khac|cac bai khac|bai khac|cac bai viet khac|bai viet khac|tin tuc khac|cac tin tuc khac|tin cung chuyen muc|bai cung chuyen muc|
  cac tin cung chuyen muc|bai viet cung chuyen muc|cung chuyen muc|cung chu de|tin cung loai|tin moi|tin moi nhat|tin moi hon|tin cu hon|
  cac tin moi hon|cac tin cu hon|nhung tin moi hon|nhung tin cu hon|bai moi hon|bai cu hon|cac bai moi hon|cac bai cu hon|cac tin da dua|
  tin da dua|tin da dang|cac tin da dang|tin truoc|tin sau|bai truoc|bai sau|bai doc nhieu|doc nhieu|doc nhieu nhat|tin doc nhieu|
  tin doc nhieu nhat|xem nhieu|xem nhieu nhat|tin xem nhieu|tin noi bat|bai noi bat|tin tieu diem|tieu diem|moi nhat|moi cap nhat|
  co the ban quan tam|ban co the quan tam|co the ban thich|tin quan tam|bai viet moi|bai viet moi nhat|bai viet noi bat|video noi bat|
  chu de lien quan|su kien lien quan|lien quan|related articles|related news|related|van ban lien quan|thong tin lien quan|tin hot|
  next post|previous post|previous article|next article|bai tiep theo|bai truoc do|bai viet tiep theo|bai viet truoc do|bai viet truoc|bai viet sau|tin tiep theo|cac tin da dua ngay|cac bai viet lien quan|xem them tin khac|tin tuc moi|ban doc quan tam|doc gia quan tam|duoc quan tam|co the ban muon biet|chuyen muc khac|tin tuc su kien khac|danh cho ban|goi y cho ban|de xuat cho ban|bai noi bat|tin tuc noi bat|tin tuc cung chuyen muc|tin nong
`);

/** Headings of readers' comments: nothing of the article follows. */
export const COMMENTS = words(`
  binh luan|y kien ban doc|y kien cua ban|y kien|gui binh luan|viet binh luan|phan hoi|gui y kien|comments|comment|leave a comment|
  y kien binh luan|ban doc binh luan|thao luan|gui y kien cua ban|binh luan cua ban|y kien phan hoi
`);

/** The same with their number: "Bình luận (2)". */
export const COMMENTS_COUNTED = /^(?:(?:gui|viet|them|xem them|xem) (?:binh luan|y kien|phan hoi|nhan xet)(?: (?:cua )?(?:ban|quy vi))?|(?:binh luan|y kien(?: ban doc| phan hoi)?|phan hoi|comments?)\s*\(?\s*\d+\s*\)?|\d+ (?:binh luan|y kien|comments?))$/;

/** Patterns on the folded line, for furniture that carries a value. */
export const VALUED: readonly RegExp[] = [
  /^(?:so |tong so |tong )?(?:luot|lan) (?:xem|doc|truy cap|view|tai)(?: bai)?(?: viet)?\s*(?:$|[:(\d].{0,30}$)/,
  /^(?:da )?(?:xem|doc)\s*:\s*[\d.,]+(?: lan| luot)?$/,
  /^[\d.,]+ (?:luot xem|luot doc|lan xem|views?|luot truy cap|binh luan|luot thich)$/,
  /^(?:views?|hits?|likes?|shares?)\s*:?\s*[\d.,]*$/,
  /^(?:danh gia|xep hang|tong so diem(?: cua bai viet)?|diem danh gia|average|rating|user rating|binh chon)(?: bai viet)?(?: la)?\s*(?::\s*)?(?:[(★☆].{0,60}|\d[\d.,]*\s*(?:\/|trong|tren)\s*\d.{0,30}|\d[\d.,]*)$/,
  /^(?:click de danh gia|hay danh gia|nhan vao so sao)\b.{0,80}$/,
  /^(?:nguoi (?:dang|cap nhat|dua tin|gui|duyet|nhap)(?: tin| bai)?|dang boi|gui boi|dua tin|posted by|written by|cap nhat boi|quan tri)\s*:\s*.{0,60}$/,
  /^(?:tu khoa|tags?|hashtags?|category)\s*:.{0,200}$/,
  /^(?:>>+|»|→|▶|►)\s*.{0,250}$/,
  /^(?:xem them|doc them|xem tiep|moi ban doc|xem chi tiet|chi tiet xem)\s*:.{0,250}$/,
  /^(?:chia se|share|in|print|email|e-mail)(?: bai viet)?(?: (?:qua|len|tren|toi|to|on))? (?:facebook|zalo|twitter|email|mang xa hoi).{0,40}$/,
  /^(?:theo doi|follow) .{0,60}(?:google|zalo|facebook).{0,60}$/,
  /^(?:https?:\/\/|www\.)\S+$/,
  /^trang \d+(?: ?\/ ?\d+)?$/,
  /^(?:phat trien|thiet ke|xay dung|van hanh)(?: va phat trien| va thiet ke)? boi .{2,60}$|^(?:designed|developed|powered|desgined) by .{2,40}$/,
  /^(?:tai lieu|tep|file)(?: tin)? (?:dinh kem|kem theo)\s*:.{0,120}$|^tai (?:file|tep|ve)\s*:.{0,120}$/,
  /^diem\s*:\s*\d[\d.,]* ?\/ ?\d.{0,12}$|^\(\d+ danh gia\)$|^(?:thich|like) \d+$/,
  /^(?:thoi gian doc\s*:?|doc trong) ?\d+ phut$|^\d+ phut doc$|^\d+ (?:giay|phut|gio|ngay|tuan|thang) truoc(?: tra loi)?$/,
  /^.{0,30}\b\d{1,2} ?° ?c$/,
  /^(?:chua co binh luan|hay la nguoi dau tien|ban (?:can|phai|vui long) dang nhap|vui long dang nhap).{0,60}$/,
  /^(?:doc bai goc|xem chi tiet|xem ban goc|click vao day|bam vao day|xem tai day)\b.{0,30}$/,
  /^\d(?: \d){2,9}(?: (?:sau|cuoi|tiep|>+|»))*$/,
  /^(?:«|<<?)? ?(?:trang )?truoc ?[|/]? ?(?:trang )?sau ?(?:»|>>?)?$/,
  /^\.\/\.$|^&nbsp;?$/,
  /^dang luc\s*:?\s*\d{1,2}[:h]\d{2}.{0,10}$/,
  /^(?:clip|video|audio|podcast|nguon clip|nguon video)\s*[:|]\s*\S.{0,60}$/,
  /^xep hang\s*:\s*\d[\d.,]* ?[-–(].{0,40}$/,
  // A player that reads aloud.
  /^\d{1,2}:\d{2} ?\/ ?\d{1,2}:\d{2}$/,
  /^\d(?:[.,]\d+)?x(?:[ ,|]+\d(?:[.,]\d+)?x)*$/,
  /^(?:giong (?:doc )?)?(?:nam|nu) mien (?:bac|nam|trung)$|^giong (?:doc )?(?:nam|nu)$/,
  // What a site asks of its readers.
  /^.{0,120}\b(?:su dung (?:cac )?cookies?|chinh sach cookies?|javascript|trinh duyet (?:cua ban|khong ho tro)).{0,160}$/,
  /^\(?(?:con nua|con tiep|het|(?:xem )?tiep (?:theo )?(?:va het|ky (?:truoc|sau)|so (?:truoc|sau)|trang \d+)(?: va het)?)\)?\.?$/,
  /^\d(?:[.,]\d)? ?\/ ?\d+ ?\(?[\d.]+ (?:danh gia|binh chon|phieu|luot)[^.]{0,20}$/,
  /^a[+-](?: a[+-]?)*$/,
  // Between scenes, articles and boxes.
  /^(?:[-–—_*=~•oø]\s?){3,}$/,
  /^[\w.+-]{1,60}@[\w-]+(?:\.[\w-]+){1,4}$/,
  /^y kien \(\s*\d*\s*\)$/,
  /^(?:xem )?(?:co chu|kich thuoc chu|cap chu|font chu|mau chu)(?: chu)?\s*:?[\sa+-]*$/,
  /^#\p{L}[\p{L}\p{N}_]*(?:[\s,]+#\p{L}[\p{L}\p{N}_]*)*$/u,
  /^(?:dang truy cap|dang online|hom nay|hom qua|thang nay|trong thang|trong tuan|tuan nay|tat ca|tong (?:so )?(?:luot )?truy cap|truy cap|thanh vien online|khach vieng tham|khach|dang truc tuyen|truc tuyen)\s*:?\s*[\d.,]+$/,
];

/**
 * "Lạng Sơn, tháng 4 năm 2021": no date, and yet a place; it closes a paper. A place is a name: "Bà con thôn Nà Lốc gặt lúa mùa, tháng 10
 * năm 2020." is a caption.
 */
export const MONTH_LINE = /^[(\s]*(?=[^\d,:]{2,40},)\p{Lu}[\p{L}.]*(?:[ -](?:\p{Lu}[\p{L}.]*|phố|xã|trấn|phường|huyện|tỉnh)){0,5}, (?:tháng|Tháng|THÁNG) \d{1,2}(?:\s?[/-]\s?| (?:năm|NĂM) )(?:19|20)\d{2}[.)]*$/u;

/** What must be read with its tones: "Mời bạn đọc xem" is not "Mỗi bản … nghe". On the line itself. */
export const VALUED_TONED: readonly RegExp[] = [
  MONTH_LINE,
  /^[*\s]*mời (?:quý )?(?:bạn đọc|độc giả|quý vị|các bạn|bạn)(?!\p{L}).{0,60}(?:xem|theo dõi|đón đọc|nghe).{0,90}$/iu,
  /^bạn đang (?:ở|xem).{0,120}$/iu,
];

/** Who else worked on a page; furniture in front of a name. */
export const STAFF = /^(?:thiết kế|đồ h(?:ọa|oạ)|trình bày|kỹ thuật|dựng phim|quay phim|biên tập|hiệu đính|dàn trang|mỹ thuật|giọng đọc|âm thanh)\s*[:：]\s*(\S.{1,50})$/iu;

/** Tools that head a part of a report as well; with a colon they are text. */
export const TOOL_OR_TEXT = words(`danh gia|nghe|gui|truoc|sau|het|luu|thich|doc bai|bai viet|in|top|tac gia|ban quyen|du lieu`);

/** Under what a page is filed: furniture at its head and foot, for a story may have a theme, too. */
export const FILED = /^(?:the|chuyen muc|danh muc|chu de|nhom tin|loai tin|the loai|so ky hieu|ma so|so trang|tac pham so)\s*:.{0,200}$/;

/** "Trở lại Thời sự": a way back to a section; what is behind it must be a section. */
export const WAY_BACK = /^(?:(?:tro lai|quay lai|tro ve|xem them|xem tat ca|them)(?: (?:trang|muc|chuyen muc|tin))?|ve (?:trang|muc|chuyen muc)) (.+)$/;

/** A site's own name over its pages: no title while anything else can be one. */
export const SITE_NAME =
  /^(?:(?:cong|trang|tap san|dac san|ban)? ?(?:thong tin|tin|tin noi bo|sinh hoat chi bo)(?: tong hop)?(?: dien tu)?|website|bao dien tu|bao|tap chi|dai phat thanh(?: va|,| -)? truyen hinh|dai pt-?th|co quan (?:cua|ngon luan)|tieng noi cua)(?=\s).{2,110}$/;
/** What such a name must hold so that "Bản tin về một người" is not one. */
export const SITE_WORDS = /\b(?:dien tu|online|website|portal|co quan (?:cua|ngon luan)|tieng noi cua)\b/;

/** Imprint of a site: furniture only behind the article, for inside a story "Địa chỉ: …" may be part of it. */
export const FOOTER: readonly RegExp[] = [
  /^\(?thang \d{1,2}(?: ?[/-] ?| nam )(?:19|20)\d{2}\)?\.?$/,
  /^chu y\s*:\s*viec (?:dang lai|sao chep).{0,300}$/,
  /^(?:[©®]\s*)?(?:ban quyen (?:thuoc|©|\d{4})|copyright|©|\(c\) |giay phep (?:so|thiet lap|xuat ban|hoat dong|bao chi)|ghi ro nguon|xin ghi ro nguon).{0,300}$/,
  /^(?:co quan chu quan|don vi quan ly|(?:nguoi )?chiu trach nhiem(?: noi dung| chinh| xuat ban)?|tong bien tap|truong ban bien tap|giay phep)\s*:.{0,300}$/,
  /^(?:dien thoai|dt|hotline|duong day nong|lien he (?:quang cao|toa soan)|quang cao|toa soan|fax|tel|website|email|e-mail|dia chi|tru so)\s*:.{0,200}$/,
];

/** Headings of related lists as they vary: "Các tin bài cùng chuyên mục". */
export const RELATED_PATTERN = /^(?!.*\bbai hoc\b)(?:(?:cac|nhung|mot so) )?(?:tin|bai|bai viet|tin bai|tin tuc)(?:,? (?:bai|tuc))?(?: \S+){0,3} (?:khac|lien quan|cung chuyen muc|cung loai|cu hon|moi hon|da dua|da dang|noi bat|moi nhat|doc nhieu)(?: nhat)?$/;

/** What a page leaves in the place of a picture, on the folded line. */
export const MARKERS: readonly RegExp[] = [
  /^(?:anh|hinh)(?: tin)? (?:tin )?bai(?: viet)?$/,
  /^anh tin bai\b.{0,5}$/,
  /^[[(<]?(?:anh|hinh|image|img|photo|picture|hinh anh|video|clip|audio|infographic|anh dai dien)\s*\d{0,3}[\])>]?[.:]?$/,
  /^.{0,250}\s?[-–—]\s(?:anh|hinh) \d{1,3}\.?$/,
  /^[\w%().-]{1,120}\.(?:jpe?g|png|gif|webp|bmp)$/,
  /^!?\[.{0,120}\]\(.{0,300}\)$/,
];

/** The state's or the Party's name and motto, the body's name beside it where two columns are made of spaces. On the folded line. */
export const MOTTO = /^(?:.{2,60}\s)?(?:cong hoa xa hoi chu nghia viet nam|dang cong san viet nam|doc lap\s*[-–—]\s*tu do\s*[-–—]\s*hanh phuc)$/;

/** Heads of official papers: no part of an article. On the folded line. */
export const LETTERHEAD: readonly RegExp[] = [
  MOTTO,
  /^xac nhan cua\b.{2,60}$/,
  /^[.…\s]{3,}$/,
  /^(?:[-–—_*=]\s?){1,2}$/,
  /^so\s*:?\s*[\d.… ]*\s*[-/].{0,80}$/,
];

/** Over one or more links inside a text. */
export const MORE_LABELS = words(`xem them|doc them|xem them tin|co the ban muon doc|tin doc them`);

/** Over the words a page is filed under: these stand on lines of their own behind it. */
export const TAG_LABELS = words(`tu khoa|tags|tag|hashtag|hashtags|tu khoa lien quan`);

/** What a text calls itself above its real title. On the folded line, whole. */
export const GENRES = words(`
  bao cao|to trinh|bao cao tom tat|ban thanh tich|thu ngo|bai phat bieu|bai viet|bai du thi|bai tham luan|tham luan|bai thu hoach|bao cao thanh tich|bao cao dien hinh|guong nguoi tot viec tot|tom tat thanh tich|
  bai tuyen truyen|bai gioi thieu|tac pham du thi|tac pham|bai viet du thi|ban tom tat thanh tich|bai viet ve guong dien hinh tien tien|bai viet guong dien hinh tien tien|bai tham gia du thi
`);
