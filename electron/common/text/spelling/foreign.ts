/** Foreign words without signs that stand in Vietnamese prose in lower case, and would read as slips of Telex keys or dropped signs. */
const LIST = `
a al album and are as at bar base blog box bus by cafe camera car cargo card casino catalog cd chat chip clip club code com copy core cover
data deal demo diesel dollar download drama dvd dance east economy email euro fan fax file film find fix flycam folder fond font food for
form forum free from game gas gay gen get go gold golf google gram gym hacker hat her his home hormone hot hotel how html internet is it
jazz jean job judo kara karate ki kit lab laser law led life like line link list live logistics logo love low made mail map mark marketing
mask master media men menu meter mini mode model modem molotov mono moto my net new news next no not now of off office offline ok on one
online onlines order organ our out oxy pan panel para part pass paste per photo pin pizza plan plus pop porn pro program radio rap record
reset resort robot rock room roto sale sales sandal scan seminar sensor serie server service set sex shop show shoes silo sim site size
skill slogan smart so sofa soft solo sonata song sos soul spa sport star start startup stop studio style super tank taxi team ten test text
the their this tin tip to tops tour track trailer transit trend tv twist ty type up update upload us usb user valve van vip video view
virus vitamin volt vs was wash watt wave we web website week well west wifi wine with work world wow xenon year yoga you your zero zone
`;
const FOREIGN: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/u));

/** @param word lower case */
export const isForeign = (word: string): boolean => FOREIGN.has(word);

/** Names of the Central Highlands and of other peoples of the country: Đắk, Krông, Plây, Chư, Mơ Nông's hooks and breves. */
const HIGHLAND = /[ƀčĕĭŏŭĺñ]|^(?:[bđgkp][lr]|[đhkmsct]r(?!.*[ptcmn]$|[aăâeêioôơuưy])|mn|hr|kđ|kp|rl|ml|gl|yj|ks|dl|bl|mđ)|[aăâeêioôơuưy](?:k|r|l|s|h|b|d|đ|j)$|[aăâeêioôơuưy](?:ngk|rl)$/u;

/** @param letters a word without tone, lower case */
export const isHighland = (letters: string): boolean => HIGHLAND.test(letters);
