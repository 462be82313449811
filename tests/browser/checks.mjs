// What a machine can see of a card: runs inside the page, on one rendered card, and answers with complaints.

export function lookAt(frame, json, themeName) {
  const complaints = [];
  const told = (text) => (text.length > 50 ? `${text.slice(0, 50)}…` : text);
  const shown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";
  const everything = [...frame.querySelectorAll("*")].filter(shown);
  const edge = frame.getBoundingClientRect();

  for (const element of everything) {
    const box = element.getBoundingClientRect();
    if (box.width && (box.right > edge.right + 0.5 || box.left < edge.left - 0.5)) {
      complaints.push(`runs out of the card: <${element.localName}> ${told(element.textContent)}`);
    }
  }

  const texts = textNodes(frame).filter((node) => shown(node.parentElement));
  for (const node of texts) {
    for (const box of boxes(node)) {
      for (let around = node.parentElement; around !== frame.parentElement; around = around.parentElement) {
        const window = around.getBoundingClientRect();
        const hides = getComputedStyle(around).overflowX !== "visible" || getComputedStyle(around).overflowY !== "visible";
        const isOut = box.right > window.right + 1 || box.bottom > window.bottom + 2 || box.top < window.top - 2;
        if (hides && (isOut || box.left < window.left - 1)) complaints.push(`text is cut: ${told(node.data)}`);
      }
    }
    if (node.parentElement.closest("button:disabled")) continue; // WCAG asks no contrast of what cannot be pressed
    const [ratio, needed] = contrast(node.parentElement);
    if (ratio < needed) complaints.push(`contrast ${ratio.toFixed(2)} is below ${needed} (${themeName}): ${told(node.data)}`);
  }

  for (const field of frame.querySelectorAll("select, input:not([type=radio], [type=checkbox], [type=date])")) {
    if (!shown(field)) continue;
    const isMenu = field.localName === "select";
    const said = isMenu ? field.selectedOptions[0]?.text : field.value || field.placeholder;
    const fixed = isMenu || !field.value ? said : ""; // what was typed can be moved to and fro
    const arrow = isMenu ? 20 : 0;
    if (widthOf(fixed ?? "", field) + arrow + 18 > field.clientWidth) complaints.push(`field cuts what it shows: ${said}`);
    const [ratio, needed] = contrast(field);
    if (ratio < needed) complaints.push(`contrast ${ratio.toFixed(2)} is below ${needed} (${themeName}): ${said}`);
  }

  const seen = squeezed(`${frame.textContent} ${[...frame.querySelectorAll("[placeholder]")].map((one) => one.placeholder)}`);
  for (const text of wordsOf(json)) {
    if (!seen.includes(squeezed(text))) complaints.push(`was left out: ${told(text)}`);
  }
  return [...new Set(complaints)];

  function textNodes(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const isMenu = walker.currentNode.parentElement.closest("option, datalist");
      if (walker.currentNode.data.trim() && !isMenu) found.push(walker.currentNode);
    }
    return found;
  }

  function boxes(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  }

  function widthOf(text, field) {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = getComputedStyle(field).font;
    return pen.measureText(text).width;
  }

  function squeezed(text) {
    return text.replace(/\s+/g, " ");
  }

  // Everything a card says: texts, labels of buttons and inputs, choices, placeholders. Rows that are pressed say nothing.
  function wordsOf(node) {
    if (Array.isArray(node)) return node.flatMap(wordsOf);
    if (!node || typeof node !== "object") return [];
    const own = [node.text, node.title, node.label, node.placeholder].filter((text) => typeof text === "string" && text.trim());
    const parts = Object.entries(node).filter(([name]) => name !== "selectAction" && name !== "data");
    return [...own, ...parts.flatMap(([, part]) => wordsOf(part))];
  }

  // The ratio of WCAG 2 between a text and what is behind it, and the one that is needed.
  function contrast(element) {
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 600);
    const behind = background(element);
    const lights = [luminance(over(channels(style.color), behind)), luminance(behind)].sort((one, other) => other - one);
    return [(lights[0] + 0.05) / (lights[1] + 0.05), isLarge ? 3 : 4.5];
  }

  function background(element) {
    if (!element) return [255, 255, 255, 1];
    const own = channels(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, background(element.parentElement));
  }

  function channels(color) {
    const [red, green, blue, alpha = 1] = color.match(/[\d.]+/g).map(Number);
    return [red, green, blue, alpha];
  }

  function over([red, green, blue, alpha], below) {
    return [...[red, green, blue].map((one, at) => one * alpha + below[at] * (1 - alpha)), 1];
  }

  function luminance(color) {
    const [red, green, blue] = color.map((one) => one / 255).map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
