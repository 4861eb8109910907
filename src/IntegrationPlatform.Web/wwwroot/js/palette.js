// The palette: / or Ctrl+K. Hits come from {base}/search?q= as <ul role="listbox"> with <li role="option" data-href>.
const box = document.getElementById('palette'), input = box?.querySelector('input'), list = box?.querySelector('[role=listbox]'), status = box?.querySelector('[role=status]');
let timer, asked, chosen = -1, drawn = '';
const options = () => [...list.querySelectorAll('[role=option]')];

function open() {
  if (!box.open) box.showModal();
  input.select();
  ask();
}
function option(href, icon, text) {
  const li = document.createElement('li');
  li.role = 'option';
  li.dataset.href = href;
  li.innerHTML = `<svg class="icon" aria-hidden="true"><use href="/img/icons.svg#${icon}"/></svg><span></span>`;
  li.lastChild.textContent = text;
  return li;
}
function choose(index) {
  const all = options();
  chosen = all.length ? (index + all.length) % all.length : -1;
  all.forEach((o, i) => { o.id ||= 'po' + i; o.ariaSelected = String(i === chosen); });
  const now = all[chosen];
  now ? input.setAttribute('aria-activedescendant', now.id) : input.removeAttribute('aria-activedescendant');
  now?.scrollIntoView({ block: 'nearest' });
}
function draw(html, q) {
  const hits = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[role=option]'), word = q.toLocaleLowerCase('de');
  list.replaceChildren(...hits);
  for (const a of document.querySelectorAll('#keys a[data-key]'))
    if (word && a.textContent.toLocaleLowerCase('de').includes(word)) list.append(option(a.href, 'chevron-right', a.textContent));
  if (q && box.dataset.newCase) list.append(option(box.dataset.newCase + encodeURIComponent(q), 'plus', box.dataset.newCaseText.replace('{0}', q)));
  options().forEach((o, i) => { o.id = 'po' + i; });
  input.ariaExpanded = String(options().length > 0);
  status.textContent = !q ? '' : hits.length ? status.dataset.some.replace('{0}', hits.length) : status.dataset.none;
  drawn = q;
  choose(0);
}
async function ask() {
  const q = input.value.trim();
  asked?.abort();
  if (!q) return draw('', '');
  asked = new AbortController();
  try {
    const answer = await fetch(`${document.body.dataset.base}/search?q=${encodeURIComponent(q)}`, { headers: { 'HX-Request': 'true' }, signal: asked.signal });
    if (!answer.ok) throw answer;
    draw(await answer.text(), q);
  } catch (e) {
    if (e.name !== 'AbortError') { draw('', q); status.textContent = status.dataset.failed; choose(-1); }
  }
}
const go = o => { if (o) location.href = o.dataset.href ?? o.querySelector('a')?.href; };

if (box) {
  document.addEventListener('click', e => {
    const opener = e.target.closest('a[data-palette]');
    if (opener && !e.ctrlKey && !e.metaKey) { e.preventDefault(); document.getElementById('keys')?.hidePopover(); open(); }
    if (e.target === box) box.close();
  });
  document.addEventListener('keydown', e => {
    const plain = e.key === '/' && document.documentElement.dataset.shortcuts === 'on' && !e.target.closest?.('input, textarea, select, [contenteditable]') && !e.ctrlKey && !e.altKey && !e.metaKey;
    if (plain || ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'k')) { if (!document.querySelector('dialog[open]:not(#palette)')) { e.preventDefault(); open(); } }
  });
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  input.addEventListener('keydown', e => {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { e.preventDefault(); choose(chosen + (e.key === 'ArrowDown' ? 1 : -1)); }
    // Hits of an older word are not opened; the search page then answers what was typed.
    else if (e.key === 'Enter' && chosen >= 0 && drawn === input.value.trim()) { e.preventDefault(); go(options()[chosen]); }
  });
  list.addEventListener('click', e => go(e.target.closest('[role=option]')));
  box.addEventListener('close', () => { asked?.abort(); clearTimeout(timer); });
}
