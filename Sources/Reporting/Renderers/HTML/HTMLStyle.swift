/// The style sheet: a sober serif page for A4 paper first, a screen second, a telephone third. Black on white throughout,
/// so that a photocopy loses nothing.
enum HTMLStyle {
    static let sheet: StaticString = """
        :root{--ink:#1a1a1a;--soft:#4d4d4d;--rule:#8c8c8c;--hair:#d0d0d0;--wash:#f4f3f0;--link:#1d3d6b}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;scroll-behavior:auto}
        body{margin:0 auto;padding:0 1.5rem 6rem;max-width:60rem;background:#fff;color:var(--ink);
        font:1.0625rem/1.55 Charter,"Bitstream Charter","Source Serif 4","Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif","DejaVu Serif",serif;
        font-variant-numeric:oldstyle-nums;font-kerning:normal;hyphens:manual;overflow-wrap:break-word}
        p,ul,ol,dl{max-width:42rem}
        p{margin:0 0 .9rem}
        a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.16em}
        a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:3px}
        main:focus{outline:none}
        .skip{position:absolute;left:-999rem;top:0;background:#fff;padding:.6rem 1rem;z-index:2}
        .skip:focus{left:1rem}
        h1,h2,h3,h4{font-weight:600;line-height:1.2;text-wrap:balance}
        h2{margin:0 0 1.4rem;font-size:1.6rem;padding-top:1rem;border-top:2px solid var(--ink);display:flex;gap:.75em}
        h2 .no{color:var(--soft);font-weight:400;min-width:1.2em;font-variant-numeric:lining-nums tabular-nums}
        h3{margin:2.2rem 0 .7rem;font-size:1.15rem}
        h4{margin:0 0 .6rem;font-size:1.0625rem}
        h4 .kind{font-weight:400;color:var(--soft);margin-left:.5em}
        section{margin-top:4rem}
        section.day{margin-top:2.2rem}
        small{display:block;font-size:.82em;line-height:1.4;color:var(--soft)}
        code{font:.86em/1.45 "Source Code Pro","DejaVu Sans Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}
        .aside{font-size:.92em;color:var(--soft)}
        .cover{padding:5rem 0 1rem}
        .school{margin:0 0 2.6rem;font-variant-caps:all-small-caps;letter-spacing:.09em;font-size:1.2rem;color:var(--soft)}
        h1{margin:0;font-size:3.1rem;letter-spacing:-.012em;font-weight:500}
        .subtitle{margin:.7rem 0 2.6rem;font-size:1.2rem;line-height:1.4;color:var(--soft);font-style:italic}
        .notice{max-width:none;margin:0 0 2.6rem;padding:1.1rem 0;border:solid var(--ink);border-width:2px 0 1px;font-size:1.2rem;font-weight:600}
        .banner{max-width:none;margin:1.5rem 0 0;padding:.9rem 1.1rem;border:3px double var(--ink);font-weight:600}
        .watermark{display:none}
        dl{margin:0 0 1.4rem}
        dl>div{display:grid;grid-template-columns:11rem 1fr;gap:0 1.5rem;padding:.42rem 0;border-bottom:1px solid var(--hair)}
        dl.facts{max-width:none}
        dl.answers{max-width:48rem}
        dl.answers>div{grid-template-columns:15rem 1fr;padding:.6rem 0}
        dt{color:var(--soft)}
        dd{margin:0;min-width:0}
        p,li,dd,blockquote,figcaption,td.long,th.long{overflow-wrap:anywhere}
        .contents{margin-top:3.5rem}
        .contents h2{border:0;padding:0;font-size:1.15rem;margin-bottom:.7rem}
        .contents ul{list-style:none;margin:0;padding:0;max-width:none;columns:2;column-gap:3rem}
        .contents li{break-inside:avoid;margin:0;padding:.24rem 0}
        .contents a{color:inherit;text-decoration:none;display:flex;gap:.9em}
        .contents a:hover{text-decoration:underline}
        .contents .no{min-width:1.4em;text-align:right;color:var(--soft);font-variant-numeric:lining-nums tabular-nums}
        ul,ol{padding-left:1.3rem;margin:0 0 1.2rem}
        li{margin:.3rem 0}
        .statements{list-style:none;padding:0}
        .statements>li{margin:0 0 .8rem;padding-left:1.3rem;text-indent:-1.3rem}
        .statements>li::before{content:"–";display:inline-block;width:1.3rem;text-indent:0;color:var(--soft)}
        .cite{color:var(--soft);font-size:.88em;text-indent:0}
        .scroll{overflow-x:auto;margin:0 0 1.8rem}
        table{border-collapse:collapse;width:100%;font-size:.88rem;line-height:1.4;font-variant-numeric:lining-nums tabular-nums}
        caption{caption-side:top;text-align:left;padding:.9rem 0 .5rem;font-style:italic;font-size:.95rem;color:var(--ink)}
        th,td{text-align:left;vertical-align:top;padding:.42rem .9rem .42rem 0;border-bottom:1px solid var(--hair);font-weight:400}
        th:last-child,td:last-child{padding-right:0}
        thead th{border-bottom:1px solid var(--ink);border-top:1px solid var(--ink);color:var(--soft);font-size:.94em;vertical-align:bottom}
        tbody tr:last-child>*{border-bottom-color:var(--ink)}
        .number{text-align:right}
        th.number:not(:last-child),td.number:not(:last-child){padding-right:1.4rem}
        tr.review>*{background:var(--wash)}
        tr.review>:first-child{box-shadow:inset 4px 0 0 var(--ink);padding-left:.7rem}
        tr.review .outcome,.matrix a{font-weight:700}
        tr:target>*,section:target h2{background:#ece9e0}
        .rows{white-space:normal}
        .lessons{min-width:46rem}.episodes{min-width:48rem}.annex{min-width:46rem}.decide{min-width:38rem}
        .lessons td:nth-child(2),.matrix th,.matrix td,.annex th{white-space:nowrap}
        .matrix{width:auto;min-width:22rem}
        .matrix th,.matrix td{padding-right:1.6rem}
        .decide td:last-child{min-width:12rem}
        .boxes{list-style:none;padding:0;margin:0}
        .boxes li{margin:.15rem 0;padding-left:1.5em;text-indent:-1.5em}
        .box{display:inline-block;width:.8em;height:.8em;margin-right:.7em;border:1px solid var(--ink);vertical-align:-.06em}
        .field{border:1px solid var(--rule);padding:.5rem .7rem;margin:0 0 1rem;font-size:.92rem;color:var(--soft)}
        .field.small{min-height:4rem}.field.medium{min-height:7rem}.field.large{min-height:10rem}
        .response{margin:0 0 1.2rem;max-width:42rem;break-inside:avoid}
        .response blockquote{margin:0;padding:.2rem 0 .2rem 1rem;border-left:3px solid var(--ink);white-space:pre-line}
        .response figcaption{padding:.3rem 0 0 1rem;font-size:.88rem;color:var(--soft)}
        .strip{display:block;width:100%;min-width:44rem;height:auto;overflow:visible;font:9.5px/1 "Source Sans 3","Helvetica Neue",Arial,"DejaVu Sans",sans-serif;fill:var(--ink);font-variant-numeric:lining-nums tabular-nums}
        .strip .hour{stroke:#c4c4c4;stroke-width:.6}
        .strip text{fill:var(--ink)}
        .strip .band{fill:#fff;stroke:var(--ink);stroke-width:1}
        .strip .band.other{fill:#e6e6e6;stroke:none}
        .strip .band.lesson-not-assessed{stroke-dasharray:4 3}
        .strip .gap{fill:#fff;stroke:var(--rule);stroke-width:.8;stroke-dasharray:2 2}
        .strip .episode,.sample .episode{stroke:var(--ink);stroke-width:.8}
        .strip .tag{font-weight:600;paint-order:stroke;stroke:#fff;stroke-width:2.5px}
        .strip .edge{stroke:var(--ink);stroke-width:1.4;stroke-dasharray:5 2}
        .legend{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;max-width:none;font-size:.88rem;color:var(--soft)}
        .legend>span{display:inline-flex;align-items:center;gap:.5em}
        .sample{width:36px;height:14px}
        .swatch{display:inline-block;width:34px;height:13px;border:1px solid var(--ink)}
        .swatch.broken{border-style:dashed}.swatch.grey{background:#e6e6e6;border-color:#e6e6e6}
        pre{margin:.4rem 0 1rem;padding:.7rem .9rem;background:var(--wash);overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere}
        .commands{max-width:none}
        @media (max-width:40rem){
        body{padding:0 1.1rem 4rem;font-size:1rem}
        .cover{padding-top:2.5rem}
        h1{font-size:2.3rem}
        h2{font-size:1.35rem}
        dl>div,dl.answers>div{grid-template-columns:1fr;padding:.55rem 0}
        .contents ul{columns:1}
        section{margin-top:3rem}
        }
        @page{size:A4;margin:20mm 19mm 22mm;
        @bottom-left{font:8pt Georgia,"DejaVu Serif",serif;color:#4d4d4d}
        @bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt Georgia,"DejaVu Serif",serif;color:#4d4d4d}}
        @media print{
        html{font-size:9.6pt}
        body{max-width:none;margin:0;padding:0;line-height:1.45}
        .skip{display:none}
        a{color:inherit;text-decoration:none}
        .cover{padding-top:16mm}
        .contents{margin-top:9mm;break-inside:avoid}
        main>section{margin-top:11mm}
        #s2{break-before:page}
        #s7,#s11,#s14,#s16{break-before:page}
        h2,h3,h4,caption,.legend{break-after:avoid}
        .legend{display:block}.legend>span{margin-right:1.4em}
        section.day,.field,.legend,dl>div,tr,li{break-inside:avoid}
        thead{display:table-header-group}
        .scroll{overflow:visible;margin-bottom:5mm}
        table{font-size:8.2pt}
        .lessons,.episodes,.annex,.decide,.strip{min-width:0}
        section.day{margin-top:7mm}
        tr.review>*,.strip *,.swatch,pre{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        tr:target>*,section:target h2{background:none}
        pre{white-space:pre-wrap}
        .rehearsal .watermark{display:block;position:fixed;top:42%;left:0;right:0;text-align:center;font-size:60pt;letter-spacing:.06em;white-space:nowrap;
        color:#000;opacity:.09;transform:rotate(-32deg);z-index:1}
        }
        """
}
