/// How the page looks: calm, in light and dark, on a phone and on paper.
///
/// All text has a contrast of 4.5 at least to what is behind it (WCAG 2.2, 1.4.3), also coloured text on tinted ground.
enum HTMLStyle {
  static let css: StaticString = """
    :root{color-scheme:light dark;--ground:#faf9f7;--paper:#fff;--ink:#1e2430;--soft:#59606e;--line:#dedad2;--link:#0a4f8f;
    --error:#a3161c;--error-ground:#fdf2f1;--warning:#7d4a00;--warning-ground:#fdf6e8;--info:#1d5775;--info-ground:#eff6fa;
    --good:#1a6637;--good-ground:#eff7f1;--mark:#ffe18f;--mark-ink:#1e2430;--code:#f3f1ec}
    @media (prefers-color-scheme:dark){:root{--ground:#14171c;--paper:#1b1f26;--ink:#e6e8ed;--soft:#a7afbd;--line:#363c47;
    --link:#8ec5ff;--error:#ff9d96;--error-ground:#2b1b1d;--warning:#f0c26e;--warning-ground:#29221a;--info:#8fcdea;
    --info-ground:#17242c;--good:#8ed9a9;--good-ground:#16261c;--mark:#5f4c10;--mark-ink:#fff;--code:#262b34}}
    *{box-sizing:border-box}
    html{font-size:100%;scroll-padding-top:1rem}
    body{margin:0 auto;padding:1.5rem 1.25rem 4rem;max-width:52rem;background:var(--ground);color:var(--ink);
    font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
    h1,h2,h3,h4{line-height:1.25;margin:0;font-weight:650;text-wrap:balance}
    h1{font-size:1.9rem}h2{font-size:1.35rem;margin-bottom:.75rem}h3{font-size:1.1rem}h4{font-size:.95rem;margin-top:1.25rem}
    p,ul,ol,dl,table{margin:.5rem 0}
    a{color:var(--link);text-underline-offset:.18em}a:hover{text-decoration-thickness:.14em}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}main:focus{outline:none}
    code,.place,.pointer{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.9em}
    p code,li code,h4 code,td code,th code{background:var(--code);padding:.08em .3em;border-radius:.25em}
    .skip{position:absolute;left:-999rem}.skip:focus{position:static}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .kicker,.facts,.soft,.pointer,.rule,.again,.related{color:var(--soft)}
    .kicker{margin:0 0 .25rem;font-size:.9rem}.facts{margin:.35rem 0 0;font-size:.9rem}
    section{margin-top:2.75rem}
    .verdict,.first{padding:1.25rem 1.4rem;border-radius:.6rem;border:1px solid var(--line);border-left:.4rem solid var(--tone)}
    .verdict{margin-top:1.5rem;background:var(--tint)}.verdict h2{font-size:1.5rem;color:var(--tone);margin-bottom:.6rem}
    .verdict p{margin-bottom:0}
    .good{--tone:var(--good);--tint:var(--good-ground)}.bad,.error{--tone:var(--error);--tint:var(--error-ground)}
    .unknown,.remarks,.warning{--tone:var(--warning);--tint:var(--warning-ground)}
    .info{--tone:var(--info);--tint:var(--info-ground)}.none{--tone:var(--soft)}
    .counts{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.75rem;margin:0}
    .counts b{font-size:1.35rem;color:var(--tone);font-variant-numeric:tabular-nums}
    .first{margin-top:1.25rem;background:var(--paper)}.first h2{font-size:1.05rem;margin-bottom:.5rem}
    .first .what{font-size:1.1rem}.why{color:var(--soft);font-size:.95rem;margin-bottom:0}
    nav{margin-top:2rem}nav h2{font-size:1rem;margin-bottom:.35rem}
    nav ul{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.15rem 1.5rem}
    nav a{display:inline-block;padding:.25rem 0}
    .count{font-weight:500;font-size:.85em;color:var(--soft);font-variant-numeric:tabular-nums;margin-left:.3em}
    h2 .count,h3 .count,h4 .count{background:var(--code);border-radius:1em;padding:.1em .6em;font-size:.8em;vertical-align:.1em}
    .input{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.6rem 1.5rem;padding:1rem 1.25rem;
    background:var(--paper);border:1px solid var(--line);border-radius:.6rem}
    .input div{min-width:0}.input div:first-child,.input div:last-child{grid-column:1/-1}
    dt{font-size:.82rem;color:var(--soft)}dd{margin:0}
    #there h3{margin:1.5rem 0 .25rem;font-size:1rem}
    details{border-top:1px solid var(--line)}details:last-of-type{border-bottom:1px solid var(--line)}
    summary{padding:.5rem 0;cursor:pointer}summary .soft{margin-left:.75em;font-size:.9rem}
    details table{margin:.1rem 0 1rem;padding-left:1.2rem}
    table{border-collapse:collapse;width:100%;font-size:.95rem}
    th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-top:1px solid var(--line);font-weight:400}
    thead th{border-top:0;color:var(--soft);font-size:.82rem}.number{text-align:right;padding-right:0;font-variant-numeric:tabular-nums}
    details td{white-space:nowrap;width:11rem}meter{width:6rem;height:.8rem;vertical-align:-.05em}
    .works ul{list-style:none;padding:0}.works li{padding:.2rem 0 .2rem 1.7rem;position:relative}
    .works li::before{content:"✓"/"";position:absolute;left:.2rem;color:var(--good);font-weight:700}
    .overview{margin-bottom:1.5rem}
    article{margin-top:1.5rem;padding:1.1rem 1.4rem 1.3rem;background:var(--paper);border:1px solid var(--line);border-radius:.6rem}
    article:target{outline:2px solid var(--link)}
    .rule{font-size:.85rem;margin:.3rem 0 .6rem}.level{color:var(--tone);font-weight:650;margin-right:.4em}
    .explanation{font-size:.95rem;max-width:44rem}
    .samples{list-style:none;padding:0;margin:.5rem 0 0}
    .samples>li{padding:.7rem 0 .8rem;border-top:1px solid var(--line)}
    .samples p{margin:.2rem 0}.times{white-space:nowrap;font-size:.85rem;font-weight:650;color:var(--tone)}
    .where,.again,.related{font-size:.88rem}.where{color:var(--soft)}.where .place{color:var(--ink)}
    .samples .excerpt{margin:.45rem 0;padding:.5rem .75rem;background:var(--code);border-radius:.4rem;font-size:.9rem}
    .excerpt .line{color:var(--soft);user-select:none;margin-right:.75em;font-variant-numeric:tabular-nums;font-size:.85em}
    .excerpt code{background:none;padding:0;white-space:pre-wrap}
    mark{background:var(--mark);color:var(--mark-ink);border-radius:.2em;padding:.05em .1em;box-decoration-break:clone;
    -webkit-box-decoration-break:clone;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.25em}
    .withheld{font-style:italic;color:var(--soft)}.help{font-size:.95rem}
    .following{margin:.6rem 0 0;padding:.1rem 0 .1rem 1rem;border-left:2px solid var(--line);font-size:.9rem}
    .following ul{margin:.2rem 0;padding-left:1.1rem}.more{color:var(--soft);font-size:.9rem;margin:.6rem 0 0}
    footer{margin-top:3.5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.85rem}
    @media (max-width:34rem){body{padding:1rem .9rem 3rem}h1{font-size:1.5rem}.verdict,.first,article{padding:1rem}
    .verdict h2{font-size:1.25rem}nav ul{display:block}nav a{padding:.4rem 0}summary .soft{display:block;margin-left:0}
    details td{width:auto;white-space:normal}meter{width:3.5rem}.overview td:nth-child(2),.overview th:nth-child(2){display:none}}
    @media print{:root{--ground:#fff;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--link:#000;--code:#f2f2f2;--mark:#ddd;
    --mark-ink:#000;--error:#8c1116;--warning:#6b3f00;--info:#174860;--good:#14522b;--error-ground:#fff;--warning-ground:#fff;
    --info-ground:#fff;--good-ground:#fff;color-scheme:light}@page{size:A4;margin:18mm 16mm}
    html{font-size:9.5pt}body{max-width:none;padding:0}.skip,nav{display:none}section{margin-top:1.5rem}
    h2,h3,h4,.rule{break-after:avoid}.samples>li,.verdict,.first,tr{break-inside:avoid}article{border:0;padding:0;margin-top:1rem}
    summary{list-style:none}a{text-decoration:none}}
    """
}
