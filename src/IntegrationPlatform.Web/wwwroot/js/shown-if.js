// [data-shown-if=name][data-shown-answer=value]: shown only while that field of the form has that answer. The server
// decides the same way and drops what a hidden field holds; without script everything is shown.
const follow = form => {
  const answers = new FormData(form);
  for (const part of form.querySelectorAll('[data-shown-if]')) {
    const on = form.elements[part.dataset.shownIf];
    const asked = !(on instanceof HTMLElement && on.closest('[data-shown-if][hidden]'));
    part.hidden = !asked || answers.get(part.dataset.shownIf) !== part.dataset.shownAnswer;
  }
};
for (const form of new Set([...document.querySelectorAll('form [data-shown-if]')].map(part => part.closest('form')))) {
  follow(form);
  form.addEventListener('input', () => follow(form));
  form.addEventListener('reset', () => setTimeout(() => follow(form)));
}
