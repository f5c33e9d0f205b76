/**
 * Everyday words taken over from other languages and written together as they sound: kilômét, ôxy, ôtô. Written down for this program
 * from the knowledge of the language and no dictionary, each in the fullest of its ways: a sign or a tone may be left out (kilomet, oto),
 * and y be an i (ôxi). Measures; chemistry; food and medicine; machines and building; vehicles; pictures, music and sports; clothes and
 * the house; public life; science and nature, a line or more of each.
 */
import { lazy } from '../../lazy.ts';
import { withoutTone } from './tone.ts';
import { used } from './used.ts';

const LIST = `
kilômét xentimét xăngtimét xăngti centimét đêximét đềximét milimét micrômét micrôn nanômét héctômét đêcamét hécta kilôgam kilôgram miligam miligram
micrôgam xentilít mililít đêxilít héctôlít kilôoát mêgaoát gigaoát kilôvôn kilôcalo calo kilôjun kilôbai mêgabai gigabai terabai kilôhéc mêgahéc
gigahéc ampe niutơn pátxcan paxcan đêxiben átmốtphe radian rađian lumen galông
ôxy ôxýt ôxít điôxýt điôxít đioxít mônôxít perôxít pêrôxýt hyđrô hiđrô hyđrôxít hyđrôxýt hiđrôxít hyđrát hiđrát hyđrôcácbon hiđrôcácbon hyđrua hiđrua
nitơ nitrát nitrít nitrôgen clorua clorát flo florua brômua iốt iôt iôđua sunfát sunphát sunfít sunfua sunphua sunfuric sunphuric phốtpho phôtpho
phốtphát phôtphát phốtphorít cácbon cácbua cácbonát cácbonic cácboníc silic silíc silicát silicôn canxi natri kali magiê mangan măngan crôm niken
côban titan vonfram vônfram vonphram bôxít asen cađimi hêli nêon argon rađon rađi urani uranium plutôni pôlôni liti lithi amôniắc amôniác
amôni amin axít axêtôn axêtic axêtat axêtylen êtanol êtylic êtylen êtilen mêtan êtan prôpan butan mêtanol mêtyl êtyl benzen tôluen phênol anđêhít
fomanđêhít phoócmôn foócmôn fócmôn polime pôlyme pôlime pôliêtylen pôlietilen nilông nylông nylon vinyl silicagen điôxin amiăng êpôxy xenlulô
xenlulôza xenlulôzơ
prôtêin prôtít gluxít gluxit lipít glucô glucôza glucôzơ saccarôza saccarôzơ fructôza lactôza lactôzơ glyxêrin glixêrin vitamin cafêin nicôtin côcain
hêrôin moócphin mócphin pênixilin ampixilin streptômyxin átpirin paraxêtamôn insulin anbumin albumin glôbulin hêmôglôbin côlagen côlestêrôn
cholestêrôn hoócmôn hóocmôn enzym enzim vắcxin vácxin xêrum xirô xyrô sirô amíp virút vadơlin vazơlin sôđa xôđa bicácbônát mêlamin pepsin amilaza
sôcôla xôcôla sôcôlát xúccùlà súccùlà cacao cacaô bíttết bítết xàlách xalát salát xúcxích giămbông jămbông dămbông patê ragu ôplét ốplết ốpla côctai
cốctai pépsi côcacôla uýtki vốtka vốtca vôtca sâmpanh sămpanh caramen caramel bơgơ hămbơgơ mayônê maiônê macarôni mácarôni spaghêti xpaghetti bítcốt
bíchcốt bítquy gatô xăngđuých sănguých sanđuých phômai phômát phốtmát yaua ôliu actisô atisô áctisô vani cari xúplơ súplơ lagu capuchinô
bôbin bugi cácbuaratơ cácte cácđăng píttông pittông xilanh xylanh xupáp xúppáp vôlăng ghiđông pêđan điêzen điêden đinamô đynamô đinamít tuabin tuốcbin
tuốcnơvít tuốcnôvít rôbinê rôto stato môđun môđul môđem môđen tranzito tranzixto điốt điôt ắcquy ácquy ắcqui rơle rơlê côngtắc côngtơ áptômát bulông
buloong bulon êcu rivê bêtông ximăng xêmăng lavabô ápphích aphích mátít matít vécni cốppha cốtpha rađa rađiô rađio micrô ampli tivi têlêphôn têlếch
laze lade camêra viđêô viđeo catxét cátxét cátsét casét rôbốt rôbôt ăngten xitéc gioăng joăng rơnghen manhêtô phôtô phôtôcópi phôtôcopy compa êke
pôngcô panen gabari
ôtô ôtôbuýt ôtôray môtô môtơ xíchlô xichlô xíclô camnhông rơmoóc rờmoóc canô tắcxi tăcxi trôlây hêlicốptơ mêtrô côngtenơ côngtennơ contenơ contennơ
gara gácđờbu gácbaga đềpa xalông rôđa vespa vétpa mobilét môbilét
piano pianô viôlông viôlôngxen xenlô ghita acmônica ácmônica armônica ácoócđêông accoócđêông clarinét xắcxô xắcxôphôn sắcxôphôn saxôphôn ôboa trômpét
trôngpét trombôn măngđôlin manđôlin banjô ôpêra opêra ôpêrét xônát sônát cantát bôlêrô tănggô tăngô vanxơ balê bálê xôlô sôlô tênô xôpranô sôpranô
baritôn mêlôđi panô catalô catalôg xinê pôxtơ karaôkê viđêôclíp phétxtivan phêttivan fétxtivan phéttivan pênanti pênalty tennít têníx bilia bida rúcbi
maratông vôlây karatê caratê yôga ôlimpích ôlympích ôlimpic ôlympic đôminô đôping xămbô samô vôvinam
sơmi xơmi măngtô balô vali xăngđan xăngđal salôpét xalôpét gilê jilê bludông bludon blusông juýp cavát cravát caravát caravat pijama pyjama pigiama
kimônô pôpơlin katê pôlyexte têtơrông tuýtxi kaki xilíp coócxê coọcxê phécmơtuya ruybăng đăngten xabông sampô xôpha sôfa xalon salông salon moayơ
côngxon côngxôn vila ôten hôten môten bănggalô bungalô bancông matơlát carô tuylíp tulíp layơn păngxê păngsê ôkiđê mimôda mimôza
côngxoócxiôm cácten xanhđica xanhđicát phátxít mácxít lêninnít bônsêvích bônxêvích mensêvích menxêvích xôviết cônkhốt côngxômôn kômxômôn xêmina xơmina
cáctông visa phônclo fônclo kitô rúpi pêxô pêsô đôla frăng phrăng côpếch silinh côngxe buốcgioa buôcgioa sôvanh bôicốt
prôtôn êlectrôn electrôn êlectron nơtrôn nơtron phôtôn pôzitrôn iôn ăngstrôm nơron nơrôn parabôn hypebôn hypecbôn elíp êlíp côsin cosin vectơ véctơ
ápxít lôgarít lôga lôgíc lôgic lôgích angôrít êlip xibécnêtíc xibécnêtích anten apatít granít bazan graphít caolanh caôlin fenspát phenspát ôaxít ôpan
rubi amêtít manhêtít bôlít mêgma mácma xavan taiga tunđra côbra panđa gôrila cănguru kănguru côngpôxít compôzít compôsít côngxectô côngxéctô rốckét
rôckét napan bazôca bađôca bécgiê becgiê phốcxơ latinh xlavơ slavơ aryan alô hêlô logô lôgô kilô silô xilô crômôxôm
`;

