// Improves pages that already work without it: error summary, shortcuts, double submit, forms with rows of keys.
const $ = (s, r = document) => r.querySelector(s);
const typing = e => e.target.closest?.('input, textarea, select, [contenteditable]');

// 1. The error summary takes the focus; its links land in the field.
$('[data-errsum]')?.focus();
document.addEventListener('click', e => {
  const link = e.target.closest('[data-errsum] a[href^="#"]');
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!field) return;
  e.preventDefault();
  field.scrollIntoView({ block: 'center' });
  field.focus();
});

// 2. Shortcuts. Single keys can be switched off (WCAG 2.1.4) and never fire while typing. What a key does stands in the markup: data-key.
let g = 0;
document.addEventListener('keydown', e => {
  if (e.defaultPrevented || e.isComposing) return;
  if ((e.ctrlKey || e.metaKey) && e.key === 'Enter' && e.target.form) { e.preventDefault(); e.target.form.requestSubmit(); return; }
  if (document.documentElement.dataset.shortcuts !== 'on' || e.ctrlKey || e.metaKey || e.altKey || typing(e) || $('dialog[open]')) return;
  const key = Date.now() - g < 900 ? 'g ' + e.key : e.key;
  g = e.key === 'g' && key === 'g' ? Date.now() : 0;
  if (key === 'j' || key === 'k') return row(key === 'j' ? 1 : -1);
  if (key === '?') return $('#keys')?.togglePopover();
  const target = $(`#main [data-key="${CSS.escape(key)}"]`) ?? $(`[data-key="${CSS.escape(key)}"]`);
  if (target) { e.preventDefault(); target.matches('input, textarea') ? target.focus() : target.click(); }
});
function row(step) {
  const rows = [...document.querySelectorAll('#main :is(.tbl .name a, .list a.row, [data-row])')].filter(r => r.checkVisibility());
  const now = rows.findIndex(r => r === document.activeElement);
  (rows[now + step] ?? rows[now < 0 ? 0 : now])?.focus();
}

// 3. A form that was sent is not sent again. The button stays enabled, so that nobody loses the focus.
document.addEventListener('submit', e => {
  const form = e.target;
  if (e.defaultPrevented || form.method !== 'post' || 'again' in form.dataset) return;
  if (form.dataset.sent) return e.preventDefault();
  form.dataset.sent = '1';
  document.body.classList.add('busy');
});
addEventListener('pageshow', () => {
  document.body.classList.remove('busy');
  document.querySelectorAll('form[data-sent]').forEach(f => delete f.dataset.sent);
});
