/**
 * A script for the head of a page that is read before it is used: the module that `<html data-module>` names is fetched
 * once words are drawn, so that it shares no line with them. An address that asks something of the page has it at once:
 * what it filters out never shows. The module takes the name away as it starts: until then, buttons are not shown.
 *
 * Where the address names a place (`#i1-s87:~:text=…`), its font is asked for as the style sheet comes, and the module
 * waits for `load`: Chromium looks for words once, and lines that part anew with a font would leave them elsewhere.
 */
export const fetchOnceDrawn =
  "{const root=document.documentElement,fetchModule=()=>import(root.dataset.module);" +
  "location.search?fetchModule():" +
  'location.hash?(addEventListener("load",fetchModule),document.addEventListener("load",({target})=>target.rel==="stylesheet"&&' +
  'document.fonts.load("1em "+getComputedStyle(root).getPropertyValue("--serif")),!0)):' +
  'new PerformanceObserver((_,paints)=>{paints.disconnect();fetchModule()}).observe({type:"paint"})}';
