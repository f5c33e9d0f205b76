/** Syllables in use, rhymes in i, y, o, ô, ơ. How a line is read: `used.ts`. */
export const USED_I = `
i: -* b* ch* d* đ* g01235 gh0124 h* k* kh01235 l* m* n* ngh* nh* p01 ph01235 qu* r* s* t* th01235 tr* v* x01235
ia: -01 b01235 ch0124 d0124 đ02345 h0 k012 kh15 l0125 m013 n045 ngh4 ph1 r01235 s025 t013 th12 v13 x0123
ich: -15 b15 ch15 d15 đ15 h15 k15 kh15 l15 m15 n15 ngh15 nh15 ph15 qu15 r15 s1 t15 th15 tr15 v15 x15
im: -13 b0123 ch012 d02 đ0 gh012 h0123 k01245 kh0 l01245 m0135 n015 ngh02 nh012 ph0134 r01 s01 t012 th1 tr02 v0 x01
in: -013 b0125 ch0123 d0 đ02 g02 h0 k0125 kh02 l012 m025 n0125 ngh235 nh01235 ph0 r0125 s02 t01235 th012 v015 x0235
inh: -013 b01235 ch01234 d0124 đ* h01234 k0123 kh0123 l* m0125 n0125 ngh* nh0123 ph01234 qu0123 r01235 s01235 t* th* tr01235 v01245 x0123
ip: b15 ch15 d15 đ1 h15 k15 kh1 l15 m15 n15 nh15 ph1 r15 s1 t15 th1 tr1 v1 x1
it: -15 b15 ch15 d15 đ15 gh15 h15 k15 kh15 l15 m15 n15 nh15 qu15 r15 s15 t15 th15 tr15 v15 x15
iu: -3 b0125 ch01235 d025 đ015 g05 h0123 k0 kh03 l01235 m0123 n01 nh012 ph0123 qu02 r0123 s01 t01 th0235 tr0125 x0123
iêc: -1 b15 ch15 d5 đ15 gh1 kh1 l15 m1 n1 nh15 ph1 s1 t15 th1 v15 x15
iêm: ch0125 d0124 đ0123 h0123 k01235 kh01 l01245 n01245 ngh045 nh045 ph01 t0125 th0123 v0 x013
iên: b01235 ch0125 d01245 đ01235 gh25 h01235 k01235 kh013 l01245 m01245 n024 ngh01245 nh0 ph0125 r0 t* th01235 tr0235 v01245 x0135
iêng: -1 b12 ch01235 d1 đ13 g012 k* kh0125 l01235 m12345 n01235 ngh01235 r0125 s01235 t12 th0125 v125 x0123
iêp: b15 ch1 d5 đ15 h15 k15 kh15 l15 n15 ngh15 nh15 ph15 s1 t15 th15 tr15
iêt: -1 b15 ch15 d15 đ15 g1 h15 k15 kh15 l15 m15 n15 ngh15 nh15 ph15 r15 s15 t15 th15 tr15 v15 x15
iêu: b0123 ch01235 d02345 đ* g4 gh4 h* k01235 kh0123 l* m* n0125 ngh01245 nh* ph01235 r* s0125 t* th* tr01235 v015 x*
yêm: -0135
yên: -0135 qu*
yêng: -03
yêt: -15 qu15
yêu: -0135
y: -* d0 đ0 h* k* l* m* n* qu* s* t* th* tr0 v* x0
ych: qu15
ynh: qu01235
yt: qu15
yu: qu0
o: -* b* c* ch* d01234 đ01235 g01234 gi* h* kh01235 l* m* n* ng* nh* ph0123 r* s01235 t* th* tr* v* x01235
oc: -15 b15 c15 ch15 d15 đ15 g15 gi15 h15 kh15 l15 m15 n15 ng15 nh15 ph1 r15 s15 t15 th15 tr15 v15 x15
oi: -01235 b01235 c* ch* d01245 đ* g01235 gi* h01235 kh0123 l* m* n01235 ng01235 nh* ph023 r* s01235 t* th* tr* v* x01235
om: -* b* c* ch01234 d* đ* g01235 gi01235 h* kh0125 l* m* n01235 ng* nh01235 r* s* t* th01235 tr* v* x01235
on: -01235 b* c01235 ch01235 d* đ01235 g01235 gi01235 h01234 kh012 l* m* n* ng01235 nh* ph012 r* s* t* th01235 tr01235 v01235 x01235
ong: -* b* c* ch* d* đ* g01235 gi* h* kh0123 l* m* n* ng* nh* ph* r* s* t* th* tr01235 v* x*
op: -15 b15 c15 ch15 d15 đ15 g15 gi15 h15 kh15 l15 m15 n15 ng15 nh15 ph1 r15 s15 t15 th15 tr15 v15 x1
ot: -15 b15 c15 ch15 d15 đ15 g15 gi15 h15 kh1 l15 m15 n15 ng15 nh15 ph15 r15 s15 t15 th15 tr15 v15 x15
oa: -01235 b0 ch0 d015 đ* g01235 h01235 kh0123 l* n013 ng* nh01235 r0125 s01 t* th01235 x01234
oac: -15 ch15 đ15 g1 h15 kh15 l15 ng15 nh15 r5 s1 t15 x15
oach: -15 đ1 h15 kh15 l1 ng1 s1 t15 x15
oai: -013 ch1 đ0123 h0125 kh0135 l0125 ng01235 nh12 r0 s01 t01235 th01345 x01235
oam: -025 ng125 nh2 x25
oan: -0123 b0 d4 đ01235 h* kh0123 l01235 ng01234 s01235 t0123 th0123 x0123
oang: -01235 ch01235 d4 đ01235 g5 h01235 kh0123 l* ng0123 nh0123 r0 t0123 th01234 x0123
oanh: -015 ch0 d0 đ015 g5 h01235 kh0135 l0135 ng123 nh123 s0 t01 x0125
oao: ng01235
oap: -1 ng15 x1
oat: -15 ch15 d1 đ15 h15 kh15 l15 n1 ng15 nh15 r1 s15 t15 th15 x15
oay: -01 h012 kh013 l01 ng01235 t01 x01235
oăc: -15 ch1 h15 kh1 l15 ng15 nh1 t1
oăm: đ0 h1 kh1 ng15 x0
oăn: -1 b0 đ0 h13 kh0 l0 ng125 nh1 s1 t01 th123 x01
oăng: h1 kh1 l0123 ng0123 nh2 t0 th12 x01
oăp: ng1
oăt: -15 ch15 d1 h15 kh1 l15 ng15 nh15 ph1 s1 t15 th15 x15
oe: -* ch0123 h01235 kh0123 l01235 ng0123 nh01235 r145 s1 t* th0 x01235
oem: ng1235 nh34 x2
oen: -1 ch0 h01235 kh0 l1 ng25 nh13 x2
oeo: kh0123 ng01235 x02
oet: -15 ch15 h15 kh1 l15 ng1 nh15 t15 x15
ooc: -1 b1 c15 đ1 l1 m15 r15 s15 t1 x1
oong: b0 c0 đ0 g0 k0 l0 m01 p0 r0 s0 t0 v0 x0
ô: -* b01235 c01235 ch* d* đ01235 g* gi02345 h* kh01235 l* m* n* ng* nh01345 p01 ph0123 r* s* t* th* tr* v* x*
ôc: -15 b15 c15 ch15 d15 đ15 g15 gi1 h15 kh15 l15 m15 n15 ng15 nh15 ph15 qu15 r15 s15 t15 th15 tr15 v15 x15
ôi: -* b* c* ch01235 d* đ* g01235 gi* h01235 kh01235 l* m* n* ng01235 nh01235 ph0123 r01235 s01235 t01235 th01235 tr* v01235 x*
ôm: -01235 b123 c* ch* d1235 đ01235 g0125 h* kh01 l* m* n* ng01235 nh* ph1 r* s012 t01235 th0123 tr* v0123 x1235
ôn: -01235 b* c01235 ch01235 d012 đ* g0 gi025 h* kh0123 l* m01235 n01235 ng* nh0125 ph12 r01235 s0123 t01235 th01235 tr* v01235 x01235
ông: -01235 b* c* ch* d* đ* g01235 gi01235 h* kh0123 l* m* n01235 ng* nh* ph* r* s01235 t* th01235 tr* v* x*
ôp: -15 b15 c15 ch1 d15 đ15 g15 h15 kh15 l15 m1 n15 ng15 nh15 ph15 r15 s15 t15 th15 tr1 x15
ôt: -15 b15 c15 ch15 d15 đ15 g15 gi15 h15 kh1 l15 m15 n15 ng15 nh15 ph15 r15 s15 t15 th15 tr15 v15 x15
ơ: -01235 b* c* ch* d* đ* g* gi* h* kh01235 l* m* n* ng* nh* p01 ph01235 qu* r* s* t* th* tr* v* x*
ơi: -01235 b* c* ch* d01235 đ01235 g01235 gi* h* kh013 l* m01235 n* ng01235 nh01235 ph01345 qu13 r01235 s01235 t* th01235 tr01235 v01235 x01235
ơm: -01235 b01235 c01235 ch12345 d* đ0125 g1235 h01235 kh013 l* m01235 n* ng012 nh01235 r* s01234 t* th01235 tr125 v0125 x01235
ơn: -0123 b* c01235 ch01235 d* đ01235 g* gi01245 h* l* m* n0123 ng0123 nh* ph* qu12 r01235 s* t01235 th01235 tr* v* x01235
ơng: -0 s0
ơp: -15 b15 c15 ch15 d1 đ15 g15 h15 kh15 l15 m15 n15 ng15 nh15 ph15 r15 s1 t15 th15 tr15 v15 x1
ơt: -15 b15 c15 ch15 d15 đ15 g15 h15 kh1 l15 m15 n15 ng15 nh15 ph15 qu15 r15 s15 t15 th15 tr15 v15 x1
`;
