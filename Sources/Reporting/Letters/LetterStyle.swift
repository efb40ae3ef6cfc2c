/// The style sheet of letters: a sober serif page, small enough for two sheets of A4, black on white.
enum LetterStyle {
    static let sheet: StaticString = """
        :root{--ink:#1a1a1a;--soft:#4d4d4d;--rule:#8c8c8c;--hair:#d0d0d0;--wash:#f4f3f0}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:2.5rem 1.5rem 4rem;max-width:46rem;background:#fff;color:var(--ink);
        font:1rem/1.5 Charter,"Bitstream Charter","Source Serif 4","Palatino Linotype",Palatino,Georgia,"Noto Serif","DejaVu Serif",serif;
        overflow-wrap:break-word}
        p{margin:0 0 .7rem}
        .marking{float:right;font-weight:600}
        .school{font-weight:600;font-size:1.1rem}
        h1{margin:1.4rem 0 1rem;font-size:1.5rem;line-height:1.2;font-weight:600}
        h2{margin:1.3rem 0 .5rem;font-size:1.05rem;line-height:1.2;font-weight:600;padding-top:.5rem;border-top:1px solid var(--ink)}
        dl{margin:0 0 .7rem}
        dl>div{display:grid;grid-template-columns:9.5rem 1fr;gap:0 1rem;padding:.15rem 0}
        dl.facts>div{border-bottom:1px solid var(--hair)}
        dt{color:var(--soft)}
        dd{margin:0;min-width:0}
        p,li,dd{overflow-wrap:anywhere}
        ul{margin:0 0 .7rem;padding-left:1.2rem}
        li{margin:.15rem 0}
        code{font:.86em/1.45 "Source Code Pro","DejaVu Sans Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}
        pre{margin:.3rem 0 .7rem;padding:.5rem .7rem;background:var(--wash);white-space:pre-wrap}
        .line{display:flex;gap:.6rem;align-items:baseline;margin:1.4rem 0 .3rem}
        .line span{flex:1;border-bottom:1px solid var(--rule)}
        .sign{max-width:24rem}
        .slip{margin-top:2.5rem;border-top:2px dashed var(--ink)}
        .slip h2{border:0}
        .fields{display:grid;grid-template-columns:2fr 1fr 2fr;gap:0 1.5rem}
        @media (max-width:40rem){dl>div,.fields{grid-template-columns:1fr}}
        @page{size:A4;margin:15mm 18mm 15mm}
        @media print{
        html{font-size:8.9pt}
        body{max-width:none;padding:0;line-height:1.36}
        p{margin-bottom:1.6mm}
        h1{margin:4mm 0 3mm}
        h2{margin:3mm 0 1.2mm;padding-top:1.4mm;break-after:avoid}
        dl>div,li,pre,.sign,.slip{break-inside:avoid}
        .slip{margin-top:5mm}
        pre{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        }
        """
}
