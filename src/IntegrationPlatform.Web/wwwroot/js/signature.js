// [data-sign=input]: an SVG of 600 by 200 in which somebody writes their name. The strokes become the value of the input,
// as the path that draws them: M12 30L14 31… Whole numbers only, so that the server can check what it keeps.
const strokes = new WeakMap();
const at = (pad, event) => {
  const box = pad.getBoundingClientRect();
  const inside = (value, most) => Math.max(0, Math.min(most, Math.round(value)));
  return [inside((event.clientX - box.left) / box.width * 600, 599), inside((event.clientY - box.top) / box.height * 200, 199)];
};
const show = (pad, input) => {
  const path = strokes.get(pad).filter(stroke => stroke.length > 1).map(stroke => `M${stroke.map(point => point.join(' ')).join('L')}`).join('');
  pad.querySelector('path').setAttribute('d', path);
  input.value = path;
  input.dispatchEvent(new Event('input', { bubbles: true }));
};
for (const pad of document.querySelectorAll('[data-sign]')) {
  const input = document.getElementById(pad.dataset.sign);
  const clear = document.querySelector(`[data-sign-clear="${pad.dataset.sign}"]`);
  const drawn = [...input.value.matchAll(/M([\d L]+)/g)].map(part => part[1].split('L').map(point => point.split(' ').map(Number)));
  strokes.set(pad, drawn);
  pad.addEventListener('pointerdown', event => {
    event.preventDefault();
    pad.setPointerCapture(event.pointerId);
    strokes.get(pad).push([at(pad, event)]);
  });
  pad.addEventListener('pointermove', event => {
    if (!pad.hasPointerCapture(event.pointerId)) return;
    const stroke = strokes.get(pad).at(-1), point = at(pad, event), last = stroke.at(-1);
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) < 2) return;
    stroke.push(point);
    show(pad, input);
  });
  clear.hidden = false;
  clear.addEventListener('click', () => {
    strokes.set(pad, []);
    show(pad, input);
  });
}
