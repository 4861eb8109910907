// <button class="check" aria-pressed formaction data-undo> in a POST form: ticks at once, the server confirms.
// formaction changes the state the page came with, data-undo brings it back.
const words = document.getElementById('words').dataset;
const say = (text, undo) => document.dispatchEvent(new CustomEvent('app:toast', { detail: { text, undo } }));

// The label is "Erledigt: …" or "Schritt erledigt: …" in the language of the page.
function what(button) {
  const label = button.ariaLabel ?? '', colon = label.indexOf(': ');
  return colon < 0 ? label : label.slice(colon + 2);
}

document.addEventListener('submit', e => {
  const button = e.submitter;
  if (!button?.matches('button.check')) return;
  e.preventDefault();
  toggle(button, e.target);
});

async function toggle(button, form, quiet) {
  if (button.ariaBusy === 'true') return;
  const was = button.getAttribute('aria-pressed'), now = was === 'true' ? 'false' : 'true';
  button.dataset.first ??= was;
  const url = button.dataset.first === was ? button.formAction : button.dataset.undo;
  button.ariaBusy = 'true';
  button.setAttribute('aria-pressed', now);
  try {
    const answer = await fetch(url, { method: 'POST', body: new FormData(form), headers: { 'HX-Request': 'true' }, redirect: 'manual' });
    if (!answer.ok) throw answer;
    if (!quiet) say(`${now === 'true' ? words.done : words.reopened}: ${what(button)}`, button.dataset.undo && (() => toggle(button, form, true)));
  } catch (e) {
    button.setAttribute('aria-pressed', was);
    say(e.status === undefined ? words.notSavedNoNet
      : e.type === 'opaqueredirect' || e.status === 401 ? words.notSavedSignedOut
      : words.notSaved);
  } finally { button.ariaBusy = null; }
}
