// <body data-session-seconds data-session-url>: warns five minutes before the end, in step with the other tabs.
const { sessionSeconds, sessionUrl: url, csrf, signIn } = document.body.dataset;
const warning = document.getElementById('session-warning'), over = document.getElementById('session-over');
let ends, flushed;
const left = () => ends - Date.now();

// Only seconds are told, so that it does not matter what our clock says. Both answers may be read without prolonging the session.
function learn(seconds) {
  if (seconds) ends = Date.now() + seconds * 1000;
}
learn(sessionSeconds);
async function ask() {
  try {
    const answer = await fetch(url, { headers: { 'HX-Request': 'true' }, redirect: 'manual', cache: 'no-store' });
    if (answer.ok) learn((await answer.json()).seconds);
    else if (answer.status === 401 || answer.type === 'opaqueredirect') ends = 0;
  } catch { /* no net: the clock goes on, drafts say so themselves */ }
}
// Still signed in for some seconds; at the very end it only finds out whether anything was left over.
async function flush() {
  const jobs = [];
  document.dispatchEvent(new CustomEvent('app:flush', { detail: jobs }));
  flushed = jobs.length ? (await Promise.all(jobs)).every(Boolean) : null;
}
async function watch() {
  if (left() > 300_000) return;
  await ask();
  if (left() > 300_000) { warning.close(); over.close(); return; }
  if (left() <= 25_000) await flush();
  if (left() <= 0) return end();
  const minutes = Math.max(1, Math.round(left() / 60_000));
  const title = warning.querySelector('[data-minutes]');
  title.textContent = minutes === 1 ? title.dataset.one : title.dataset.many.replace('{0}', minutes);
  if (!warning.open) warning.showModal();
}
function end() {
  if (over.open) return;
  warning.close();
  over.querySelector('[data-saved]').hidden = flushed !== true;
  over.querySelector('[data-unsaved]').hidden = flushed !== false;
  over.querySelector('[data-clean]').hidden = flushed === false;
  const link = over.querySelector('[data-sign-in-again]');
  link.href = `${signIn}?weiter=${encodeURIComponent(location.pathname + location.search)}`;
  if (flushed === false) { link.target = '_blank'; over.querySelector('[data-back]').hidden = false; }
  over.showModal();
}

if (ends && warning) {
  setInterval(watch, 10_000);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && watch());
  warning.querySelector('[data-stay]').addEventListener('click', async () => {
    try {
      const answer = await fetch(url + '/verlaengern', { method: 'POST', headers: { RequestVerificationToken: csrf, 'HX-Request': 'true' }, redirect: 'manual' });
      learn(answer.ok && answer.headers.get('X-Session-Seconds'));
    } catch { /* the warning stays open and says so */ }
    watch();
    if (left() > 300_000) warning.close();
  });
  over.querySelector('[data-back]').addEventListener('click', watch);
  over.addEventListener('cancel', e => e.preventDefault());
  watch();
}
