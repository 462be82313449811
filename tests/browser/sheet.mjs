// One page with many cards on it: each rendered by the Adaptive Cards renderer, looked at, and photographed together.

import { fileURLToPath } from "node:url";
import { lookAt } from "./checks.mjs";
import { THEMES, hostConfig, styles } from "./themes.mjs";

const RENDERER = fileURLToPath(new URL("node_modules/adaptivecards/dist/adaptivecards.min.js", import.meta.url));
const COLUMNS = { 320: 5, 700: 2 };

// Shows the cards ([{name, json}]) and answers {names of those with folded parts, complaints}.
export async function show(page, cards, { theme, width, opened }) {
  const columns = COLUMNS[width] ?? 1;
  await page.setViewportSize({ width: columns * (width + 20) + 12, height: 400 });
  const sheet = `<div class="sheet" style="grid-template-columns: repeat(${columns}, ${width}px)"></div>`;
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${styles(THEMES[theme])}</style>${sheet}`);
  await page.addScriptTag({ path: RENDERER });
  await page.addScriptTag({ content: lookAt.toString() });
  const settings = { cards, config: hostConfig(THEMES[theme]), theme, opened };
  const looked = await page.evaluate(renderAll, settings);
  const where = `${theme}, ${width} pixels${opened ? ", opened" : ""}`;
  return looked.map(({ name, complaints }) => ({ name, complaints: complaints.map((one) => `${name} (${where}): ${one}`) }));
}

function renderAll({ cards, config, theme, opened }) {
  return cards.map(({ name, json }) => {
    const figure = document.createElement("figure");
    const frame = document.createElement("form"); // a form of its own, so that cards do not share their radio buttons
    frame.className = "card";
    figure.innerHTML = `<figcaption>${name}</figcaption>`;
    figure.append(frame);
    document.querySelector(".sheet").append(figure);
    return { name, complaints: render(frame, json) };
  });

  function render(frame, json) {
    // The renderer keeps a global expression between cards, which then refuses every second language.
    AdaptiveCards.CardElement.langProperty.regEx.lastIndex = 0;
    const context = new AdaptiveCards.SerializationContext(new AdaptiveCards.Version(1, 5));
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(config);
    card.parse(json, context);
    const parsed = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
    const validated = card.validateProperties().validationEvents.map((event) => event.message);
    frame.append(card.render());
    if (opened) open(card, frame);
    return [...parsed, ...validated, ...lookAt(frame, json, theme)];
  }

  function open(card, frame) {
    const titles = card.getAllActions().filter((one) => one instanceof AdaptiveCards.ToggleVisibilityAction).map((one) => one.title);
    for (const button of frame.querySelectorAll("button")) {
      if (titles.includes(button.textContent)) button.click();
    }
  }
}
