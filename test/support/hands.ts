/** What people do with a page: fill in, unfold, press, read. Works without JavaScript. */
import type { Page } from "playwright-core";

/** Fills fields by name, whatever kind they are. */
export async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const control = page.locator(`main [name="${name}"]`).first();
    if ((await page.locator(`main select[name="${name}"]`).count()) > 0)
      await control.selectOption(value);
    else if ((await control.getAttribute("type")) === "radio")
      await page.locator(`main [name="${name}"][value="${value}"]`).check();
    else await control.fill(value);
  }
}

/** Opens the part whose summary has this text. */
export const unfold = (page: Page, text: string): Promise<void> =>
  page.locator("main summary", { hasText: text }).first().click();

export const press = (page: Page, text: string): Promise<void> =>
  page.getByRole("main").getByRole("button", { name: text, exact: true }).first().click();

/** The text of the page without its frame. */
export const main = (page: Page): Promise<string> => page.getByRole("main").innerText();
