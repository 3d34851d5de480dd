// Draws what C# prepared: one module, plain options in, nothing computed here but colours of the theme.
import * as echarts from '/lib/echarts/echarts.js';

const charts = new WeakMap();
const language = () => document.documentElement.lang === 'en' ? 'EN' : 'ZH';
const token = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
const family = () => getComputedStyle(document.body).fontFamily;
const escape = text => String(text).replace(/[&<>"']/g, sign => '&#' + sign.charCodeAt(0) + ';');
const number = value => value.toLocaleString('en', { maximumFractionDigits: 4 }).replace('-', '−');

const functions = {
  tip: given => {
    const points = (Array.isArray(given) ? given : [given]).filter(point => point.data && point.data.tip);
    return points.map((point, at) => (at ? point.data.tip.slice(1) : point.data.tip).map(escape)
      .map((line, row) => row === 0 && at === 0 ? '<b>' + line + '</b>' : line).join('<br>')).join('<br>');
  },
  label: point => point.data.text ?? '',
  number,
};

// Only these keys are looked at, so no name or figure can be taken for a colour or a function.
function prepare(node) {
  if (Array.isArray(node)) { node.forEach(prepare); return node; }
  if (node === null || typeof node !== 'object') return node;
  for (const key of Object.keys(node)) {
    const value = node[key];
    if (value === null) delete node[key];
    else if ((key === 'color' || key === 'borderColor' || key === 'backgroundColor') && typeof value === 'string' && value.startsWith('token:')) node[key] = token(value.slice(6));
    else if (key === 'formatter' && typeof value === 'string' && value.startsWith('fn:')) node[key] = functions[value.slice(3)];
    else if (key === 'fontFamily') node[key] = family();
    else if (key === 'data' && Array.isArray(value)) value.forEach(point => { if (point && typeof point === 'object') prepareValue(point); });
    else if (key !== 'tip' && key !== 'value') prepare(value);
  }
  return node;
}

function prepareValue(point) {
  const isGap = point.value === null;
  prepare(point);
  if (isGap) point.value = '-';
}

export function draw(element, option) {
  // Who leaves a page at once leaves it before its charts are drawn.
  if (!element || !element.isConnected) return;
  let chart = charts.get(element);
  if (!chart) {
    chart = echarts.init(element, null, { renderer: 'svg', locale: language() });
    charts.set(element, chart);
    element.sizes = new ResizeObserver(() => chart.resize());
    element.sizes.observe(element);
    chart.on('click', point => { if (point.data && point.data.address) Blazor.navigateTo(point.data.address); });
    chart.on('finished', () => { element.dataset.drawn = 'true'; });
  }
  chart.setOption(prepare(option), { notMerge: true });
}

export function remove(element) {
  element.sizes?.disconnect();
  charts.get(element)?.dispose();
  charts.delete(element);
}

export function saveText(name, text) {
  save(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

export function saveSvg(figure, name) {
  save(name, new Blob([picture(figure).markup], { type: 'image/svg+xml;charset=utf-8' }));
}

export async function savePng(figure, name) {
  const { markup, width, height } = picture(figure);
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml;charset=utf-8' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  save(name, await new Promise(done => canvas.toBlob(done, 'image/png')));
}

// The picture as it leaves the page: title and subtitle above, the sentence below, colours spelled out.
function picture(figure) {
  const drawn = figure.querySelector('.chart-canvas svg, .chart-picture svg');
  const inner = new XMLSerializer().serializeToString(drawn);
  const box = drawn.viewBox.baseVal;
  const width = Math.round(box && box.width ? box.width : drawn.clientWidth), drawnHeight = Math.round(box && box.height ? box.height : drawn.clientHeight);
  const text = selector => figure.querySelector(selector)?.textContent.trim() ?? '';
  const height = drawnHeight + 88;
  const line = (content, y, size, weight, ink) => '<text x="12" y="' + y + '" font-size="' + size + '" font-weight="' + weight + '" fill="' + token(ink) + '">' + escape(content) + '</text>';
  const markup = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="' + width + '" height="' + height + '" viewBox="0 0 ' + width + ' ' + height + '" font-family="' + escape(family()) + '">'
    + '<rect width="100%" height="100%" fill="' + token('surface') + '"/>'
    + line(text('.chart-title'), 26, 16, 600, 'ink') + line(text('.chart-subtitle'), 46, 12, 400, 'ink-soft')
    + '<g transform="translate(0 56)">' + inner.replace(/var\(--([a-z0-9-]+)\)/g, (_, name) => token(name)) + '</g>'
    + line(text('.chart-sample'), height - 12, 12, 400, 'ink-soft') + '</svg>';
  return { markup, width, height };
}

function save(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
