namespace IntegrationPlatform.BrowserTests;

/// <summary>What axe does not look for. Each script returns what it found, in words.</summary>
internal static class Checks
{
    public const string Overflow =
        """
        () => {
          const found = [];
          const wide = () => document.documentElement.scrollWidth - innerWidth;
          if (wide() > 0) found.push('wider than the window by ' + wide());
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
          for (const e of document.querySelectorAll('a,button,label,.tag,h1,h2,h3,p,td,th,dd')) {
            const s = getComputedStyle(e);
            if (e.offsetParent && s.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1 && !e.closest('.sr-only,thead,.brand') && e.className !== 'sr-only')
              found.push('cut off with wide letters: ' + e.outerHTML.slice(0, 80));
          }
          return found;
        }
        """;

    /// <summary>Looks at each stop of the tab key when the next press leaves it, so that nobody has to ask in between. Says how often to press.</summary>
    public const string HearTab =
        """
        () => {
          const look = e => {
            if (!e || e === document.body) return null;
            const s = getComputedStyle(e), label = e.closest('.seg label, .chip');
            const seen = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none' || (label && getComputedStyle(label).outlineStyle !== 'none') || e.closest('.palette, .search');
            if (!seen) return 'focus is not seen: ' + e.outerHTML.slice(0, 80);
            const box = e.getBoundingClientRect();
            const top = document.elementFromPoint(Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2)), Math.min(innerHeight - 1, Math.max(0, box.top + box.height / 2)));
            const bars = '.topbar,.bottomnav,.sticky-actions';
            return box.width > 2 && top && !e.contains(top) && !top.contains(e) && top.closest(bars) && !e.closest(bars) ? 'focus is covered: ' + e.outerHTML.slice(0, 80) : null;
          };
          const heard = { presses: 0, stops: new Set(), found: [], look() { const line = look(document.activeElement); if (line) this.found.push(line); this.stops.add(document.activeElement); } };
          addEventListener('keydown', e => { if (e.key === 'Tab') { heard.look(); heard.presses++; } }, true);
          window.heard = heard;
          return Math.min(60, document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']").length);
        }
        """;

    public const string HeardTab =
        """
        presses => {
          heard.look();
          if (heard.presses !== presses) heard.found.push(`the tab key was heard ${heard.presses} times and not ${presses}`);
          if (presses > 1 && heard.stops.size < 3) heard.found.push('the focus did not move'); // the page itself and two more
          return heard.found;
        }
        """;

    public const string Markup =
        """
        () => {
          const found = [], ids = {};
          if (document.title.length < 5) found.push('no title');
          for (const e of document.querySelectorAll('[id]')) ids[e.id] = (ids[e.id] || 0) + 1;
          for (const id in ids) if (ids[id] > 1) found.push('id twice: ' + id);
          for (const name of ['aria-describedby', 'aria-labelledby', 'aria-controls', 'popovertarget', 'form'])
            for (const e of document.querySelectorAll(`[${name}]`))
              for (const id of e.getAttribute(name).split(/\s+/).filter(Boolean))
                if (!document.getElementById(id)) found.push(`${name} leads nowhere: ${id}`);
          for (const label of document.querySelectorAll('label[for]')) if (!document.getElementById(label.htmlFor)) found.push('label leads nowhere: ' + label.htmlFor);
          const scripts = { arabic: [/[\u0600-\u06ff]{3}/, /^(ar|fa|prs|ps|ckb|ur)/], cyrillic: [/[\u0400-\u04ff]{3}/, /^(ru|uk|bg|mk|sh|sr)/], ethiopic: [/[\u1200-\u137f]{2}/, /^(ti|am)/] };
          const walk = document.createTreeWalker(document.body, 4);
          while (walk.nextNode()) {
            const node = walk.currentNode;
            for (const name in scripts)
              if (scripts[name][0].test(node.data) && !scripts[name][1].test(node.parentElement.closest('[lang]').lang))
                found.push(`${name} letters without their language: ${node.data.trim().slice(0, 30)}`);
          }
          return found;
        }
        """;
}
