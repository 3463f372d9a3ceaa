package threadmill.parallel;

interface Tower {}

interface T0 extends Tower {}

interface T1 extends T0 {}

interface T2 extends T1 {}

interface T3 extends T2 {}

interface T4 extends T3 {}

interface T5 extends T4 {}

interface T6 extends T5 {}

interface T7 extends T6 {}

interface T8 extends T7 {}

interface T9 extends T8 {}

interface T10 extends T9 {}

interface T11 extends T10 {}

interface T12 extends T11 {}

interface T13 extends T12 {}

interface T14 extends T13 {}

interface T15 extends T14 {}

interface T16 extends T15 {}

interface T17 extends T16 {}

interface T18 extends T17 {}

interface T19 extends T18 {}

interface T20 extends T19 {}

interface T21 extends T20 {}

interface T22 extends T21 {}

interface T23 extends T22 {}

interface T24 extends T23 {}

interface T25 extends T24 {}

interface T26 extends T25 {}

interface T27 extends T26 {}

interface T28 extends T27 {}

interface T29 extends T28 {}

interface T30 extends T29 {}

interface T31 extends T30 {}

interface T32 extends T31 {}

interface T33 extends T32 {}

interface T34 extends T33 {}

interface T35 extends T34 {}

interface T36 extends T35 {}

interface T37 extends T36 {}

interface T38 extends T37 {}

interface T39 extends T38 {}

interface T40 extends T39 {}

interface T41 extends T40 {}

interface T42 extends T41 {}

interface T43 extends T42 {}

interface T44 extends T43 {}

interface T45 extends T44 {}

interface T46 extends T45 {}

interface T47 extends T46 {}

interface T48 extends T47 {}

interface T49 extends T48 {}

interface T50 extends T49 {}

interface T51 extends T50 {}

interface T52 extends T51 {}

interface T53 extends T52 {}

interface T54 extends T53 {}

interface T55 extends T54 {}

interface T56 extends T55 {}

interface T57 extends T56 {}

interface T58 extends T57 {}

interface T59 extends T58 {}

interface T60 extends T59 {}

interface T61 extends T60 {}

interface T62 extends T61 {}

interface T63 extends T62 {}

interface T64 extends T63 {}

interface T65 extends T64 {}

interface T66 extends T65 {}

interface T67 extends T66 {}

interface T68 extends T67 {}

interface T69 extends T68 {}

interface T70 extends T69 {}

interface T71 extends T70 {}

interface T72 extends T71 {}

interface T73 extends T72 {}

interface T74 extends T73 {}

interface T75 extends T74 {}

interface T76 extends T75 {}

interface T77 extends T76 {}

interface T78 extends T77 {}

interface T79 extends T78 {}

interface T80 extends T79 {}

interface T81 extends T80 {}

interface T82 extends T81 {}

interface T83 extends T82 {}

interface T84 extends T83 {}

interface T85 extends T84 {}

interface T86 extends T85 {}

interface T87 extends T86 {}

interface T88 extends T87 {}

interface T89 extends T88 {}

interface T90 extends T89 {}

interface T91 extends T90 {}

interface T92 extends T91 {}

interface T93 extends T92 {}

interface T94 extends T93 {}

interface T95 extends T94 {}

interface T96 extends T95 {}

interface T97 extends T96 {}

interface T98 extends T97 {}

interface T99 extends T98 {}

interface T100 extends T99 {}

interface T101 extends T100 {}

interface T102 extends T101 {}

interface T103 extends T102 {}

interface T104 extends T103 {}

interface T105 extends T104 {}

interface T106 extends T105 {}

interface T107 extends T106 {}

interface T108 extends T107 {}

interface T109 extends T108 {}

interface T110 extends T109 {}

interface T111 extends T110 {}

interface T112 extends T111 {}

interface T113 extends T112 {}

interface T114 extends T113 {}

interface T115 extends T114 {}

interface T116 extends T115 {}

interface T117 extends T116 {}

interface T118 extends T117 {}

interface T119 extends T118 {}

interface T120 extends T119 {}

interface T121 extends T120 {}

interface T122 extends T121 {}

interface T123 extends T122 {}

interface T124 extends T123 {}

interface T125 extends T124 {}

interface T126 extends T125 {}

interface T127 extends T126 {}

interface T128 extends T127 {}

interface T129 extends T128 {}

interface T130 extends T129 {}

interface T131 extends T130 {}

interface T132 extends T131 {}

interface T133 extends T132 {}

interface T134 extends T133 {}

interface T135 extends T134 {}

interface T136 extends T135 {}

interface T137 extends T136 {}

interface T138 extends T137 {}

interface T139 extends T138 {}

interface T140 extends T139 {}

interface T141 extends T140 {}

interface T142 extends T141 {}

interface T143 extends T142 {}

interface T144 extends T143 {}

interface T145 extends T144 {}

interface T146 extends T145 {}

interface T147 extends T146 {}

interface T148 extends T147 {}

interface T149 extends T148 {}
