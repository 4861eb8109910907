// [data-restart=address]: the host ends and starts again. Goes on there as soon as it was away and answers again.
const note = document.querySelector('[data-restart]');
if (note) {
  let gone = false;
  const timer = setInterval(async () => {
    try {
      const answer = await fetch('/health/ready', { cache: 'no-store' });
      if (gone && answer.ok) {
        clearInterval(timer);
        location.assign(note.dataset.restart);
      }
    } catch {
      gone = true;
    }
  }, 700);
}
