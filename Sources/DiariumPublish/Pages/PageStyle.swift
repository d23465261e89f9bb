/// How the pages of a published feed look: of the family of the report, calm, in light and dark, on a phone and on paper.
///
/// All text has a contrast of 4.5 at least to what is behind it (WCAG 2.2, 1.4.3). What comes from the feed is isolated, so
/// that marks of direction in it turn nothing else around.
enum PageStyle {
  /// What all pages have.
  static let common: StaticString = """
    :root{color-scheme:light dark;--ground:#faf9f7;--paper:#fff;--ink:#1e2430;--soft:#59606e;--line:#dedad2;--link:#0a4f8f;
    --code:#f3f1ec;--bar:#3b76b0;--notice:#fdf6e8;--edge:#7d4a00}
    @media (prefers-color-scheme:dark){:root{--ground:#14171c;--paper:#1b1f26;--ink:#e6e8ed;--soft:#a7afbd;--line:#363c47;
    --link:#8ec5ff;--code:#262b34;--bar:#6fa8dc;--notice:#29221a;--edge:#f0c26e}}
    *{box-sizing:border-box}span,a,b,q,code,time,dd,dt,li,p,td,th,h1,h2,h3,h4{unicode-bidi:isolate}
    html{font-size:100%;scroll-padding-top:1rem}
    body{margin:0 auto;padding:1.5rem 1.25rem 4rem;max-width:52rem;background:var(--ground);color:var(--ink);
    font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
    h1,h2,h3,h4{line-height:1.25;margin:0;font-weight:650;text-wrap:balance}
    h1{font-size:1.9rem}h2{font-size:1.35rem;margin-bottom:.75rem}h3{font-size:1.08rem}h4{font-size:.95rem;margin-top:1rem}
    p,ul,ol,dl,table{margin:.5rem 0}a{color:var(--link);text-underline-offset:.18em}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}main:focus{outline:none}
    code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.9em}
    .skip{position:absolute;left:-999rem}.skip:focus{position:static}
    .kicker,.soft,.en,.count,footer{color:var(--soft)}.kicker{margin:0 0 .35rem;font-size:.9rem}
    .en{font-weight:400;font-size:.75em}.count{font-size:.85em;font-variant-numeric:tabular-nums}
    section{margin-top:2.5rem}nav{margin-top:1.5rem}
    nav ul{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.15rem 1.4rem}nav a{display:inline-block;padding:.25rem 0}
    .notice{background:var(--notice);border-left:.35rem solid var(--edge);padding:.7rem 1rem;border-radius:.4rem;margin:1rem 0}
    .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(12.5rem,1fr));gap:.55rem 1.5rem;margin:.8rem 0}
    .facts div{min-width:0}dt{font-size:.82rem;color:var(--soft)}dd{margin:0;white-space:pre-wrap}
    details{margin:.5rem 0}summary{cursor:pointer;padding:.25rem 0;color:var(--link)}
    footer{margin-top:3.5rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.88rem}
    @media (max-width:34rem){body{padding:1rem .9rem 3rem}h1{font-size:1.5rem}nav a{padding:.4rem 0}}
    @media print{:root{--ground:#fff;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--link:#000;--code:#f2f2f2;--bar:#555;
    --notice:#fff;color-scheme:light}@page{size:A4;margin:18mm 16mm}html{font-size:9.5pt}body{max-width:none;padding:0}
    .skip,nav{display:none}section{margin-top:1.5rem}h2,h3,h4,.label{break-after:avoid}tr,.items li{break-inside:avoid}
    a{text-decoration:none}}
    """

  /// What the page of a case has besides.
  static let `case`: StaticString = """
    .lead{font-size:1.1rem;white-space:pre-wrap;margin-top:1.25rem}.prose p,.text{white-space:pre-wrap}
    .prose h4{color:var(--soft)}.prose h4 span,.prose h4 q{font-weight:400}.prose p{margin-top:.15rem}
    article{margin-top:1rem;padding:1rem 1.3rem 1.1rem;background:var(--paper);border:1px solid var(--line);border-radius:.6rem}
    article:target,.vote:target,li:target{outline:2px solid var(--link);outline-offset:2px}
    .vote{margin:1rem 0;padding-left:1rem;border-left:3px solid var(--line)}
    .label{margin:.9rem 0 .1rem;font-size:.88rem;color:var(--soft)}.label+ul{margin-top:.1rem}
    ul,ol{padding-left:1.3rem}.signers{list-style:none;padding:0;font-weight:600;display:flex;flex-wrap:wrap;gap:.1rem 1.2rem}
    .signers .fact,.signers details{font-weight:400}
    .items{list-style:none;padding:0}.items>li{padding:.3rem 0 .3rem 2.2rem;position:relative}
    .items>li>a:first-child{position:absolute;left:0;min-width:1.6rem;font-variant-numeric:tabular-nums}
    .fact{color:var(--soft);font-size:.9em}.fact+.fact::before{content:"· "/""}
    .record,.spans{font-size:.82rem;color:var(--soft)}.record{margin:.9rem 0 0}.spans{list-style:none;padding:0;margin:.15rem 0 0}
    .course{list-style:none;padding:0;margin:0;border-left:3px solid var(--line)}
    .course li{display:grid;grid-template-columns:7.2rem 1fr;padding:.25rem 0 .25rem 1rem}
    .course time{color:var(--soft);font-variant-numeric:tabular-nums}.about{font-size:.95rem}
    @media (max-width:34rem){article{padding:.9rem}.course li{grid-template-columns:1fr;padding-left:.8rem}}
    @media print{article{border:0;padding:0}}
    """

  /// What the page of the feed has besides.
  static let index: StaticString = """
    .lead{font-size:1.15rem;white-space:pre-wrap;margin-top:1rem}.text{white-space:pre-wrap}
    .numbers{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.4rem 2rem;margin:1.5rem 0}
    .numbers b{font-size:1.6rem;font-variant-numeric:tabular-nums}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    section h3,section h4{margin-top:1.4rem}ul{padding-left:1.2rem}
    .newest,.files{list-style:none;padding:0}.newest li{padding:.35rem 0;border-top:1px solid var(--line)}
    .newest .soft{white-space:nowrap;font-size:.9rem}.files li{padding:.15rem 0}.files .soft{font-size:.9rem}
    table{border-collapse:collapse;width:100%;font-size:.95rem}
    th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-top:1px solid var(--line);font-weight:400}
    thead th,thead td{border-top:0;color:var(--soft);font-size:.82rem}
    .number{text-align:right;font-variant-numeric:tabular-nums}.bar{width:40%;padding-right:0}
    .bar svg{display:block;width:100%;height:.8rem;margin-top:.35rem}rect{fill:var(--bar)}
    figure{margin:1rem 0;display:table;max-width:100%}.years{display:block;max-width:100%;height:9rem;border-bottom:1px solid var(--soft)}
    .axis{display:flex;justify-content:space-between}figcaption,.axis{font-size:.85rem;color:var(--soft)}
    pre{background:var(--code);padding:.75rem 1rem;border-radius:.4rem;overflow-x:auto;overflow-wrap:normal;margin:.4rem 0}
    .cite{padding:.75rem 1rem;background:var(--paper);border:1px solid var(--line);border-radius:.5rem}
    .english{margin-top:5rem;padding-top:2rem;border-top:3px double var(--line)}.title{font-size:1.6rem}
    @media (max-width:34rem){.bar{width:26%}.newest .soft{display:block;white-space:normal}}
    @media print{pre{white-space:pre-wrap}figure,.newest li{break-inside:avoid}}
    """
}
