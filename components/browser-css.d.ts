/** The style of what a module draws: lib/publish/assets.ts puts it in the module. */
declare module "*.browser.css?text" {
  export const styles: string;
}
