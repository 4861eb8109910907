// form[data-autosave=url]: 1.5 s after the last key the fields go to the server as JSON. Nothing is kept on the device.
const forms = document.querySelectorAll('form[data-autosave]');
const words = document.getElementById('words').dataset;
const clock = () => new Date().toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit' });
const icons = { ok: 'cloud-check', wait: 'cloud-off', signin: 'log-in' };

function fields(form) {
  const all = {};
  for (const [name, value] of new FormData(form)) {
    if (name.startsWith('__') || typeof value !== 'string') continue;
    all[name] = name in all ? [all[name], value].flat() : value;
  }
  return JSON.stringify(all);
}

for (const form of forms) {
  const state = form.querySelector('[data-save-state]'), live = document.createElement('span');
  let timer, flight, sent = false, saved = fields(form);
  live.className = 'sr-only';
  live.role = 'status';
  form.append(live);

  // The line changes with every save; it is read out only when the news is different.
  function tell(kind, text) {
    if (!state) return;
    if (state.dataset.s !== kind) live.textContent = text;
    state.dataset.s = form.dataset.draftState = kind;
    state.innerHTML = `<svg class="icon" aria-hidden="true"><use href="/img/icons.svg#${icons[kind]}"/></svg><span></span>`;
    state.lastChild.textContent = text + ' ';
    if (kind !== 'signin') return;
    const link = document.createElement('a');
    Object.assign(link, { href: document.body.dataset.signIn, target: '_blank', rel: 'opener', textContent: words.signInNewTab });
    state.lastChild.append(link);
  }

  async function save() {
    clearTimeout(timer);
    const now = fields(form);
    if (sent || now === saved) return;
    flight?.abort();
    const mine = flight = new AbortController();
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: 'PUT', keepalive: true, redirect: 'manual', signal: mine.signal, body: now,
        headers: { 'Content-Type': 'application/json', RequestVerificationToken: document.body.dataset.csrf },
      });
      if (!answer.ok) throw answer;
      saved = now;
      tell('ok', words.draftSaved.replace('{0}', clock()));
    } catch (e) {
      if (e.name === 'AbortError') return;
      const out = e.type === 'opaqueredirect' || [400, 401, 403].includes(e.status);
      tell(out ? 'signin' : 'wait', out ? words.draftSignedOut : e.status === undefined ? words.draftNoNet : words.draftWaiting);
      if (!out) timer = setTimeout(save, 15000);
    }
  }

  form.addEventListener('input', () => { sent = false; clearTimeout(timer); timer = setTimeout(save, 1500); });
  // A draft that arrives after the form itself would come back from the dead.
  form.addEventListener('submit', () => { sent = true; clearTimeout(timer); flight?.abort(); });
  for (const on of ['online', 'focus']) addEventListener(on, save);
  document.addEventListener('visibilitychange', save);
  document.addEventListener('app:flush', e => e.detail.push(save().then(() => fields(form) === saved)));
}