/** What may be left out: a tone (any vowel that has one), and these signs. */
const LOOSER: Readonly<Record<string, string>> = { ô: 'o', ê: 'e', ă: 'a', đ: 'd', y: 'i' };

/** Each letter of a word as it may stand there at its barest. */
const barest = (word: string): string => [...withoutTone(word).letters].map((letter) => LOOSER[letter] ?? letter).join('');

const read = lazy((): ReadonlyMap<string, readonly string[]> => {
  const words = new Map<string, string[]>();
  for (const word of LIST.normalize('NFC').trim().split(/\s+/u)) {
    const key = barest(word);
    words.set(key, [...(words.get(key) ?? []), word]);
  }
  return words;
});

/** True for a loanword of the list in any of its ways. @param word lower case, NFC */
export function isLoanword(word: string): boolean {
  return read().get(barest(word))?.some((full) => isWayOf(word, full)) === true;
}

/** Letter by letter what the full way has, or less of it. */
function isWayOf(word: string, full: string): boolean {
  return [...word].every((letter, index) => {
    const own = full.charAt(index);
    if (letter === own || letter === LOOSER[own]) return true;
    const { letters } = withoutTone(own);
    return letter === letters || letter === LOOSER[letters];
  });
}

const VOWEL = /[aăâeêioôơuưy]/u;
/** Letters of the longest syllable: nghiêng. */
const LONGEST = 7;

/**
 * True for several syllables in use written as one word, each but the first with a consonant in front: ôrô, xítđăng. Keys that stayed as letters (nguowif) make no such parts.
 * @param letters a word without tones, lower case
 */
export function looksTakenOver(letters: string): boolean {
  return partsFrom(letters, 0);
}

function partsFrom(letters: string, from: number): boolean {
  for (let end = Math.min(letters.length, from + LONGEST); end > from; end -= 1) {
    const part = letters.slice(from, end);
    if ((from > 0 && VOWEL.test(part.charAt(0))) || !used().has(part)) continue;
    if (end === letters.length ? from > 0 : partsFrom(letters, end)) return true;
  }
  return false;
}
