// Between htmx 4 and ASP.NET Core: antiforgery token, focus on errors, plain words when the server or the net fails.
const words = document.getElementById('words').dataset;
const say = text => document.dispatchEvent(new CustomEvent('app:toast', { detail: { text } }));
document.addEventListener('htmx:config:request', e => {
  const request = e.detail.ctx.request;
  if (request.method !== 'GET') request.headers.RequestVerificationToken = document.body.dataset.csrf;
});
document.addEventListener('htmx:after:swap', () => document.querySelector('[data-errsum]')?.focus());
document.addEventListener('htmx:response:error', e => { if (e.detail.ctx.response.status >= 500) say(words.failed); });
document.addEventListener('htmx:error', () => say(words.noNet));
