/** The look of data.html: the shop's colours, both themes, paper. */
export const packStyle = `
:root{color-scheme:light dark;--paper:#faf9f7;--surface:#fff;--ink:#1b1b1f;--muted:#5d5d66;--line:#dedbd5;--accent:#b23c00}
@media (prefers-color-scheme:dark){:root{--paper:#141416;--surface:#1d1d20;--ink:#f0eff2;--muted:#a9a8b2;--line:#37363c;--accent:#ff9a66}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
h1{font-size:clamp(2rem,6vw,3rem);line-height:1.1;margin:.25rem 0 .75rem}
h2{font-size:1.375rem;line-height:1.25;margin:0 0 .75rem}
header p{color:var(--muted);margin:0;max-width:60ch}
a{color:var(--accent)}
nav ul{columns:18rem;margin:0;padding-left:1.25rem}
nav span{color:var(--muted)}
nav,section{margin-top:1.5rem;padding:1.25rem;background:var(--surface);border:1px solid var(--line);border-radius:.75rem}
dl{margin:0}
dt{font-weight:600;margin-top:.75rem}
dt:first-child{margin-top:0}
dd{margin:.125rem 0 0}
.facts{display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:.25rem 1rem;font-size:.9375rem;margin-bottom:1rem}
.facts dt,.facts dd{margin:0}
.facts dt{font-weight:400;color:var(--muted)}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{text-align:left;vertical-align:top;padding:.375rem .75rem .375rem 0;border-top:1px solid var(--line);overflow-wrap:break-word;max-width:28rem}
th{color:var(--muted);font-weight:500;white-space:nowrap}
@media (max-width:40rem){.facts{grid-template-columns:1fr}.facts dd{margin-bottom:.375rem}}
@media print{body{padding:0;max-width:none;background:#fff;color:#000}nav,section{border:0;padding:0}.wide{overflow:visible}tr{break-inside:avoid}}
`
