// Toasts: document.dispatchEvent(new CustomEvent('app:toast', { detail: { text, undo } })); undo is a function or missing.
const region = document.querySelector('[data-toasts]');
const life = t => {
  let timer;
  const start = () => { timer = setTimeout(() => t.remove(), 10000); };
  const stop = () => clearTimeout(timer);
  for (const on of ['pointerenter', 'focusin']) t.addEventListener(on, stop);
  for (const on of ['pointerleave', 'focusout']) t.addEventListener(on, () => { stop(); start(); });
  const close = t.querySelector('.toast__close');
  close.hidden = false;
  close.addEventListener('click', () => t.remove());
  start();
};
document.addEventListener('app:toast', e => {
  const t = document.getElementById('toast-template').content.firstElementChild.cloneNode(true), form = t.querySelector('form');
  t.querySelector('span').textContent = e.detail.text;
  if (e.detail.undo) form.addEventListener('submit', s => { s.preventDefault(); t.remove(); e.detail.undo(); });
  else form.remove();
  region.replaceChildren(t);
  life(t);
});
// A toast that came with the page is put in anew, or a screen reader would not hear of it.
const first = region?.querySelector('[data-toast]');
if (first) { first.remove(); setTimeout(() => { region.append(first); life(first); }, 150); }
