// A part of the page below its own heading, drawn after the page stands.
export interface Section { heading: string; box: HTMLElement; draw: (() => void)[] }
