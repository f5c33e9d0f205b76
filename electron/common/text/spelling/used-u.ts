/** Syllables in use, rhymes in u and ư. How a line is read: `used.ts`. */
export const USED_U = `
u: -01235 b* c* ch* d* đ* g01235 gi01345 h* kh01235 l* m* n01235 ng* nh* p0 ph* r* s* t* th* tr* v* x*
ua: -012 b* c0123 ch* d0123 đ* gi0123 h0123 kh0123 l* m01235 n0 ng0 nh01345 r* s0123 t01235 th01235 v0123 x01235
uc: -15 b15 c15 ch15 d15 đ15 g15 gi15 h15 kh15 l15 m15 n15 ng15 nh15 ph15 r15 s15 t15 th15 tr15 v15 x15
ui: -01235 b01235 c01235 ch* d* đ* g01235 gi01235 h01235 kh0123 l* m* n01235 ng01235 nh* ph0123 r* s01235 t01235 th01235 tr01235 v01235 x*
um: -01235 b* c* ch* d* đ* g012 gi0125 h* kh* l* m* n* ng0123 nh* r* s* t* th* tr* v* x*
un: -* b* c* ch* d01235 đ* gi01235 h0123 l* m01235 n* ng0123 nh* ph01235 r01235 s01235 t* th0123 tr* v* x01235
ung: -01235 b* c* ch* d* đ* g0125 h* kh01235 l* m* n* ng012 nh* ph01235 r* s* t01235 th* tr* v* x*
up: -15 b15 c15 ch15 d1 đ15 g15 gi15 h15 kh1 l15 m15 n15 ng15 nh15 ph15 r15 s15 t15 th15 tr1 v1 x15
ut: -15 b15 c15 ch15 d15 đ15 g15 gi15 h15 kh15 l15 m15 n15 ng15 nh15 ph15 r15 s15 t15 th15 tr15 v15 x15
uâng: kh0
uân: ch01235 h01 kh0135 l0125 nh135 s0 t01235 th0245 tr01 x013
uât: d5 h1 kh15 l15 s15 t15 th15 tr15 x15
uây: kh01235 ng0123 x0
uê: -013 h01235 kh015 l015 ng0 s01 t01235 th01 x012
uêch: h1 kh1 ng5 r1 x15
uênh: -0 ch1 h05 t2 x012
uơ: h0123 kh0 th013
uy: -01235 ch015 d0 h01235 kh01345 l* n05 ng0125 nh013 ph0 s01235 t01235 th01235 tr01235 v0 x01
uya: kh0 ph0 x0
uych: ch15 h15 kh15 ng5 t1
uyn: d0 l0 m0 t0 x0
uynh: h012 kh05 l1 m0 x1
uyp: t1
uyt: b15 ch1 h15 kh1 l1 s15 t15 x15
uyu: kh135 l1 ng123
uyên: -0123 ch01235 d025 h* kh01345 l01235 ng0245 nh134 s01235 t* th0123 tr01235 x01235
uyêt: d5 h15 kh15 l15 ng15 t15 th15 tr15 x15
uôc: -1 b15 c15 ch15 d15 đ15 g15 gi15 h1 kh1 l15 n1 ng1 nh15 ph15 qu15 r15 s1 t15 th15 tr15 v15 x15
uôi: -1 b0123 c01235 ch* d* đ01235 gi01345 l1 m* n01235 ng01235 nh125 r0123 s0123 t0123 th0123 tr01235 v01235 x01235
uôm: -012 b012 c01235 ch01235 đ* l01235 m* n0 ng1 nh01235 r01 t015 th0 v0125
uôn: -0123 b01235 c01235 ch01235 đ01235 kh01 l* m* ng012 nh* r01235 s0123 t01235 th* tr0135 v0123 x012
uông: -0123 b01245 c* ch01235 đ01235 gi01235 h0123 kh01 l* m* n0125 ng01 nh0123 r* s* t01235 th01235 tr01235 v01235 x*
uôt: -15 b15 c1 ch15 d1 đ15 l15 m15 n15 ng15 nh15 ph1 r15 s15 t15 th15 tr15 v15 x15
ư: -01235 b01235 c* ch* d* đ* g0123 gi* h01235 kh01235 l* m01235 n* ng* nh* ph0123 r* s* t* th* tr* v01235 x*
ưa: -01235 b* c* ch* d* đ* gi* h* kh01235 l* m* n* ng* nh01235 ph0 r* s* t* th* tr* v* x*
ưc: -15 b15 c15 ch15 d15 đ15 g1 h15 kh15 l15 m15 n15 ng15 nh15 ph15 r15 s15 t15 th15 tr15 v15 x15
ưi: -012 c234 ch35 g023 ng0235
ưm: -2 g2 h01234
ưn: -0 ch0
ưng: -01235 b* c* ch* d* đ* g0123 gi012 h* kh01235 l* m01235 n* ng* nh* ph01 r* s* t* th01235 tr* v* x*
ưt: -15 b15 c1 d15 đ15 gi1 h15 kh1 l1 m15 n15 ng1 nh1 ph1 r15 s15 t1 v15 x1
ưu: -03 b03 c* h045 kh01 l0125 m0 ng0 ph0 s013 t0135 tr02
ươc: -1 b15 c15 ch15 d1 đ15 g1 h15 kh1 l15 m15 n1 ng15 nh15 ph15 r15 s1 t15 th15 tr15 v15 x15
ươi: -05 b03 c0124 ch3 d0135 đ2 g3 h0 kh01 l124 m02 ng02 r1245 s3 t0123 th0 v0
ươm: -01235 b* c01235 ch01235 d0125 đ* g0125 gi01235 h01 l* m012 n* nh0125 r* s01235 t01235 th01235 v012 x012
ươn: -01235 b* c01235 ch01235 d01235 đ01235 g0125 h0123 l* m* n01235 ng0125 nh0124 ph012 r* s* t01235 th* tr* v01235 x*
ương: -01235 b* c* ch* d* đ* g* gi* h* kh* l* m* n* ng* nh* ph01235 r* s* t* th* tr* v* x*
ươp: c15 ch15 g15 h15 l15 m15 n15 nh15 r15 s1 t15
ươt: -1 b15 c1 ch15 d15 đ1 kh15 l15 m15 n15 ng15 nh15 ph15 r15 s15 t15 th15 tr15 v15 x15
ươu: b012 h03 kh12 r5
`;
