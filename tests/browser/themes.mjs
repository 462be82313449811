// What a card looks like in Teams, light and dark: host configurations for the renderer, and the styles around it.

const FONT = "'Segoe UI', 'Open Sans', sans-serif";

const LIGHT = {
  page: "#f5f5f5", card: "#ffffff", emphasis: "#f0f0f0", text: "#242424", subtle: "#616161", line: "#e0e0e0",
  field: "#ffffff", edge: "#d1d1d1", accent: "#5b5fc7", good: "#237b4b", warning: "#835c00", attention: "#c4314b",
  positive: ["#5b5fc7", "#ffffff"], destructive: ["#c4314b", "#ffffff"], plain: ["#ffffff", "#242424"],
};
const DARK = {
  page: "#1f1f1f", card: "#292929", emphasis: "#333333", text: "#ffffff", subtle: "#adadad", line: "#3d3d3d",
  field: "#292929", edge: "#666666", accent: "#9299f7", good: "#92c353", warning: "#f8d22a", attention: "#f9808f",
  positive: ["#5b5fc7", "#ffffff"], destructive: ["#c4314b", "#ffffff"], plain: ["#292929", "#ffffff"],
};

export const THEMES = { light: LIGHT, dark: DARK };

export function hostConfig(theme) {
  const ink = (color) => ({ default: color, subtle: color === theme.text ? theme.subtle : color });
  const foregroundColors = {
    default: ink(theme.text), accent: ink(theme.accent), good: ink(theme.good),
    warning: ink(theme.warning), attention: ink(theme.attention),
  };
  const style = (backgroundColor) => ({ backgroundColor, foregroundColors });
  return {
    supportsInteractivity: true,
    fontFamily: FONT,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: theme.line },
    containerStyles: { default: style(theme.card), emphasis: style(theme.emphasis) },
    inputs: { label: { inputSpacing: "small", requiredInputs: { suffix: " *" }, optionalInputs: {} } },
    // The space between buttons is in the styles: as in Teams, buttons that do not fit beside each other go below.
    actions: { maxActions: 6, spacing: "large", buttonSpacing: 0, actionsOrientation: "horizontal", actionAlignment: "left" },
    adaptiveCard: { allowCustomStyle: false },
  };
}

export function styles(theme) {
  const button = (kind, [background, color], edge = background) =>
    `.ac-pushButton${kind} { background: ${background}; color: ${color}; border: 1px solid ${edge}; }`;
  return `
    * { box-sizing: border-box; }
    body { margin: 0; padding: 16px; background: ${theme.page}; color: ${theme.text}; font: 14px/20px ${FONT}; }
    .sheet { display: grid; gap: 20px; align-items: start; }
    figure { margin: 0; }
    figcaption { font-size: 12px; color: ${theme.subtle}; margin-bottom: 4px; }
    .card { border: 1px solid ${theme.line}; border-radius: 4px; overflow: hidden; background: ${theme.card};
      overflow-wrap: break-word; color-scheme: ${theme === DARK ? "dark" : "light"}; }
    .ac-actionSet { flex-wrap: wrap; gap: 8px; }
    .ac-pushButton { border-radius: 4px; padding: 5px 12px; min-width: 96px; font: 600 14px/20px ${FONT};
      overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    ${button("", theme.plain, theme.edge)}
    ${button(".style-positive", theme.positive)}
    ${button(".style-destructive", theme.destructive)}
    .ac-input { color: ${theme.text}; font: 14px/20px ${FONT}; }
    input.ac-input, select.ac-input, textarea.ac-input { background: ${theme.field}; border: 1px solid ${theme.edge};
      border-radius: 4px; padding: 5px 8px; height: 32px; width: 100%; }
    input[type=radio], input[type=checkbox] { accent-color: ${theme.accent}; }
  `;
}
